/** Starts ways as processes and asks them one at a time: while one is measured, the others only wait. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { takeTurns } from '../rounds.ts';
import type { Access } from './server.ts';

export type Started = { readonly round: (nth: number) => Promise<number[]>; readonly end: () => Promise<void> };

export async function startWay(name: string, folder: string, access: Access): Promise<Started> {
  mkdirSync(folder, { recursive: true });
  const child = fork(resolve(import.meta.dirname, 'ways.ts'), [name, folder, JSON.stringify(access)], {
    serialization: 'advanced',
  });
  await answerOf(child, name);
  return {
    round: async (nth) => {
      const answered = answerOf(child, name);
      child.send(nth);
      return (await answered) as number[];
    },
    end: async () => {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

/** The rounds of each, by the last word of its name. */
export async function inTurns<T extends string>(
  work: string,
  names: readonly T[],
  folder: string,
  access: Access,
  figureOf: (figures: readonly number[]) => number = ([only]) => only as number,
): Promise<Readonly<Record<T, readonly number[]>>> {
  const started = new Map<T, Started>();
  for (const name of names) started.set(name, await startWay(`${work} ${name}`, join(folder, name), access));
  const rounds = await takeTurns(names, async (name, round) => figureOf((await started.get(name)?.round(round)) ?? []));
  for (const one of started.values()) await one.end();
  return rounds;
}

/** The next message, or an error when the process ends instead. */
async function answerOf(child: ChildProcess, name: string): Promise<unknown> {
  const settled = new AbortController();
  const { signal } = settled;
  const [message] = (await Promise.race([
    once(child, 'message', { signal }),
    once(child, 'exit', { signal }).then(([code]) => Promise.reject(new Error(`${name} ended with ${String(code)}`))),
  ])) as [unknown];
  settled.abort(); // takes away the listener that was not needed
  return message;
}
