/** Damage of every sort is an answer that says where, how much and what next; nothing else is kept from being read. */
import { expect, test } from 'vitest';
import { soundnessOf } from '../../main/core/store/integrity.ts';
import { openSqlFile } from '../../main/core/store/driver.ts';
import type { Finding } from '../../shared/doctor/model.ts';
import { damageOf, examine, fileIn, openedFile, society, spoil, tamper } from './damagedFile.ts';

const slow = { timeout: 60_000 };

test.each([
  ['DROP TABLE rx_members_0', 60, 'members'],
  ['DELETE FROM rx_events_0 WHERE seq < 4', 3, 'events'],
  // Only the log still tells of them.
  [
    `DELETE FROM rx_posts_0 WHERE seq < 3;
     DELETE FROM document_keys WHERE collection = 'posts' AND id NOT IN (SELECT id FROM rx_posts_0);
     DELETE FROM search_words WHERE rowid IN (SELECT n FROM search_rows WHERE collection = 'posts' AND id NOT IN (SELECT id FROM rx_posts_0));
     DELETE FROM search_rows WHERE collection = 'posts' AND id NOT IN (SELECT id FROM rx_posts_0)`,
    2,
    'posts',
  ],
])(
  'documents that %s took are missing, and no repair or rebuilding removes what tells of them',
  async (sql, count, where) => {
    const core = await society();
    await tamper(core, sql);
    const missing = [['documents-missing', count, where, 'none']];
    expect(damageOf(await examine(core))).toEqual(missing);
    const { repaired, left } = await core.ask<{ repaired: string[]; left: Finding[] }>('doctor.repair');
    expect([repaired, damageOf({ findings: left })]).toEqual([[], missing]);
    await tamper(core, "UPDATE search_rows SET title = 'x' WHERE n = (SELECT max(n) FROM search_rows)");
    await core.ask('doctor.repair');
    await tamper(core, "UPDATE device SET value = '0' WHERE key = 'derived'");
    expect(damageOf(await examine(core))).toEqual(missing);
  },
);

test('a document that was deleted, by a command or long ago, is not missing', async () => {
  const core = await society();
  const { items } = await core.ask<{ items: { id: string }[] }>('members.list', { limit: 3 });
  for (const { id } of items) await core.ask('members.delete', { id });
  expect(damageOf(await examine(core))).toEqual([]);
  await tamper(core, 'DELETE FROM rx_members_0 WHERE deleted = 1');
  expect(damageOf(await examine(core))).toEqual([]);
  // A peer's deletion leaves no trace in this log, and its row goes after a month.
  await tamper(core, "DELETE FROM log_images WHERE after IS NULL; UPDATE log SET at = '2026-04-01T10:00:00.000Z'");
  expect(damageOf(await examine(core))).toEqual([]);
});

test.each([
  [`UPDATE rx_members_0 SET body = '{"id":"zzz"}'`, 60],
  [`UPDATE rx_members_0 SET body = '{' WHERE seq < 3`, 2],
  [`UPDATE rx_members_0 SET body = '7' WHERE seq < 3`, 2],
  [`UPDATE rx_members_0 SET body = json_remove(body, '$.name') WHERE seq < 5`, 4],
  [`UPDATE rx_members_0 SET body = json_set(body, '$.id', 'mem_other') WHERE seq = 9`, 1],
  [`UPDATE rx_members_0 SET meta = '{' WHERE seq = 9`, 1],
])('bodies after %s are wrong, counted and named, and no bug', async (sql, count) => {
  const core = await society();
  await tamper(core, sql);
  const examined = await examine(core);
  expect(damageOf(examined)).toEqual([['documents-wrong', count, 'members', 'rescue']]);
  const [finding] = examined.findings;
  expect(finding).toMatchObject({ of: 60 });
  expect(finding?.examples?.every((id) => id.startsWith('mem_'))).toBe(true);
  expect(await core.ask('doctor.repair')).toMatchObject({ repaired: [] });
});

test('a body that is no JSON is damage to whoever reads it, not a bug', async () => {
  const core = await society();
  await tamper(core, "UPDATE rx_members_0 SET body = '{'");
  const needsRepair = { ok: false, failure: { code: 'storage', reason: 'needs-repair' } };
  expect(await core.call('members.list', { limit: 5 })).toEqual(needsRepair);
});

test('a spoilt page of documents takes a few of them: the others are read and counted', slow, async () => {
  const core = await society(200);
  const { documents } = await examine(core);
  await core.close();
  spoil(core.folder, 'rx_members_0', 'leaf');
  await core.open();
  const examined = await examine(core);
  const [[, lost] = []] = damageOf(examined);
  expect(damageOf(examined)).toEqual([['documents-unreadable', documents - examined.documents, 'members', 'rescue']]);
  expect(lost).toBeGreaterThan(0);
  expect(lost).toBeLessThan(60);
});

const index = (where: string) => ['index-damaged', 1, where, 'rescue'];
test.each([
  ['rx_members_0_name', 'root', index('members')],
  ['rx_members_0_name', 'leaf', index('members')],
  ['document_keys', 'leaf', index('keys')],
  ['search_rows', 'leaf', index('search')],
  ['search_rows_document', 'root', index('search')],
  ['search_words_data', 'leaf', index('search')],
  ['log_images', 'leaf', ['file-damaged', 1, 'log', 'rescue']],
] as const)('a spoilt page of %s (%s) is a finding, and every document is read', slow, async (name, which, told) => {
  const core = await society(200);
  const { documents } = await examine(core);
  await core.close();
  spoil(core.folder, name, which);
  expect(await core.open()).toBeUndefined();
  const examined = await examine(core);
  expect(damageOf(examined)).toEqual([told]);
  expect(examined.documents).toBe(documents);
});

test('a table of derived rows that is gone is an index that is damaged', async () => {
  const core = await society();
  await tamper(core, 'DROP TABLE search_rows');
  expect(damageOf(await examine(core))).toEqual([['index-damaged', 1, 'search', 'rescue']]);
});

test('an index that lacks entries is made again in place', async () => {
  const core = await society();
  await core.close();
  const file = openedFile(core.folder);
  // Else the driver protects the schema; its types don't know of it.
  (file as unknown as { unsafeMode: (on: boolean) => void }).unsafeMode(true);
  // The index is taken for another one while a row is written, so it lacks that row.
  const sql = file.prepare("SELECT sql FROM sqlite_schema WHERE name = 'rx_members_0_changed'").get() as {
    sql: string;
  };
  file.pragma('writable_schema = ON');
  file.exec(
    "UPDATE sqlite_schema SET sql = replace(sql, '(deleted,', '(1 - deleted,') WHERE name = 'rx_members_0_changed'",
  );
  file.pragma('writable_schema = RESET');
  file.exec("UPDATE rx_members_0 SET deleted = deleted, x_changed = x_changed || 'z' WHERE seq = 1");
  file.pragma('writable_schema = ON');
  file.prepare("UPDATE sqlite_schema SET sql = ? WHERE name = 'rx_members_0_changed'").run(sql.sql);
  file.pragma('writable_schema = RESET');
  file.close();
  await core.open();
  expect(damageOf(await examine(core))).toContainEqual(['index-damaged', 1, 'members', 'repair']);
  await core.ask('doctor.repair');
  expect(damageOf(await examine(core))).toEqual([]);
  await core.close();
  const repaired = await openSqlFile(fileIn(core.folder), 'read');
  expect(soundnessOf(repaired).ok).toBe(true);
  repaired.close();
});
