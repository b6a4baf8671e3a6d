import { beforeEach, expect, test, vi } from 'vitest';
import { useTouch } from '../../renderer/protection/useTouch.ts';
import { render } from '../ui/rendered.tsx';

const { touched } = vi.hoisted(() => ({ touched: [] as number[] }));

vi.mock('../../renderer/client/connection.ts', () => ({
  client: { protection: { touch: async () => touched.push(touched.length) } },
}));

beforeEach(() => void (touched.length = 0));

function Touching({ isOpen }: { readonly isOpen: boolean }) {
  useTouch(isOpen);
  return <p data-testid="page">{String(isOpen)}</p>;
}

async function show(isOpen: boolean): Promise<HTMLElement> {
  render(<Touching isOpen={isOpen} />);
  await expect.poll(() => document.querySelector('[data-testid="page"]')).not.toBeNull();
  return document.querySelector('[data-testid="page"]') as HTMLElement;
}

/** A sign of life as if it came so many seconds after the page began. */
function sign(page: HTMLElement, kind: string, seconds: number): void {
  const event = new Event(kind, { bubbles: true });
  Object.defineProperty(event, 'timeStamp', { value: seconds * 1000 });
  page.dispatchEvent(event);
}

test('the core hears of the first movement at once and of any number after it every twenty seconds', async () => {
  const page = await show(true);
  for (let second = 0; second < 60; second += 1) sign(page, second % 2 === 0 ? 'pointermove' : 'keydown', second);
  expect(touched).toHaveLength(3);
});

test('a key that the page keeps for itself counts too', async () => {
  const page = await show(true);
  page.addEventListener('keydown', (press) => press.stopPropagation());
  sign(page, 'keydown', 0);
  expect(touched).toHaveLength(1);
});

test('nothing is told while the workspace is not open', async () => {
  const page = await show(false);
  sign(page, 'pointerdown', 0);
  expect(touched).toHaveLength(0);
});
