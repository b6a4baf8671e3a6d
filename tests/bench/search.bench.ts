/** Search while typing among 100,000 members, against reading every folded text once. */
import Database from 'better-sqlite3-multiple-ciphers';
import { join } from 'node:path';
import { alternate, rounded, type Row, timed } from './rounds.ts';
import { openBench } from './workspace.ts';

const MEMBERS = 100_000;
/** As somebody types: one letter, two, a word, two words, the middle of a word. */
const QUERIES = ['s', 'sc', 'schu', 'schubert', 'anna sch', 'mail.example'];

export async function measure(): Promise<Row[]> {
  const core = await openBench();
  await core.call('workspace.sample', { members: MEMBERS });
  const db = new Database(join(core.folder, 'stammtisch.db'), { readonly: true });
  const scan = db.prepare("SELECT count(*) AS n FROM search_rows WHERE folded LIKE '%zzqq%'");
  const floor = () =>
    timed(() => {
      for (const _ of QUERIES) scan.get();
    });
  const ours = () =>
    timed(async () => {
      for (const query of QUERIES) await core.call('search.all', { query, limit: 20 });
    });
  const times = await alternate(ours, floor);
  db.close();
  await core.close();
  const ratio = rounded(times.ours / times.floor);
  return [
    {
      work: `search ${QUERIES.length} times among ${MEMBERS} members`,
      ...times,
      unit: 'ms',
      ratio,
      target: '≤ 1 time the floor',
      holds: ratio <= 1,
    },
  ];
}
