import { ORPCError } from '@orpc/client';
import { beforeEach, expect, test, vi } from 'vitest';
import { refused } from '../../shared/contract/failure.ts';
import { liveView, wakeViews } from '../../renderer/client/views.ts';

type Answer = PromiseWithResolvers<unknown>;
const { asked, askedState } = vi.hoisted(() => ({ asked: [] as Answer[], askedState: [] as Answer[] }));

vi.mock('../../renderer/client/connection.ts', () => {
  const asking = (answers: Answer[]) => () => {
    const answer: Answer = Promise.withResolvers();
    answers.push(answer);
    return answer.promise;
  };
  return {
    line: { state: () => 'open', onChange: () => () => {} },
    asker: { today: { view: asking(asked) }, protection: { state: asking(askedState) } },
  };
});
const locked = () => new ORPCError('CONFLICT', { data: refused('locked') });

beforeEach(() => {
  asked.length = 0;
  askedState.length = 0;
});

const nextFrames = () =>
  new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

/** A view that shows a name, and the state of protection, both looked at. */
async function shownName() {
  const today = liveView('today.view', {});
  const state = liveView('protection.state', {});
  const stops = [today.subscribe(() => {}), state.subscribe(() => {})];
  // The first time they ask by themselves.
  if (asked.length === 0) wakeViews('today.view');
  if (askedState.length === 0) wakeViews('protection.state');
  await expect.poll(() => asked.length).toBeGreaterThan(0);
  await expect.poll(() => askedState.length).toBeGreaterThan(0);
  asked.at(-1)?.resolve({ now: 'Zoë' });
  askedState.at(-1)?.resolve({ state: 'open' });
  await expect.poll(() => today.current().value).toEqual({ now: 'Zoë' });
  await expect.poll(() => state.current().value).toEqual({ state: 'open' });
  return { today, state, stop: () => stops.forEach((stop) => stop()) };
}

async function lock(): Promise<void> {
  const before = askedState.length;
  wakeViews('protection.state');
  await expect.poll(() => askedState.length).toBe(before + 1);
  askedState.at(-1)?.resolve({ state: 'locked' });
}

test('once the state says locked no view keeps what it showed, also one that nobody looks at', async () => {
  const { today, state, stop } = await shownName();
  stop();
  expect(today.current().value).toEqual({ now: 'Zoë' });
  const watching = state.subscribe(() => {});
  await lock();
  await expect.poll(() => state.current().value).toEqual({ state: 'locked' });
  expect(today.current()).toEqual({ value: undefined, failure: undefined, asking: true });
  watching();
});

test('an answer that was on its way while it was locked is dropped', async () => {
  const { today, state, stop } = await shownName();
  const before = asked.length;
  wakeViews('today.view');
  await expect.poll(() => asked.length).toBe(before + 1);
  await lock();
  await expect.poll(() => state.current().value).toEqual({ state: 'locked' });
  asked.at(-1)?.resolve({ now: 'Zoë, late' });
  // It is asked once more, in case the workspace was opened meanwhile; here it was not.
  await expect.poll(() => asked.length).toBe(before + 2);
  expect(today.current().value).toBeUndefined();
  asked.at(-1)?.reject(locked());
  await nextFrames();
  expect(today.current()).toEqual({ value: undefined, failure: undefined, asking: true });
  stop();
});

test('that the workspace is locked is no failure of a view: it waits, and shows its next answer', async () => {
  const { today, stop } = await shownName();
  const before = asked.length;
  wakeViews('today.view');
  await expect.poll(() => asked.length).toBe(before + 1);
  asked.at(-1)?.reject(locked());
  await expect.poll(() => today.current().value).toBeUndefined();
  expect(today.current().failure).toBeUndefined();
  wakeViews('today.view');
  await expect.poll(() => asked.length).toBeGreaterThan(before + 1);
  asked.at(-1)?.resolve({ now: 'Zoë again' });
  await expect.poll(() => today.current().value).toEqual({ now: 'Zoë again' });
  stop();
});
