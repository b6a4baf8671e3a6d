import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { type Turn, useTurns } from '../../renderer/client/useTurns.ts';
import { render } from '../ui/rendered.tsx';

function Steps({ press }: { readonly press: (turn: Turn) => void }) {
  const turn = useTurns();
  return (
    <button type="button" onClick={() => press(turn)}>
      Go
    </button>
  );
}

test('a step that fails is told to whoever asked for it, and the next one is done all the same', async () => {
  const told = vi.fn<(reason: unknown) => void>();
  const next = vi.fn<() => Promise<void>>(async () => {});
  const press = (turn: Turn) => {
    turn(() => Promise.reject(new Error('lost'))).catch(told);
    void turn(next);
  };
  render(<Steps press={press} />);
  await page.getByRole('button', { name: 'Go' }).click();
  await expect.poll(() => next.mock.calls.length).toBe(1);
  expect(told).toHaveBeenCalledOnce();
});
