import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ToastDock } from '../../renderer/ui/ToastDock.tsx';
import { toasts } from '../../renderer/ui/toasts.ts';
import { render } from './rendered.tsx';

afterEach(() => {
  toasts.clear();
  vi.useRealTimers();
});

const region = page.getByRole('region', { name: 'Messages' });

test('the newest toast takes the place of the one before', async () => {
  render(<ToastDock label="Messages" />);
  toasts.show({ text: '3 posts deleted' });
  await expect.element(region).toHaveTextContent('3 posts deleted');
  toasts.show({ text: 'Event moved to Saturday' });
  await expect.element(region).toHaveTextContent('Event moved to Saturday');
  expect(document.querySelectorAll('.toast')).toHaveLength(1);
  expect(document.body.textContent).not.toContain('3 posts deleted');
});

test('a toast is spoken as an alert and its action closes it', async () => {
  const onPress = vi.fn<() => void>();
  render(<ToastDock label="Messages" />);
  toasts.show({ text: '3 posts deleted', action: { label: 'Undo', onPress } });
  await expect.element(page.getByRole('alert')).toHaveTextContent('3 posts deleted');
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(onPress).toHaveBeenCalledOnce();
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

/** Rests pointer and focus far from the dock: a toast that comes up under the pointer would wait. */
async function renderAwayFromPointer(): Promise<void> {
  render(
    <>
      <button type="button">Today</button>
      <ToastDock label="Messages" />
    </>,
  );
  await page.getByRole('button', { name: 'Today' }).click();
}

test('a toast stays ten seconds', async () => {
  await renderAwayFromPointer();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  toasts.show({ text: 'Saved' });
  await expect.poll(() => vi.getTimerCount()).toBeGreaterThan(0);
  vi.advanceTimersByTime(9_900);
  await expect.element(page.getByRole('alert')).toBeInTheDocument();
  vi.advanceTimersByTime(200);
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

test('a toast stays while it has the focus, and ten seconds after', async () => {
  await renderAwayFromPointer();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  toasts.show({ text: '3 posts deleted', action: { label: 'Undo', onPress: () => {} } });
  await expect.poll(() => vi.getTimerCount()).toBeGreaterThan(0);
  page.getByRole('button', { name: 'Undo' }).element().focus();
  vi.advanceTimersByTime(30_000);
  await expect.element(page.getByRole('alert')).toBeInTheDocument();
  page.getByRole('button', { name: 'Today' }).element().focus();
  vi.advanceTimersByTime(10_100);
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

test('F6 leads to the toast from anywhere', async () => {
  await renderAwayFromPointer();
  toasts.show({ text: '3 posts deleted', action: { label: 'Undo', onPress: () => {} } });
  await expect.element(page.getByRole('alert')).toBeInTheDocument();
  await userEvent.keyboard('{F6}');
  await expect.poll(() => region.element().contains(document.activeElement)).toBe(true);
});
