/** Cuts the power at many moments of one logged run, and looks at what the disk may hold then. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileKey } from '../../main/core/store/driver.ts';
import { type Random, randomOf } from '../../shared/sample/random.ts';
import { auditFolder } from './audit.ts';
import { type DiskOp, loggedRun } from './diskLog.ts';
import { emptyDisk } from './diskModel.ts';
import { KEY, POWER_COMMITS, POWER_SIZE } from './victims.ts';

export type Cut = {
  readonly at: number;
  readonly synced: boolean;
  readonly acknowledged: number;
  readonly problems: readonly string[];
};
export type Run = {
  readonly library: string;
  readonly script: string;
  readonly synchronous: 'FULL' | 'OFF';
  readonly protection: 'plain' | 'protected';
  readonly seed: number;
};

/** After every sync, and once somewhere between it and the next; where nothing is synced, at moments drawn by chance. */
function momentsOf(ops: readonly DiskOp[], random: Random): ReadonlyMap<number, boolean> {
  const syncs = ops.flatMap(({ op }, at) => (op === 'sync' ? [at + 1] : []));
  const between = syncs.map((at, n) => at + random.below(Math.max(1, (syncs[n + 1] ?? ops.length) - at)));
  const drawn = syncs.length > 20 ? [] : Array.from({ length: 80 }, () => random.below(ops.length));
  return new Map(
    [...drawn, ...between].map((at): [number, boolean] => [at, false]).concat(syncs.map((at) => [at, true])),
  );
}

export async function powerCuts({ library, script, synchronous, protection, seed }: Run): Promise<readonly Cut[]> {
  const base = mkdtempSync(join(tmpdir(), 'stammtisch-test-'));
  const root = join(base, 'workspace');
  mkdirSync(root);
  const ops = await loggedRun(library, root, join(base, 'log'), [script, root, synchronous, protection]);
  const random = randomOf(seed, `${synchronous} ${protection}`);
  const moments = momentsOf(ops, random);
  const acksFile = ops.find((op) => op.op === 'open' && op.path.endsWith('/acks'));
  const [disk, cuts] = [emptyDisk(root), [] as Cut[]];
  let acknowledged = 0;
  for (const [place, op] of ops.entries()) {
    disk.take(op);
    if (op.op === 'write' && acksFile?.op === 'open' && op.file === acksFile.file) acknowledged += 1;
    const synced = moments.get(place + 1);
    if (synced === undefined) continue;
    const folder = mkdtempSync(join(base, 'cut-'));
    disk.writeTo(folder, random);
    const problems = await problemsIn(folder, acknowledged, protection === 'protected' ? KEY : undefined);
    rmSync(folder, { recursive: true, force: true });
    cuts.push({ at: place + 1, synced, acknowledged, problems });
  }
  if (acknowledged !== POWER_COMMITS) throw new Error(`Only ${acknowledged} acknowledgements were noted`);
  rmSync(base, { recursive: true, force: true });
  return cuts;
}

async function problemsIn(folder: string, acknowledged: number, key: FileKey | undefined): Promise<readonly string[]> {
  return (await auditFolder(folder, { acknowledged, size: POWER_SIZE, way: 'command', key })).problems;
}
