/** A core on a folder of its own with a clock that the test sets; closed after the test. */
import { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import type { Failure } from '../../shared/contract/failure.ts';
import type { Role } from '../../shared/contract/procedure.ts';
import type { Contract, Inputs, Outputs } from '../../shared/contract.ts';
import type { Result } from '../../shared/result.ts';
import { type Core, openCore } from '../../main/core/core.ts';
import type { Call } from '../../main/core/scene.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';

type Feature = keyof Contract;
export type ProcedureName = { [F in Feature]: `${F}.${Extract<keyof Contract[F], string>}` }[Feature];
type Of<T, N> = N extends `${infer F}.${infer V}`
  ? F extends keyof T
    ? V extends keyof T[F]
      ? T[F][V]
      : never
    : never
  : never;

export type SetClock = { (): string; readonly set: (instant: string) => void };

/** Shows the instant it was set to, and a millisecond more each time it is asked. */
export function setClock(start: string): SetClock {
  let at = Temporal.Instant.from(start);
  const clock = () => {
    at = at.add({ milliseconds: 1 });
    return at.toString({ fractionalSecondDigits: 3 });
  };
  return Object.assign(clock, { set: (instant: string) => void (at = Temporal.Instant.from(instant)) });
}

export type Asking = {
  readonly core: Core;
  readonly folder: string;
  readonly clock: SetClock;
  readonly call: (name: string, input: unknown, as?: Role) => Promise<Result<unknown, Failure>>;
  /** The answer; a failure fails the test. */
  readonly ask: <N extends ProcedureName>(name: N, input: Of<Inputs, N>) => Promise<Of<Outputs, N>>;
  /** Hands over a file's content as a page does; answers what `import.preview` takes. */
  readonly upload: (content: string | Uint8Array) => Promise<string>;
  /** The failure; an answer fails the test. */
  readonly refused: (name: ProcedureName, input: unknown) => Promise<Failure>;
};

export const callAs = (role: Role = 'manager', signal = new AbortController().signal): Call => ({
  caller: { role, by: role, paths: 'any' },
  signal,
});

/** Noon in Berlin on a Monday in June, unless the test says otherwise. */
export async function openedCore(folder = temporaryFolder(), start = '2026-06-08T10:00:00.000Z'): Promise<Asking> {
  const clock = setClock(start);
  const opened = await openCore({ folder, clock });
  if (!opened.ok) throw new Error(`The core did not open: ${JSON.stringify(opened.failure)}`);
  const core = opened.value;
  onTestFinished(core.close);
  const call: Asking['call'] = (name, input, as) => core.dispatch(name, input, callAs(as));
  return {
    core,
    folder,
    clock,
    call,
    ask: async (name, input) => {
      const answered = await call(name, input);
      if (!answered.ok) throw new Error(`${name} was refused: ${JSON.stringify(answered.failure)}`);
      return answered.value as never;
    },
    upload: async (content) => {
      const received = await core.transfers.receive('upload', Readable.from([Buffer.from(content)]), 1e8);
      if (!received.ok) throw new Error(`The upload was refused: ${JSON.stringify(received.failure)}`);
      return received.value.upload;
    },
    refused: async (name, input) => {
      const answered = await call(name, input);
      if (answered.ok) throw new Error(`${name} was not refused: ${JSON.stringify(answered.value)}`);
      return answered.failure;
    },
  };
}

/** A workspace of a society in Berlin, as the first-run screen leaves it. */
export async function openedSociety(start?: string): Promise<Asking> {
  const asking = await openedCore(undefined, start);
  await asking.ask('workspace.setUp', { name: 'Museumsfreunde', zone: 'Europe/Berlin' });
  return asking;
}
