/**
 * Work that reads much: in threads of their own with read-only connections, beside the one writer.
 *
 * Alone because the core's thread does short work only. Invariants: a reader never writes to the workspace's file; who
 * cancels gets an answer at once, and the thread ends; a thread that dies is a bug, told with the job's name; a thread
 * without work has no connection and ends after a while.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Failure } from '../../shared/contract/failure.ts';
import type { Part } from '../../shared/doctor/model.ts';
import { failed, type Result } from '../../shared/result.ts';
import type { Jobs } from './jobs.ts';
import type { Progress } from './store/beside.ts';
import type { FileAccess } from './store/store.ts';

export type Order = { readonly job: keyof Jobs; readonly input: unknown; readonly access: FileAccess };
export type Told =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number; readonly part: Part | undefined }
  | { readonly kind: 'answer'; readonly answer: Result<unknown, Failure> };

type Answer<J extends keyof Jobs> = Awaited<ReturnType<Jobs[J]>>;
type ReaderOptions = { readonly signal: AbortSignal; readonly progress?: Progress };
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

const IDLE_MS = 10_000;

export function openReaders(access: FileAccess): Readers {
  const closing = new AbortController();
  const idle = new Set<Worker>();
  const alive = new Map<Worker, Promise<void>>();
  const started = (): Worker => {
    const worker = new Worker(entry(), { name: 'reader' });
    const { promise, resolve } = Promise.withResolvers<void>();
    alive.set(worker, promise);
    worker.once('exit', () => {
      idle.delete(worker);
      alive.delete(worker);
      resolve();
    });
    return worker;
  };
  const rest = (worker: Worker): void => {
    idle.add(worker);
    worker.unref();
    setTimeout(() => idle.has(worker) && void worker.terminate(), IDLE_MS).unref();
  };
  const run = async (job: keyof Jobs, input: unknown, { signal, progress }: ReaderOptions) => {
    const either = AbortSignal.any([signal, closing.signal]);
    if (either.aborted) return failed<Failure>({ code: 'cancelled' });
    const worker = [...idle][0] ?? started();
    idle.delete(worker);
    worker.ref();
    const answer = await doneBy(worker, { job, input, access }, either, progress);
    if (answer.isAlive) rest(worker);
    return answer.result;
  };
  return {
    run: run as Readers['run'], // a thread's answer comes as it was sent: the job's own
    close: async () => {
      closing.abort();
      for (const worker of alive.keys()) void worker.terminate();
      await Promise.all(alive.values());
    },
  };
}

type Done = { readonly result: Result<unknown, Failure>; readonly isAlive: boolean };

function doneBy(worker: Worker, order: Order, signal: AbortSignal, progress: Progress | undefined): Promise<Done> {
  const { promise, resolve } = Promise.withResolvers<Done>();
  const bug = failed<Failure>({ code: 'bug', procedure: order.job });
  const listeners = {
    message: (told: Told) => {
      if (told.kind === 'progress') progress?.(told.done, told.total, told.part);
      else resolve({ result: told.answer, isAlive: true });
    },
    error: (cause: unknown) => {
      const text = cause instanceof Error ? cause.stack : String(cause);
      process.stderr.write(`A bug in the reader ${order.job}: ${text}\n`);
      resolve({ result: bug, isAlive: false });
    },
    exit: () => resolve({ result: bug, isAlive: false }),
  };
  const cancel = () => {
    resolve({ result: failed<Failure>({ code: 'cancelled' }), isAlive: false });
    void worker.terminate();
  };
  for (const [name, listener] of Object.entries(listeners)) worker.on(name, listener);
  signal.addEventListener('abort', cancel, { once: true });
  worker.postMessage(order);
  return promise.finally(() => {
    for (const [name, listener] of Object.entries(listeners)) worker.off(name, listener);
    signal.removeEventListener('abort', cancel);
  });
}

/** As source beside this file, built beside the programs that use it. */
function entry(): string {
  const here = import.meta.dirname;
  const built = [join(here, 'reader.js'), join(here, '..', 'reader.js')];
  return built.find((path) => existsSync(path)) ?? join(here, 'reader.ts');
}
