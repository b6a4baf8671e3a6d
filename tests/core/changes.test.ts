import { expect, onTestFinished, test } from 'vitest';
import type { Change } from '../../shared/workspace/contract.ts';
import { type Asking, callAs, openedCore } from './openedCore.ts';

type Watching = { readonly next: () => Promise<Change | undefined>; readonly stop: () => void };

async function watching({ core }: Asking): Promise<Watching> {
  const given = new AbortController();
  onTestFinished(() => given.abort());
  const answered = await core.dispatch('changes.watch', {}, callAs('viewer', given.signal));
  if (!answered.ok) throw new Error('Nothing can be watched');
  const changes = answered.value as AsyncGenerator<Change, void, void>;
  const next = async () => (await changes.next()).value ?? undefined;
  expect(await next()).toEqual({ generation: 0, collections: [] });
  return { next, stop: () => given.abort() };
}

const people = (count: number, from: number) =>
  Array.from({ length: count }, (_, n) => `Anna,Weiß,a${from + n}@x.example`).join('\n');

test('a change of one caller wakes every other, with the collections it concerns', async () => {
  const asking = await openedCore();
  const [one, two] = [await watching(asking), await watching(asking)];
  await asking.ask('members.create', { name: { given: 'Anna' } });
  expect(await one.next()).toEqual({ generation: 1, collections: ['members'] });
  expect(await two.next()).toEqual({ generation: 1, collections: ['members'] });
  await asking.ask('settings.save', { theme: 'dark' });
  expect(await one.next()).toEqual({ generation: 2, collections: ['settings'] });
});

test('what is written in one turn is one notice', async () => {
  const asking = await openedCore();
  const { next } = await watching(asking);
  await Promise.all([
    asking.ask('members.create', { name: { given: 'Anna' } }),
    asking.ask('members.create', { name: { given: 'Bert' } }),
    asking.ask('events.create', { title: 'Fest', start: '2026-06-11T19:00' }),
    asking.ask('channels.save', { name: 'Rundbrief', kind: 'newsletter' }),
  ]);
  expect(await next()).toEqual({ generation: 1, collections: ['events', 'members', 'plan'] });
});

test('what was refused wakes nobody', async () => {
  const asking = await openedCore();
  const { next } = await watching(asking);
  await asking.refused('members.create', { name: {} });
  await asking.refused('posts.schedule', { id: 'pst_none' });
  await asking.ask('events.create', { title: 'Fest', start: '2026-06-11T19:00' });
  expect(await next()).toEqual({ generation: 1, collections: ['events'] });
});

test(
  'large commits in a row are told at most four times a second, and the last of them is told',
  { timeout: 60_000 },
  async () => {
    const asking = await openedCore();
    const { next } = await watching(asking);
    const times: number[] = [];
    let last = 0;
    const listening = (async () => {
      while (last < 8 * 250) {
        await next();
        times.push(performance.now());
        last = (await asking.ask('members.list', { limit: 1 })).total;
      }
    })();
    for (let n = 0; n < 8; n += 1) {
      const file = { name: 'a.csv', file: await asking.upload(`Vorname,Nachname,E-Mail\n${people(250, n * 250)}\n`) };
      const { preview } = await asking.ask('import.preview', file);
      await asking.ask('import.commit', { preview });
    }
    await listening;
    const gaps = times.slice(1).map((time, place) => time - (times[place] ?? 0));
    expect(last).toBe(2000);
    expect(Math.min(...gaps)).toBeGreaterThan(200); // timers may come a little early, never by a fifth
  },
);

test('who stops listening gets the end, and costs nothing more', async () => {
  const asking = await openedCore();
  const { next, stop } = await watching(asking);
  const waiting = next();
  stop();
  expect(await waiting).toBeUndefined();
  await asking.ask('members.create', { name: { given: 'Anna' } });
  expect(await next()).toBeUndefined();
});
