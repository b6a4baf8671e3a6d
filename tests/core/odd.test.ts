import fc from 'fast-check';
import { expect, test } from 'vitest';
import { declared } from '../../main/core/dispatch.ts';
import { anyOf } from './anyInput.ts';
import { type Asking, openedSociety } from './openedCore.ts';

/** Streams, a sample of any size, files anywhere on this computer and what is slow on purpose have tests of their own. */
const LEFT_OUT = /^(?:changes\.watch|workspace\.(?:sample|export)|(?:protection|backup|doctor)\..*)$/;
const calls = fc.oneof(
  ...[...declared.values()]
    .filter(({ name }) => !LEFT_OUT.test(name))
    .map(({ name, input }) => fc.record({ name: fc.constant(name), input: anyOf(input) })),
);

async function filled(): Promise<Asking> {
  const asking = await openedSociety();
  const { ask } = asking;
  for (const id of ['mem_a', 'mem_b']) await ask('members.create', { id, name: { given: 'Anna' }, tags: ['Chor'] });
  for (const id of ['chn_a', 'chn_b']) await ask('channels.save', { id, name: id, kind: 'x' });
  await ask('events.create', { id: 'evt_a', title: 'Fest', start: '2026-06-11T19:00' });
  await ask('events.create', { id: 'evt_b', title: 'Chor', start: '2026-06-09T19:00', rrule: 'FREQ=WEEKLY' });
  await ask('events.create', { id: 'evt_c', title: 'Fahrt', start: '2026-06-12', end: '2026-06-14' });
  for (const id of ['pst_a', 'pst_b'])
    await ask('posts.create', { id, text: 'Kommt!', channels: ['chn_a'], about: [{ event: 'evt_a' }] });
  return asking;
}

test(
  'no input, however odd, makes a bug, and every answer has the shape that the contract declares',
  { timeout: 60_000 },
  async () => {
    const asking = await filled();
    const run = async ({ name, input }: { name: string; input: unknown }) => {
      const answered = await asking.call(name, input);
      expect(answered.ok ? '' : answered.failure.code, `${name} ${JSON.stringify(input)}`).not.toBe('bug');
      const parsed = answered.ok ? declared.get(name)?.output?.safeParse(answered.value) : undefined;
      expect(parsed?.error?.issues ?? [], `${name} ${JSON.stringify(input)}`).toEqual([]);
    };
    await fc.assert(fc.asyncProperty(calls, run), { numRuns: 800 });
    // Whatever got in: every view that a page shows is still answered.
    for (const [name, input] of [
      ['calendar.range', { from: '2026-01-01', to: '2027-12-31' }],
      ['today.view', {}],
      ['events.list', {}],
      ['posts.list', {}],
      ['members.list', {}],
      ['members.tags', {}],
      ['channels.list', {}],
      ['log.list', { limit: 1000 }],
      ['search.all', { query: 'a' }],
      ['workspace.info', {}],
    ] as const)
      expect(await asking.call(name, input), name).toMatchObject({ ok: true });
  },
);
