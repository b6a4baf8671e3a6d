/** Starts contenders as processes and asks them one at a time: while one is measured, the others only wait. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Question } from './contender.ts';
import type { Contender } from './works.ts';

export async function startContender(name: string, parent: string): Promise<Contender> {
  const folder = join(parent, name.replace(/\W+/g, '-'));
  mkdirSync(folder);
  const child = fork(resolve(import.meta.dirname, 'contender.ts'), [name, folder], { serialization: 'advanced' });
  await answerOf(child, name);
  const ask = async (question: Question): Promise<readonly number[]> => {
    const answered = answerOf(child, name);
    child.send(question);
    return (await answered).times ?? [];
  };
  return {
    insert: async () => (await ask({ ask: 'insert' }))[0] as number,
    times: async (work, round) => [...(await ask({ ask: 'times', work, round }))],
    close: async () => {
      const ended = once(child, 'exit');
      child.send({ ask: 'close' } satisfies Question);
      await ended;
    },
  };
}

type Answer = { readonly times?: readonly number[] };

/** The next message, or an error when the process ends instead. */
async function answerOf(child: ChildProcess, name: string): Promise<Answer> {
  const settled = new AbortController();
  const { signal } = settled;
  const [first] = (await Promise.race([once(child, 'message', { signal }), once(child, 'exit', { signal })])) as [
    Answer | number | null,
  ];
  settled.abort(); // takes away the listener that was not needed
  if (first === null || typeof first === 'number') throw new Error(`${name} ended with ${first}`);
  return first;
}
