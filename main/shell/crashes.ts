/**
 * The log of crashes: on this device only, and of the program only.
 *
 * Alone because whoever shows it to us must not show anybody's name. Invariants: nothing is sent anywhere; what is written
 * is a crash report and no word more; it never grows beyond twice its limit.
 */
import { appendFileSync, existsSync, mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app, shell } from 'electron';
import { type CrashReport, type Fault, isLoop, reasonOf } from '../../shared/contract/crashReport.ts';
import { VERSION } from '../core/version.ts';

const MOST_BYTES = 256 * 1024;
export const logFile = (): string => join(app.getPath('userData'), 'logs', 'crashes.log');

const times: number[] = [];
type Crash = {
  readonly part: CrashReport['part'];
  readonly reason: unknown;
  readonly code?: number;
  readonly fault?: Fault | undefined;
};

/** Answers whether it is the third within a minute. */
export function noteCrash({ part, reason, code, fault }: Crash): boolean {
  const now = Date.now();
  times.push(now);
  write({
    at: new Date(now).toISOString(),
    part,
    reason: reasonOf(reason),
    ...(code === undefined ? {} : { code }),
    version: VERSION,
    system: `${process.platform}-${process.arch} electron-${process.versions['electron'] ?? '?'}`,
    ...(fault === undefined ? {} : { fault }),
  });
  return isLoop(times, now);
}

/** A log that can't be written must not hide the crash it tells of. */
function write(report: CrashReport): void {
  const file = logFile();
  try {
    mkdirSync(dirname(file), { recursive: true });
    if (existsSync(file) && statSync(file).size > MOST_BYTES) renameSync(file, `${file}.old`);
    appendFileSync(file, `${JSON.stringify(report)}\n`, { mode: 0o600 });
  } catch (cause) {
    process.stderr.write(`The crash was not logged: ${String(cause)}\n`);
  }
}

/** In the system's file browser; an empty one where nothing has ever crashed. */
export function showLog(): void {
  const file = logFile();
  try {
    mkdirSync(dirname(file), { recursive: true });
    if (!existsSync(file)) writeFileSync(file, '', { mode: 0o600 });
  } catch (cause) {
    process.stderr.write(`The log is not there: ${String(cause)}\n`);
  }
  shell.showItemInFolder(file);
}
