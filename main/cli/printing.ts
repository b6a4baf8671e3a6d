/**
 * What a command prints, and with which code it ends.
 *
 * Invariant: with --json standard output carries one JSON value, also for a failure.
 */
import type { Failure } from '../../shared/contract/failure.ts';
import type { Result } from '../../shared/result.ts';
import { countWords, lineOf } from './messages.ts';
import type { ReachFailure } from './reach.ts';

/** 0 done, 1 refused with its reason, 2 wrong usage. */
export type Exit = 0 | 1 | 2;
export type Print = { readonly out: (text: string) => void; readonly error: (text: string) => void };

export const errorOf = (failure: Failure | ReachFailure) => ({ error: { ...failure, message: lineOf(failure) } });

export function failedReport(failure: Failure | ReachFailure, { json }: { json: boolean }, print: Print): Exit {
  if (json) print.out(JSON.stringify(errorOf(failure)));
  else print.error(lineOf(failure));
  return 1;
}

export function usage(print: Print, line: string): Exit {
  print.error(line);
  return 2;
}

/** What was done, and how much there is of it if the answer says so. */
export function report(
  answered: Result<unknown, Failure>,
  { json }: { json: boolean },
  print: Print,
  line: string,
): Exit {
  if (!answered.ok) return failedReport(answered.failure, { json }, print);
  const { counts } = answered.value as { counts?: Record<string, number> };
  const said = counts === undefined ? line : `${line}: ${countWords(counts)}`;
  print.out(json ? JSON.stringify(answered.value) : `${said}.`);
  return 0;
}

/** Whoever stops reading (`| head`) has what they wanted; a disk that takes nothing more is another matter. */
export function printOn(out: NodeJS.WriteStream, error: NodeJS.WriteStream): Print {
  for (const stream of [out, error])
    stream.on('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'EPIPE') return;
      process.exitCode = 1;
      if (stream === out) error.write(`The output could not be written (${cause.code ?? cause.message}).\n`);
    });
  return {
    out: (text) => void out.write(`${text}\n`),
    error: (text) => void error.write(`${text}\n`),
  };
}
