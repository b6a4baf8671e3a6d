import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSqlFile } from '../../main/core/store/driver.ts';
import type { Finding } from '../../shared/doctor/model.ts';
import { protectedBy, reopening, type Reopening } from '../protection/protectedCore.ts';

type Examined = { documents: number; findings: Finding[] };
const examine = (core: Reopening) => core.ask<Examined>('doctor.examine');
const kindsOf = ({ findings }: Examined) => findings.map(({ kind }) => kind);
const damage = ({ findings }: Examined) =>
  findings.filter(({ severity }) => severity === 'damage').map(({ kind, count, where }) => [kind, count, where]);

const society = async (): Promise<Reopening> => {
  const core = await reopening();
  await core.ask('workspace.sample', { members: 60 });
  return core;
};

async function tamper(core: Reopening, sql: string): Promise<void> {
  await core.close();
  const file = await openSqlFile(join(core.folder, 'stammtisch.db'), 'write');
  file.execute(sql);
  file.close();
  await core.open();
}

test('a healthy workspace has no damage, and is told what could be safer', async () => {
  const core = await society();
  const examined = await examine(core);
  expect(damage(examined)).toEqual([]);
  expect(kindsOf(examined)).toEqual(['unprotected', 'no-backup']);
  expect(examined.documents).toBeGreaterThan(60);
  await core.ask('backup.now');
  await protectedBy(core);
  expect(kindsOf(await examine(core))).toEqual(['backup-on-the-same-disk']);
});

test.each([
  [
    "UPDATE rx_members_0 SET x_changed = 'later' WHERE seq = (SELECT min(seq) FROM rx_members_0)",
    'columns-wrong',
    'members',
  ],
  ["INSERT INTO document_keys VALUES ('events', 'tag:never', 'evt_nobody')", 'keys-wrong', 'events'],
  [
    "DELETE FROM search_rows WHERE n = (SELECT min(n) FROM search_rows WHERE collection = 'posts')",
    'search-wrong',
    'posts',
  ],
  [
    "UPDATE search_rows SET title = 'x' WHERE n = (SELECT min(n) FROM search_rows WHERE collection = 'members')",
    'search-wrong',
    'members',
  ],
] as const)(
  'what was done to derived rows by %s is found, and repaired without touching a document',
  async (sql, kind, where) => {
    const core = await society();
    const before = await core.ask('members.list', { limit: 1000 });
    await tamper(core, sql);
    expect(damage(await examine(core))).toEqual([[kind, 1, where]]);
    const { repaired, left } = await core.ask<{ repaired: string[]; left: Finding[] }>('doctor.repair');
    expect(repaired).toEqual([kind]);
    expect(left.filter(({ severity }) => severity === 'damage')).toEqual([]);
    expect(await core.ask('members.list', { limit: 1000 })).toEqual(before);
  },
);

test('a missing target is told as a note: it may still come', async () => {
  const core = await society();
  await core.ask('posts.create', { text: 'Gone', channels: [], about: [] });
  await tamper(
    core,
    "DELETE FROM rx_events_0 WHERE id IN (SELECT substr(key, 7) FROM document_keys WHERE key LIKE 'about:%' LIMIT 1)",
  );
  const found = (await examine(core)).findings.filter(({ kind }) => kind === 'reference-missing');
  expect(found).toMatchObject([{ severity: 'note', where: 'posts', isRepairable: false }]);
});

test('a picture that is not what its name says is found', async () => {
  const core = await society();
  mkdirSync(join(core.folder, 'media', 'ab'), { recursive: true });
  writeFileSync(join(core.folder, 'media', 'ab', `ab${'0'.repeat(62)}`), 'other bytes');
  expect(damage(await examine(core))).toEqual([['media-damaged', 1, undefined]]);
});

test('a copy of the keys that differs is written again', async () => {
  const core = await society();
  await protectedBy(core);
  writeFileSync(join(core.folder, 'keys.copy.json'), '{');
  expect(kindsOf(await examine(core))).toContain('keys-copy-differs');
  expect(await core.ask('doctor.repair')).toMatchObject({ repaired: ['keys-copy-differs'] });
  expect(kindsOf(await examine(core))).not.toContain('keys-copy-differs');
});

test('an examination goes on beside the work, and can be cancelled', async () => {
  const core = await society();
  const cancelling = new AbortController();
  const examining = core.call('doctor.examine', {}, cancelling.signal);
  await core.ask('members.create', { name: { given: 'Anna' } });
  cancelling.abort();
  expect(await examining).toEqual({ ok: false, failure: { code: 'cancelled' } });
});
