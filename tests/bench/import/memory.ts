/**
 * What imports leave behind in memory: flat means that the tenth makes no difference to the first.
 *
 * A process of its own imports, takes the import back, and again; what it holds is read after its garbage was
 * collected, once after the second import (the first warms up) and once after the last.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { rounded, type Row } from '../rounds.ts';

const IMPORTS = 10;
const MOST = 1.1;

export function measureMemory(file: string, format: string, count: number): Row {
  const script = fileURLToPath(new URL('./memoryProbe.ts', import.meta.url));
  const probe = spawnSync(process.execPath, ['--expose-gc', script, file, String(IMPORTS)], { encoding: 'utf8' });
  if (probe.status !== 0) throw new Error(probe.stderr);
  const { second, last } = JSON.parse(probe.stdout) as { second: number; last: number };
  const ratio = rounded(last / second);
  return {
    work: `memory after ${IMPORTS} imports of ${count} contacts (${format}), against 2`,
    ours: rounded(last / 1024 ** 2),
    floor: rounded(second / 1024 ** 2),
    unit: 'MB',
    ratio,
    target: `≤ ${MOST} times the floor`,
    holds: ratio <= MOST,
  };
}
