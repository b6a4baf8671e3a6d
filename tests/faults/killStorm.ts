/**
 * Kills a victim at a chosen moment of its work, again and again on what it left, and collects what is wrong afterwards.
 *
 * Invariant: everything that chance decides comes from the seed; the moment within a phase is as exact as the machine.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Random } from '../../shared/sample/random.ts';
import { childEnv } from '../childNode.ts';
import { auditFolder } from './audit.ts';
import { copyProblems, layoutProblems } from './leftovers.ts';
import { AIMS, SIZES, type VictimKind } from './victims.ts';

export type Aim = { readonly phase: string; readonly round: number; readonly afterMs: number };
export type Kill = Aim & {
  readonly kind: VictimKind;
  readonly problems: readonly string[];
  readonly unfinished: number;
  /** There although nobody had been told so yet. */
  readonly ahead: number;
};

function aimAt(kind: VictimKind, random: Random): Aim {
  const { phases, rounds, withinMs } = AIMS[kind];
  return { phase: random.pick(phases), round: 1 + random.below(rounds), afterMs: random.next() * withinMs };
}

/** Busy for the last milliseconds, since a timer comes when it likes. */
function killAfter(kill: () => void, afterMs: number): void {
  const due = performance.now() + afterMs;
  const strike = () => {
    while (performance.now() < due);
    kill();
  };
  if (afterMs < 5) strike();
  else setTimeout(strike, afterMs - 3);
}

type Said = { readonly acknowledged: number; readonly copied: number };

async function killed(script: string, kind: VictimKind, folder: string, { phase, round, afterMs }: Aim): Promise<Said> {
  const child = spawn(process.execPath, [script, kind, folder], {
    env: childEnv(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let [acknowledged, copied, rounds] = [0, -1, 0];
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [word, what] = line.split(' ');
    if (word === 'ack') acknowledged = Number(what) + 1;
    if (word === 'copied') copied = Number(what);
    if (word === 'phase' && what === phase) rounds += 1;
    const isDue = word === 'phase' && what === phase && rounds === round;
    if (isDue || (word === 'done' && rounds < round)) killAfter(() => child.kill('SIGKILL'), afterMs);
  });
  const [, signal] = (await once(child, 'close')) as [number | null, string | null];
  if (signal !== 'SIGKILL') throw new Error(`${kind} ended by itself`);
  return { acknowledged, copied };
}

export type Folder = { readonly path: string; readonly acknowledged: number };

/** Kills so often on one folder, each time on what the last kill left. */
export async function killedInRow(
  script: string,
  kind: VictimKind,
  times: number,
  random: Random,
  start?: Folder,
): Promise<readonly Kill[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stammtisch-test-'));
  if (start !== undefined) cpSync(start.path, folder, { recursive: true });
  let known = start?.acknowledged ?? 0;
  const kills: Kill[] = [];
  for (let n = 0; n < times; n += 1) {
    const aim = aimAt(kind, random);
    const said = await killed(script, kind, folder, aim);
    known = Math.max(known, said.acknowledged);
    const left = kind === 'layout' ? await layoutProblems(folder) : copyProblems(folder, said.copied);
    const way = kind === 'bulkWrite' ? 'rxdb' : 'command';
    const audit = await auditFolder(folder, { acknowledged: known, size: SIZES[kind], way });
    const problems = [...left.problems, ...audit.problems];
    kills.push({ ...aim, kind, problems, unfinished: left.unfinished, ahead: audit.found - known });
    known = audit.found;
  }
  rmSync(folder, { recursive: true, force: true });
  return kills;
}
