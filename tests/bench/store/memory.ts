/**
 * What an open workspace keeps in memory: flat means that ten times the members make no difference.
 *
 * Each figure is the resident memory of a process of its own that has opened the workspace and collected its garbage.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { mediansOf, rounded, type Row, takeTurns } from '../rounds.ts';
import { copyOfSample } from '../sampleWorkspace.ts';

const FEWER = 10_000;
const MORE = 100_000;
const MOST = 1.1;

export async function measureMemory(folder: string): Promise<Row[]> {
  const workspaces = { fewer: copyOfSample(FEWER, folder), more: copyOfSample(MORE, folder) };
  const { more, fewer } = mediansOf(
    await takeTurns(['fewer', 'more'] as const, async (name) => residentMb(workspaces[name])),
  );
  const ratio = rounded(more / fewer);
  return [
    {
      work: `memory after opening ${MORE} members, against ${FEWER}`,
      ours: more,
      floor: fewer,
      unit: 'MB',
      ratio,
      target: `≤ ${MOST} times the floor`,
      holds: ratio <= MOST,
    },
  ];
}

function residentMb(workspace: string): number {
  const script = fileURLToPath(new URL('./memoryProbe.ts', import.meta.url));
  const probe = spawnSync(process.execPath, ['--expose-gc', script, workspace], { encoding: 'utf8' });
  if (probe.status !== 0) throw new Error(probe.stderr);
  return Number(probe.stdout) / 1024 ** 2;
}
