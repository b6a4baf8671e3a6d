/**
 * Work that reads much: in threads of their own with read-only connections, beside the one writer.
 *
 * Alone because the core's thread does short work only. Invariants: a reader never writes to the workspace's file; who
 * cancels gets an answer at once, and the thread lets go at the next place where its job asks whether to go on; no
 * thread is ended while it works; one that dies is a bug, told with the job's name; one without work has no connection
 * and ends after a while.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Failure } from '../../shared/contract/failure.ts';
import { failed, type Result } from '../../shared/result.ts';
import type { Jobs } from './jobs.ts';
import { LAST, type Order, STOPPED, type Told, UNDERWAY } from './standing.ts';
import type { Progress } from './store/beside.ts';
import type { FileAccess } from './store/store.ts';

type Answer<J extends keyof Jobs> = Awaited<ReturnType<Jobs[J]>>;
type ReaderOptions = { readonly signal: AbortSignal; readonly progress?: Progress };
export type Readers = {
  /** Answers what the job answers; `cancelled` once the signal says so, unless it has begun what can't be taken back. */
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
  const idle = new Map<Worker, NodeJS.Timeout>();
  const alive = new Map<Worker, Promise<void>>();
  const started = (): Worker => {
    const worker = new Worker(entry(), { name: 'reader' });
    const { promise, resolve } = Promise.withResolvers<void>();
    alive.set(worker, promise);
    worker.once('exit', () => {
      takeUp(worker);
      alive.delete(worker);
      resolve();
    });
    return worker;
  };
  const takeUp = (worker: Worker): void => {
    clearTimeout(idle.get(worker));
    idle.delete(worker);
  };
  const end = (worker: Worker): void => {
    takeUp(worker);
    void worker.terminate();
  };
  const rest = (worker: Worker): void => {
    if (!alive.has(worker)) return;
    if (closing.signal.aborted) return end(worker);
    worker.unref();
    idle.set(worker, setTimeout(() => end(worker), IDLE_MS).unref());
  };
  const run = async (job: keyof Jobs, input: unknown, { signal, progress }: ReaderOptions) => {
    const either = AbortSignal.any([signal, closing.signal]);
    if (either.aborted) return failed<Failure>({ code: 'cancelled' });
    const [worker = started()] = idle.keys();
    takeUp(worker);
    worker.ref();
    const { answer, free } = begin(worker, { job, input, access }, either, progress);
    void free.then(() => rest(worker));
    return answer;
  };
  return {
    run: run as Readers['run'], // a thread's answer comes as it was sent: the job's own
    close: async () => {
      closing.abort();
      for (const worker of idle.keys()) end(worker);
      await Promise.all(alive.values());
    },
  };
}

type Begun = {
  readonly answer: Promise<Result<unknown, Failure>>;
  /** The thread has let go of the job, whether its answer was waited for or not. */
  readonly free: Promise<void>;
};

function begin(
  worker: Worker,
  order: Omit<Order, 'standing'>,
  signal: AbortSignal,
  progress: Progress | undefined,
): Begun {
  const answer = Promise.withResolvers<Result<unknown, Failure>>();
  const free = Promise.withResolvers<void>();
  const standing = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const end = (result: Result<unknown, Failure>) => {
    for (const [name, listener] of Object.entries(listeners)) worker.off(name, listener);
    signal.removeEventListener('abort', cancel);
    answer.resolve(result);
    free.resolve();
  };
  const bug = failed<Failure>({ code: 'bug', procedure: order.job });
  const listeners = {
    message: (told: Told) => {
      if (told.kind === 'answer') end(told.answer);
      else if (!signal.aborted) progress?.(told.done, told.total, told.part);
    },
    error: (cause: unknown) => {
      const text = cause instanceof Error ? cause.stack : String(cause);
      process.stderr.write(`A bug in the reader ${order.job}: ${text}\n`);
      answer.resolve(bug); // and it ends: no thread to give another job
    },
    exit: () => end(bug),
  };
  const cancel = () => {
    if (Atomics.compareExchange(standing, 0, UNDERWAY, STOPPED) === LAST) return;
    answer.resolve(failed<Failure>({ code: 'cancelled' }));
  };
  for (const [name, listener] of Object.entries(listeners)) worker.on(name, listener);
  signal.addEventListener('abort', cancel, { once: true });
  worker.postMessage({ ...order, standing } satisfies Order);
  return { answer: answer.promise, free: free.promise };
}

/** As source beside this file, built beside the programs that use it. */
function entry(): string {
  const here = import.meta.dirname;
  const built = [join(here, 'reader.js'), join(here, '..', 'reader.js')].find((path) => existsSync(path));
  if (built !== undefined) return built;
  // Run from source, each thread strips the types of its modules by WebAssembly, and V8 has aborted in a thread that made
  // that module's wrappers anew after a thousand calls (Runtime_TierUpWasmToJSWrapper, seen in Node 24.21). Not so often.
  setFlagsFromString('--wasm-wrapper-tiering-budget=2000000000');
  return join(here, 'reader.ts');
}
