/** A first sync of more than one page: what is lost on the way costs only itself. */
import { expect, test } from 'vitest';
import { sampleDocuments } from '../../shared/sample/sample.ts';
import type { Couch } from '../server/couch.ts';
import { askingAsAdmin, couchForTest } from '../server/ready.ts';
import { type Device, linkedTo } from './devices.ts';

const DB = '/stammtisch-members';
const PEOPLE = 2100;
const total = async (device: Device) => (await device.ask<{ total: number }>('members.list')).total;

async function fill(couch: Couch): Promise<void> {
  let n = 0;
  const docs: object[] = [];
  for (const { collection, document } of sampleDocuments({
    members: PEOPLE,
    seed: 1742,
    today: '2026-06-08',
    zone: 'Europe/Berlin',
    stamp: (at) => ({ at, by: 'manager', device: 'dev_sample' }),
    newId: (prefix) => `${prefix}_${(n += 1)}`,
  })) {
    const { id, ...fields } = document;
    if (collection === 'members') docs.push({ _id: id, ...fields });
  }
  await askingAsAdmin(couch)('POST', `${DB}/_bulk_docs`, { docs });
}

test('a page that is lost is fetched again, and those before it are not', async () => {
  const couch = await couchForTest();
  const a = await linkedTo(couch);
  await a.once();
  await fill(couch);
  let pages = 0;
  couch.faults.push(({ url }) => {
    if (!url.startsWith(`${DB}/_changes`)) return undefined;
    pages += 1;
    return pages === 2 ? 'half' : undefined;
  });
  expect(await a.call('sync.once', {})).toMatchObject({ ok: false, failure: { trouble: 'offline' } });
  expect(await total(a)).toBeGreaterThan(PEOPLE / 2);
  expect(await total(a)).toBeLessThan(PEOPLE);
  couch.requests.length = 0;
  await a.restart();
  expect(await a.once()).toMatchObject({ state: 'live' });
  expect(await total(a)).toBe(PEOPLE);
  const first = couch.requests.find(({ path }) => path === `${DB}/_changes`);
  expect(first?.query).not.toMatch(/since=0(&|$)/);
});
