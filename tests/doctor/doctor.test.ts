import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { damageOf, examine, kindsOf, society, tamper } from './damagedFile.ts';
import type { Finding } from '../../shared/doctor/model.ts';
import { protectedBy } from '../protection/protectedCore.ts';

test('a healthy workspace has no damage, and is told what could be safer', async () => {
  const core = await society();
  const examined = await examine(core);
  expect(damageOf(examined)).toEqual([]);
  expect(kindsOf(examined)).toEqual(['unprotected', 'no-backup']);
  expect(examined.documents).toBeGreaterThan(60);
  await core.ask('backup.now');
  await protectedBy(core);
  // The backup from before is encrypted beside, as soon as there is time for it.
  await expect.poll(async () => kindsOf(await examine(core)), { timeout: 20_000 }).toEqual(['backup-on-the-same-disk']);
});

test.each([
  [
    "UPDATE rx_members_0 SET x_changed = 'later' WHERE seq = (SELECT min(seq) FROM rx_members_0)",
    'columns-wrong',
    'members',
  ],
  ["INSERT INTO document_keys SELECT 'events', 'tag:never', id FROM rx_events_0 WHERE seq = 1", 'keys-wrong', 'events'],
  [
    `UPDATE rx_plan_0 SET deleted = 1, body = json_set(body, '$.note', 'gone') WHERE seq = (SELECT max(seq) FROM rx_plan_0);
     DELETE FROM log_images WHERE id = (SELECT id FROM rx_plan_0 WHERE deleted = 1);
     DELETE FROM search_rows WHERE id = (SELECT id FROM rx_plan_0 WHERE deleted = 1);
     DELETE FROM document_keys WHERE id = (SELECT id FROM rx_plan_0 WHERE deleted = 1) AND key <> 'kind:channel'`,
    'keys-wrong',
    'plan',
  ],
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
  [
    `DELETE FROM search_words WHERE rowid = (SELECT min(n) + 4 FROM search_rows WHERE collection = 'members');
     INSERT INTO search_words (rowid, folded) SELECT min(n) + 4, 'rubbish' FROM search_rows WHERE collection = 'members'`,
    'search-wrong',
    'members',
  ],
  ["INSERT INTO search_words (rowid, folded) SELECT max(n) + 9, 'nobody' FROM search_rows", 'search-wrong', 'search'],
] as const)(
  'what was done to derived rows by %s is found, and repaired without touching a document',
  async (sql, kind, where) => {
    const core = await society();
    const before = await core.ask('members.list', { limit: 1000 });
    await tamper(core, sql);
    expect(damageOf(await examine(core))).toEqual([[kind, 1, where, 'repair']]);
    const { repaired, left } = await core.ask<{ repaired: string[]; left: Finding[] }>('doctor.repair');
    expect(repaired).toEqual([kind]);
    expect(damageOf({ findings: left })).toEqual([]);
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
  expect(found).toMatchObject([{ severity: 'note', where: 'posts', remedy: 'none' }]);
});

test('a picture that is not what its name says is found', async () => {
  const core = await society();
  mkdirSync(join(core.folder, 'media', 'ab'), { recursive: true });
  writeFileSync(join(core.folder, 'media', 'ab', `ab${'0'.repeat(62)}`), 'other bytes');
  expect(damageOf(await examine(core))).toEqual([['media-damaged', 1, 'media', 'none']]);
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

type State = { underway?: { part: string; done: number; total: number }; last?: { at: string; documents: number } };

test('what is looked at is told while it goes on, and stopping keeps what was found before', async () => {
  const core = await society();
  const state = () => core.ask<State>('doctor.state');
  expect(await state()).toEqual({});
  const { documents } = await examine(core);
  const known = (await state()).last;
  expect(known).toMatchObject({ documents });
  const watching = new AbortController();
  const changes = (await core.call('changes.watch', {}, watching.signal)) as {
    value: AsyncGenerator<{ collections: string[] }>;
  };
  const told = new Set<string>();
  const second = core.call('doctor.examine');
  for await (const { collections } of changes.value) {
    if (!collections.includes('doctor')) continue;
    const { underway } = await state();
    if (underway === undefined) break;
    told.add(underway.part);
    expect(underway.done).toBeLessThanOrEqual(underway.total);
  }
  watching.abort();
  expect(told).toContain('file');
  expect((await second).ok).toBe(true);
  const third = core.call('doctor.examine');
  await core.ask('doctor.stop');
  expect(await third).toEqual({ ok: false, failure: { code: 'cancelled' } });
  expect((await state()).last?.documents).toBe(documents);
});

test('who asks while an examination goes on gets the same one, and after a restart it is still known', async () => {
  const core = await society();
  const [first, second] = await Promise.all([examine(core), examine(core)]);
  expect(second).toEqual(first);
  const { last } = await core.ask<State>('doctor.state');
  await core.close();
  await core.open();
  expect((await core.ask<State>('doctor.state')).last).toEqual(last);
});
