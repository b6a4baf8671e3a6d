/** A real disk of a few megabytes, in memory, that can be filled and made read-only; gone after the test. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export type SmallDisk = { readonly path: string; readonly makeReadOnly: () => void };

/** Undefined where this user may not mount. */
export function smallDisk(megabytes: number): SmallDisk | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const path = mkdtempSync(join(tmpdir(), 'stammtisch-test-'));
  const mount = (...args: readonly string[]) => execFileSync('mount', args, { stdio: 'ignore' });
  try {
    mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path);
  } catch {
    rmSync(path, { recursive: true });
    return undefined;
  }
  onTestFinished(() => {
    execFileSync('umount', ['--lazy', path], { stdio: 'ignore' });
    rmSync(path, { recursive: true });
  });
  return { path, makeReadOnly: () => void mount('-o', 'remount,ro', path) };
}

export const MOUNT_REASON = 'only root may mount a small disk';
