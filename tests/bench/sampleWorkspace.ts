/**
 * A workspace of many members, made once by the program's own command and kept in the temporary folder.
 *
 * Alone because a hundred thousand members take a while to write, and several benches only read them. Kept under the
 * stamp of the build that made it: another build makes its own. Invariant: only whole ones bear the name that is looked for.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
export const NOW = '2026-06-11T12:10:00.000Z';

export function sampleWorkspace(members: number): string {
  const stamp = createHash('sha256')
    .update(readFileSync(join(root, 'out/build.stamp')))
    .digest('hex')
    .slice(0, 16);
  const prefix = `stammtisch-sample-${members}-`;
  const kept = join(tmpdir(), `${prefix}${stamp}`);
  if (existsSync(kept)) return kept;
  for (const name of readdirSync(tmpdir())) {
    if (name.startsWith(prefix)) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
  console.error(`Making a workspace of ${members} members …`);
  const making = mkdtempSync(join(tmpdir(), 'stammtisch-bench-'));
  const args = ['sample', '--members', String(members), '--workspace', making, '--now', NOW, '--json'];
  const made = spawnSync(process.execPath, [join(root, 'out/main/cli.js'), ...args], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`The sample could not be made: ${made.stdout}${made.stderr}`);
  renameSync(making, kept);
  return kept;
}

/** For a bench that writes: what it does is not kept. */
export function copyOfSample(members: number, folder: string): string {
  const copy = join(folder, `copy-${members}`);
  cpSync(sampleWorkspace(members), copy, { recursive: true });
  return copy;
}
