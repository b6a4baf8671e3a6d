/**
 * What a process asked of the disk, in order: reads the log that diskLog.c writes.
 *
 * Invariant: an acknowledgement is a write to the file `acks`, so it stands in the same order as all else.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { childEnv } from '../childNode.ts';

export type DiskOp =
  | {
      readonly op: 'open';
      readonly file: string;
      readonly path: string;
      readonly fresh: boolean;
      readonly emptied: boolean;
    }
  | { readonly op: 'write'; readonly file: string; readonly place: number; readonly bytes: Buffer }
  | { readonly op: 'cut'; readonly file: string; readonly size: number }
  | { readonly op: 'sync'; readonly file: string }
  | { readonly op: 'unlink'; readonly path: string }
  | { readonly op: 'rename'; readonly from: string; readonly to: string };

const HEAD = 21;

function opOf(kind: number, file: string, place: number, bytes: Buffer): DiskOp {
  if (kind <= 3) return { op: 'open', file, path: bytes.toString(), fresh: kind === 2, emptied: kind === 3 };
  if (kind === 4) return { op: 'write', file, place, bytes };
  if (kind === 5) return { op: 'cut', file, size: place };
  if (kind === 6) return { op: 'sync', file };
  if (kind === 7) return { op: 'unlink', path: bytes.toString() };
  const [from = '', to = ''] = bytes.toString().split('\0');
  return { op: 'rename', from, to };
}

function opsIn(log: Buffer): DiskOp[] {
  const ops: DiskOp[] = [];
  for (let at = 0; at < log.length;) {
    const length = log.readUInt32LE(at + 17);
    const bytes = log.subarray(at + HEAD, at + HEAD + length);
    ops.push(opOf(log.readUInt8(at), String(log.readBigUInt64LE(at + 1)), Number(log.readBigUInt64LE(at + 9)), bytes));
    at += HEAD + length;
  }
  return ops;
}

/** Makes the library; undefined where there is no compiler or another system. */
export function diskLogLibrary(folder: string): string | undefined {
  if (process.platform !== 'linux') return undefined;
  const library = join(folder, 'diskLog.so');
  const source = fileURLToPath(new URL('./diskLog.c', import.meta.url));
  try {
    execFileSync('cc', ['-O2', '-shared', '-fPIC', '-o', library, source], { stdio: 'ignore' });
    return library;
  } catch {
    return undefined;
  }
}

/** Runs a script to its end and answers what it asked of the disk below the folder. */
export async function loggedRun(
  library: string,
  root: string,
  log: string,
  args: readonly string[],
): Promise<DiskOp[]> {
  const env = childEnv({ LD_PRELOAD: library, STAMMTISCH_DISK_ROOT: root, STAMMTISCH_DISK_LOG: log });
  const child = spawn(process.execPath, args, { env, stdio: 'inherit' });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`The victim ended with ${code}`);
  return opsIn(readFileSync(log));
}
