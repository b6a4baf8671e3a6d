/**
 * What is kept of a crash: where in the program it happened, and nothing of anybody.
 *
 * Alone because the words of an error may hold whatever was worked on. Invariant: neither messages nor paths are kept, only
 * a fault's kind, and of its frames the program's own names, files and lines.
 */
export type Fault = { readonly name: string; readonly frames: readonly string[] };
export type CrashReport = {
  readonly at: string;
  readonly part: 'core' | 'page' | 'gpu' | 'shell';
  readonly reason: string;
  readonly code?: number;
  readonly version: string;
  readonly system: string;
  readonly fault?: Fault;
};

const MOST_FRAMES = 20;
const NAME = /^[A-Za-z][A-Za-z0-9]{0,60}$/;
const FRAME = /^\s+at (?:(?:async )?([\w$.#<> ]{1,80}) \()?(?:[^()\n]*[/\\])?([\w.-]{1,60}):(\d+):(\d+)\)?$/;

type Thrown = { readonly name?: unknown; readonly message?: unknown; readonly stack?: unknown };

/** A stack that doesn't begin with its error's own words can't be told from them: none of it is kept. */
export function faultOf(thrown: unknown): Fault {
  const { name, message, stack } = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as Thrown;
  const known = typeof name === 'string' && NAME.test(name) ? name : 'Error';
  if (typeof stack !== 'string' || typeof message !== 'string') return { name: known, frames: [] };
  const begin = stack.indexOf(message);
  const isOwn = begin >= 0 && begin <= 80 && !stack.slice(0, begin).includes('\n');
  const rest = isOwn ? stack.slice(begin + message.length) : '';
  const frames = rest.split('\n').flatMap((line) => frameOf(line) ?? []);
  return { name: known, frames: frames.slice(0, MOST_FRAMES) };
}

function frameOf(line: string): string | undefined {
  const [, place, file, row, column] = FRAME.exec(line) ?? [];
  if (file === undefined) return undefined;
  return place === undefined ? `${file}:${row}:${column}` : `${place} (${file}:${row}:${column})`;
}

/** A fault as another process tells it. */
export function readFault(told: unknown): Fault | undefined {
  const { name, frames } = (typeof told === 'object' && told !== null ? told : {}) as Record<string, unknown>;
  if (typeof name !== 'string' || !NAME.test(name) || !Array.isArray(frames)) return undefined;
  return { name, frames: frames.filter((one): one is string => typeof one === 'string').slice(0, MOST_FRAMES) };
}

/** A word of Chromium or Node for why a process ended. */
export const reasonOf = (told: unknown): string =>
  typeof told === 'string' && /^[a-z-]{1,40}$/.test(told) ? told : 'unknown';

const LOOP_MS = 60_000;
const LOOP_CRASHES = 3;

/** Whether the crash at `now` is the third within a minute; times in milliseconds, in any order. */
export function isLoop(crashes: readonly number[], now: number): boolean {
  return crashes.filter((at) => now - at < LOOP_MS && at <= now).length >= LOOP_CRASHES;
}
