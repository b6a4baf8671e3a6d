import { beforeEach, expect, test, vi } from 'vitest';
import { liveView, wakeViews } from '../../renderer/client/views.ts';

type Answer = PromiseWithResolvers<{ readonly now: string }>;
const { asked } = vi.hoisted(() => ({ asked: [] as Answer[] }));

vi.mock('../../renderer/client/connection.ts', () => ({
  line: { state: () => 'open', onChange: () => () => {} },
  asker: {
    today: {
      view: () => {
        const answer: Answer = Promise.withResolvers();
        asked.push(answer);
        return answer.promise;
      },
    },
  },
}));

beforeEach(() => void (asked.length = 0));

test('a view slower than the changes shows each answer and is asked once more, however often it was woken', async () => {
  const live = liveView('today.view', {});
  const stop = live.subscribe(() => {});
  const shown = () => (live.current().value as { readonly now: string } | undefined)?.now;
  await expect.poll(() => asked.length).toBe(1);
  wakeViews('today.view');
  wakeViews('today.view');
  await nextFrames();
  expect(asked).toHaveLength(1);
  asked[0]?.resolve({ now: 'first' });
  await expect.poll(shown).toBe('first');
  await expect.poll(() => asked.length).toBe(2);
  asked[1]?.resolve({ now: 'second' });
  await expect.poll(shown).toBe('second');
  await nextFrames();
  expect(asked).toHaveLength(2);
  stop();
});

const nextFrames = () =>
  new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
