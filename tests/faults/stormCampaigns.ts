/** So many kills of each kind, from folders that are prepared once; and what came of them, in a line per kind. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Driver from 'better-sqlite3-multiple-ciphers';
import { openStore } from '../../main/core/store/store.ts';
import { randomOf } from '../../shared/sample/random.ts';
import { FIRST } from '../document/documents.ts';
import { type Folder, type Kill, killedInRow } from './killStorm.ts';
import { commitNumber } from './traffic.ts';
import { SIZES, type VictimKind } from './victims.ts';

const PREPARED_COMMITS = 3;

/** A workspace of an older program: three commits, and columns that it didn't have yet. */
async function preparedFor(kind: VictimKind): Promise<Folder> {
  const path = mkdtempSync(join(tmpdir(), 'stammtisch-test-'));
  const opened = await openStore(path, FIRST);
  if (!opened.ok) throw new Error('The store did not open');
  for (let n = 0; n < PREPARED_COMMITS; n += 1) commitNumber(opened.value, n, SIZES[kind]);
  await opened.value.close();
  const database = new Driver(join(path, 'stammtisch.db'));
  if (kind === 'columns')
    database.exec(`DELETE FROM device WHERE key = 'derived';
      DROP INDEX rx_members_0_name; ALTER TABLE rx_members_0 DROP COLUMN x_name;
      DROP INDEX rx_members_0_changed; ALTER TABLE rx_members_0 DROP COLUMN x_changed;`);
  database.close();
  return { path, acknowledged: PREPARED_COMMITS };
}

const isPrepared = (kind: VictimKind): boolean => ['columns', 'layout', 'copy', 'rekey'].includes(kind);
/** An opening happens once, so its folder is used once; the others go on with what was left. */
const IN_ROW: Partial<Record<VictimKind, number>> = { columns: 1, import: 2, liar: 1, layout: 3, copy: 3, rekey: 3 };

export async function stormOf(script: string, kind: VictimKind, times: number, seed: number): Promise<readonly Kill[]> {
  const random = randomOf(seed, kind);
  const start = isPrepared(kind) ? await preparedFor(kind) : undefined;
  const kills: Kill[] = [];
  const inRow = IN_ROW[kind] ?? 5;
  while (kills.length < times)
    kills.push(...(await killedInRow(script, kind, Math.min(inRow, times - kills.length), random, start)));
  if (start !== undefined) rmSync(start.path, { recursive: true, force: true });
  return kills;
}

export function tell(kind: VictimKind, kills: readonly Kill[], seed: number): void {
  const sum = (count: (kill: Kill) => number) => kills.reduce((total, kill) => total + count(kill), 0);
  const wrong = sum(({ problems }) => (problems.length > 0 ? 1 : 0));
  const told = [
    `${kills.length} kills within ${kind}, seed ${seed}: ${wrong} wrong`,
    `${sum(({ ahead }) => ahead)} commits were there before they were acknowledged`,
    `${sum(({ unfinished }) => unfinished)} copies or raises unfinished`,
  ];
  process.stdout.write(`${told.join(', ')}\n`);
}
