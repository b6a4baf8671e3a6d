/** One round of being killed during an import: starts the loop, kills it, opens what it left. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../main/core/store/store.ts';
import { childEnv } from '../childNode.ts';
import { FIRST } from '../document/documents.ts';

const script = fileURLToPath(new URL('./importLoop.ts', import.meta.url));

export type Round = {
  readonly acknowledged: number;
  /** How many rows each import left, by its number. */
  readonly rows: ReadonlyMap<number, number>;
  readonly found: number;
  readonly logged: number;
};

/** @param afterMs how long the imports may run before the kill */
export async function killedRound(afterMs: number): Promise<Round> {
  const folder = mkdtempSync(join(tmpdir(), 'stammtisch-test-'));
  const child = spawn(process.execPath, [script, folder], { env: childEnv(), stdio: ['ignore', 'pipe', 'inherit'] });
  let acknowledged = 0;
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line === 'ready') setTimeout(() => child.kill('SIGKILL'), afterMs);
    else acknowledged = Number(line) + 1;
  });
  await once(child, 'close');
  const opened = await openStore(folder, FIRST);
  if (!opened.ok) throw new Error(`What was left does not open: ${JSON.stringify(opened.failure)}`);
  const counted = opened.value.countKeys('members', 'tag:import ');
  const words = { words: 'rows', sort: [], offset: 0, limit: 1 };
  const round = {
    acknowledged,
    rows: new Map(counted.map(({ key, count }) => [Number(key.slice('tag:import '.length)), count])),
    found: opened.value.list('members', words).total,
    logged: opened.value.log.list(1, 0).total,
  };
  await opened.value.close();
  rmSync(folder, { recursive: true });
  return round;
}
