/**
 * Devices whose programs run in processes: started, asked, closed, and killed in the middle of whatever they do.
 *
 * Alone because both proofs with whole devices start them alike. Invariant: whoever asks a program that is killed
 * meanwhile gets no answer (`killed`), as a person at a screen that goes dark.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Failure } from '../../../shared/contract/failure.ts';
import type { Result } from '../../../shared/result.ts';
import type { Asked, Program, Told } from './coreProcess.ts';

export const KILLED = Symbol('killed');
export type Answer = Result<unknown, Failure>;
export type Device = Program & {
  /** Starts the program where none runs, with this time on its clock. */
  readonly open: (now: string) => Promise<void>;
  readonly call: (name: string, input?: object) => Promise<Answer | typeof KILLED>;
  /** The answer; a failure is a bug of the test. */
  readonly ask: <T = Record<string, unknown>>(name: string, input?: object) => Promise<T>;
  readonly close: () => Promise<void>;
  readonly kill: () => Promise<void>;
};

export function deviceOn(script: string | URL, program: Program): Device {
  let running: Running | undefined;
  const post = async (asked: Asked): Promise<unknown> => {
    running ??= startedFrom(script, program);
    return running.post(asked);
  };
  const call = async (name: string, input: object = {}) =>
    (await post({ ask: 'call', name, input })) as Answer | typeof KILLED;
  return {
    ...program,
    open: async (now) => void (await post({ ask: 'open', now })),
    call,
    ask: async <T>(name: string, input?: object) => {
      const answer = await call(name, input);
      if (answer === KILLED || !answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer)}`);
      return answer.value as T;
    },
    close: async () => void (await post({ ask: 'close' })),
    kill: async () => {
      await running?.kill();
      running = undefined;
    },
  };
}

type Running = { readonly post: (asked: Asked) => Promise<unknown>; readonly kill: () => Promise<void> };

function startedFrom(script: string | URL, program: Program): Running {
  const child = fork(script, [JSON.stringify(program)], { serialization: 'advanced' });
  const ended = once(child, 'exit');
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (bug: Error) => void }>();
  let posted = 0;
  let killed = false;
  child.on('message', ({ number, value, bug }: Told) => {
    const asker = waiting.get(number);
    waiting.delete(number);
    if (bug === undefined) asker?.resolve(value);
    else asker?.reject(new Error(bug));
  });
  child.on('error', (bug) => {
    for (const { reject } of waiting.values()) reject(bug);
    waiting.clear();
  });
  child.on('exit', () => {
    for (const { resolve } of waiting.values()) resolve(KILLED);
    waiting.clear();
  });
  return {
    post: (asked) => {
      if (killed) return Promise.resolve(KILLED);
      posted += 1;
      const number = posted;
      return new Promise((resolve, reject) => {
        waiting.set(number, { resolve, reject });
        child.send({ ...asked, number });
      });
    },
    kill: async () => {
      killed = true;
      child.kill('SIGKILL');
      await ended;
    },
  };
}
