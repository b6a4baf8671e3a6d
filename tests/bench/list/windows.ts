/** A window of 100 among 100,000 members, against reading 100 rows by their ids from the same file. */
import Database from 'better-sqlite3-multiple-ciphers';
import { join } from 'node:path';
import { alternate, rounded, type Row, timed } from '../rounds.ts';
import { openBench } from '../workspace.ts';

const TIMES = 50;

export async function measureWindows(workspace: string, members: number): Promise<Row[]> {
  const core = await openBench(workspace);
  const db = new Database(join(workspace, 'stammtisch.db'), { readonly: true });
  const ids = (db.prepare('SELECT id FROM rx_members_0 ORDER BY x_name LIMIT 100').all() as { id: string }[]).map(
    ({ id }) => id,
  );
  const byId = db.prepare('SELECT body FROM rx_members_0 WHERE id = ?');
  const floor = () =>
    timed(() => {
      for (let n = 0; n < TIMES; n += 1) for (const id of ids) JSON.parse((byId.get(id) as { body: string }).body);
    });
  const rows: Row[] = [];
  for (const [work, offset, target] of [
    ['first window', 0, 12],
    ['window in the middle', members / 2, 40],
  ] as const) {
    const ours = () =>
      timed(async () => {
        for (let n = 0; n < TIMES; n += 1) await core.call('members.list', { limit: 100, offset });
      });
    const times = await alternate(ours, floor);
    const ratio = rounded(times.ours / times.floor);
    rows.push({
      work: `${work} of ${members} members × ${TIMES}`,
      ...times,
      unit: 'ms',
      ratio,
      target: `≤ ${target} times the floor`,
      holds: ratio <= target,
    });
  }
  db.close();
  await core.close('keep');
  return rows;
}
