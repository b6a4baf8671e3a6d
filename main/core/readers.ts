/**
 * Work that reads much: each in a thread of its own with a read-only connection, beside the one writer.
 *
 * Alone because the core's thread does short work only. Invariants: a reader never writes to the workspace's file; who
 * cancels gets an answer at once, and nothing waits for the thread but its own end; a thread that dies is a bug, told
 * with the job's name.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Failure } from '../../shared/contract/failure.ts';
import { failed, type Result } from '../../shared/result.ts';
import type { Jobs } from './jobs.ts';
import type { Progress } from './store/beside.ts';
import type { FileAccess } from './store/store.ts';

export type ReaderOptions = { readonly signal: AbortSignal; readonly progress?: Progress };
export type Order = { readonly job: keyof Jobs; readonly input: unknown; readonly access: FileAccess };
export type Told =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'answer'; readonly answer: Result<unknown, Failure> };

type Answer<J extends keyof Jobs> = Awaited<ReturnType<Jobs[J]>>;

export type Readers = {
  /** Answers what the job answers; `cancelled` once the signal says so. */
  readonly run: <J extends keyof Jobs>(
    job: J,
    input: Parameters<Jobs[J]>[0],
    options: ReaderOptions,
  ) => Promise<Answer<J> | Result<never, Failure>>;
  /** Cancels all and waits until no thread has the file open any more. */
  readonly close: () => Promise<void>;
};

export function openReaders(access: FileAccess): Readers {
  const closing = new AbortController();
  const ended = new Set<Promise<unknown>>();
  return {
    run: (job, input, { signal, progress }) => {
      const worker = { order: { job, input, access }, signal: AbortSignal.any([signal, closing.signal]) };
      const { answer, end } = readBeside(worker.order, worker.signal, progress);
      ended.add(end);
      void end.then(() => ended.delete(end));
      return answer as Promise<Answer<typeof job>>;
    },
    close: async () => {
      closing.abort();
      await Promise.all(ended);
    },
  };
}

type Reading = { readonly answer: Promise<Result<unknown, Failure>>; readonly end: Promise<unknown> };

function readBeside(order: Order, signal: AbortSignal, progress: Progress | undefined): Reading {
  if (signal.aborted) return { answer: Promise.resolve(failed({ code: 'cancelled' })), end: Promise.resolve() };
  const worker = new Worker(entry(), { workerData: order, name: `reader ${order.job}` });
  const { promise, resolve } = Promise.withResolvers<Result<unknown, Failure>>();
  const bug: Failure = { code: 'bug', procedure: order.job };
  const cancel = () => {
    resolve(failed({ code: 'cancelled' }));
    void worker.terminate();
  };
  signal.addEventListener('abort', cancel, { once: true });
  worker.on('message', (told: Told) => {
    if (told.kind === 'progress') progress?.(told.done, told.total);
    else resolve(told.answer);
  });
  worker.on('error', (cause) => {
    process.stderr.write(`A bug in the reader ${order.job}: ${cause instanceof Error ? cause.stack : String(cause)}\n`);
    resolve(failed(bug));
  });
  const { promise: end, resolve: gone } = Promise.withResolvers<void>();
  worker.once('exit', () => {
    signal.removeEventListener('abort', cancel);
    resolve(failed(bug)); // without an answer; after one this says nothing
    gone();
  });
  return { answer: promise, end };
}

/** As source beside this file, built beside the programs that use it. */
function entry(): string {
  const here = import.meta.dirname;
  const built = [join(here, 'reader.js'), join(here, '..', 'reader.js')];
  return built.find((path) => existsSync(path)) ?? join(here, 'reader.ts');
}
