import Driver from 'better-sqlite3-multiple-ciphers';
import { afterAll, expect, test } from 'vitest';
import { openedStore } from '../store/openedStore.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';
import { auditFolder } from './audit.ts';
import { bundled } from './bundled.ts';
import { stormOf, tell } from './stormCampaigns.ts';
import { commitNumber } from './traffic.ts';
import type { VictimKind } from './victims.ts';

const slow = { timeout: 120_000 };
const victim = await bundled(new URL('./victim.ts', import.meta.url));
afterAll(victim.remove);

const seed = 20260301;
const COUNTS: readonly (readonly [VictimKind, number])[] = [
  ['small', 14],
  ['checkpoint', 8],
  ['import', 2],
  ['bulkWrite', 6],
  ['columns', 3],
  ['layout', 3],
  ['copy', 2],
  ['rekey', 2],
];

test.each(COUNTS)(
  'a process killed within %s (%i times) loses nothing acknowledged and leaves nothing half',
  slow,
  async (kind, times) => {
    const kills = await stormOf(victim.path, kind, times, seed);
    tell(kind, kills, seed);
    expect(kills.filter(({ problems }) => problems.length > 0)).toEqual([]);
  },
);

test('control: a process that acknowledges before it commits is caught', slow, async () => {
  const kills = await stormOf(victim.path, 'liar', 3, seed);
  expect(kills.flatMap(({ problems }) => problems)).toContainEqual(
    expect.stringMatching(/^\d+ commits were acknowledged, \d+ are there$/),
  );
});

test.each([
  ['DELETE FROM document_keys WHERE key = "tag:run 1"', /1 commits? are there|commits were acknowledged/],
  ["DELETE FROM document_keys WHERE key LIKE 'email:p0.%'", /^members: key email:p0/],
  ["DELETE FROM search_rows WHERE id = 'evt_1'", /^events: search row .* is missing$/],
  ["DELETE FROM search_words WHERE rowid = (SELECT n FROM search_rows WHERE id = 'evt_1')", /^words of search row/],
  ["UPDATE rx_members_0 SET x_changed = 'later' WHERE id = 'mem_1_0'", /column changed/],
  ['DELETE FROM log_images WHERE log = 2 AND place = 0', /^log row 2: 5 documents, 4 images$/],
  ["DELETE FROM rx_events_0 WHERE id = 'evt_1'", /an event or a post is missing/],
])('control: the audit finds what %s leaves', async (sql, says) => {
  const folder = temporaryFolder();
  const store = await openedStore(folder);
  for (const n of [0, 1]) commitNumber(store, n, 2);
  await store.close();
  const expected = { acknowledged: 2, size: 2, way: 'command' } as const;
  expect(await auditFolder(folder, expected)).toEqual({ problems: [], found: 2 });
  const database = new Driver(`${folder}/stammtisch.db`);
  database.exec(sql.replaceAll('"', "'"));
  database.close();
  expect((await auditFolder(folder, expected)).problems).toContainEqual(expect.stringMatching(says));
});
