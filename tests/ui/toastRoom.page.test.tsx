import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AppFrame } from '../../renderer/ui/AppFrame.tsx';
import { Button } from '../../renderer/ui/Button.tsx';
import { Dialog } from '../../renderer/ui/Dialog.tsx';
import { PageBody } from '../../renderer/ui/PageHead.tsx';
import { TextField } from '../../renderer/ui/TextField.tsx';
import { ToastDock } from '../../renderer/ui/ToastDock.tsx';
import { toasts } from '../../renderer/ui/toasts.ts';
import { render } from './rendered.tsx';

afterEach(() => {
  toasts.clear();
  vi.useRealTimers();
});

const LONG = 'A sentence that takes several lines in a narrow window. '.repeat(4);
const filler = Array.from({ length: 40 }, (_, row) => <TextField key={row} label={`Row ${row}`} value="" />);

/** A page with a bar at its bottom edge, as a post has one, and a list above it. */
function Window({ dialog = false, foot = 'moves' }: { readonly dialog?: boolean; readonly foot?: 'stays' | 'moves' }) {
  const [kind, setKind] = useState(foot);
  return (
    <>
      <AppFrame skipLabel="Skip" rail={<nav>Rail</nav>} tabBar={<nav style={{ height: 40 }}>Places</nav>}>
        <PageBody>{filler}</PageBody>
        <Button onPress={() => setKind('moves')}>Another page</Button>
        <div key={kind} className={kind === 'stays' ? 'page-foot' : undefined}>
          <Button onPress={() => {}}>Mark as sent</Button>
        </div>
      </AppFrame>
      {dialog && (
        <Dialog open onClose={() => {}} title="Add" actions={<Button onPress={() => {}}>Add person</Button>}>
          {filler}
        </Dialog>
      )}
      <ToastDock label="Messages" />
    </>
  );
}

const boxOf = (name: string) => page.getByRole('button', { name, exact: true }).element().getBoundingClientRect();
const dockEnd = () => dockTop() + (document.querySelector<HTMLElement>('.toast-dock')?.offsetHeight ?? 0);
const bodyEnd = () => document.querySelector('.body')?.getBoundingClientRect().bottom ?? 0;
const dockTop = () => document.querySelector<HTMLElement>('.toast-dock')?.offsetTop ?? 0;

for (const [width, height] of [
  [1280, 800],
  [720, 450],
  [390, 700],
] as const) {
  test(`a toast stands below the last control of a page, ${width} by ${height}`, async () => {
    await page.viewport(width, height);
    render(<Window />);
    await expect.element(page.getByRole('button', { name: 'Mark as sent' })).toBeInTheDocument();
    const before = boxOf('Mark as sent').bottom;
    for (const text of ['Saved', LONG]) {
      toasts.show({ text, action: { label: 'Undo', onPress: () => {} } });
      await expect.element(page.getByRole('alert')).toHaveTextContent(text.trim());
      await expect.poll(() => dockTop() - boxOf('Mark as sent').bottom).toBeGreaterThan(0);
    }
    toasts.clear();
    await expect.poll(() => boxOf('Mark as sent').bottom).toBe(before);
  });

  test(`a toast stands below the buttons of a dialog, ${width} by ${height}`, async () => {
    await page.viewport(width, height);
    render(<Window dialog />);
    await expect.element(page.getByRole('button', { name: 'Add person' })).toBeInTheDocument();
    toasts.show({ text: LONG });
    await expect.poll(() => dockTop()).toBeGreaterThan(0);
    await expect.poll(() => dockTop() - boxOf('Add person').bottom).toBeGreaterThan(0);
    expect(page.getByRole('textbox').first().element().getBoundingClientRect().top).toBeGreaterThan(0);
  });
}

for (const [width, height] of [
  [1280, 800],
  [390, 700],
] as const) {
  test(`a bar at a page’s foot stays where it is, the toast above it and the page above that, ${width} by ${height}`, async () => {
    await page.viewport(width, height);
    render(<Window foot="stays" />);
    await expect.element(page.getByRole('button', { name: 'Mark as sent' })).toBeInTheDocument();
    const before = boxOf('Mark as sent').top;
    toasts.show({ text: LONG });
    await expect.poll(() => before - dockEnd()).toBeGreaterThan(0);
    await expect.poll(dockTop).toBeGreaterThan(bodyEnd());
    expect(boxOf('Mark as sent').top).toBe(before);
    // Another page comes while it stands, and has no such bar.
    await page.getByRole('button', { name: 'Another page' }).click();
    await expect.poll(() => dockTop() - boxOf('Mark as sent').bottom).toBeGreaterThan(0);
    expect(boxOf('Mark as sent').top).toBeLessThan(before);
  });
}

test('the field with the focus comes into view where the toast would have hidden it', async () => {
  render(<Window />);
  const field = page.getByRole('textbox', { name: 'Row 20' });
  await expect.element(field).toBeInTheDocument();
  field.element().focus();
  field.element().scrollIntoView({ block: 'end' });
  const bottom = field.element().getBoundingClientRect().bottom;
  toasts.show({ text: 'Saved' });
  await expect.element(page.getByRole('alert')).toBeInTheDocument();
  await expect.poll(() => field.element().getBoundingClientRect().bottom).toBeLessThan(bottom);
  await expect
    .poll(() => boxOf('Mark as sent').top - field.element().getBoundingClientRect().bottom)
    .toBeGreaterThan(0);
});

test('nothing moves while a press lasts: its toast goes after the release', async () => {
  render(<Window />);
  await page.getByRole('button', { name: 'Mark as sent' }).click();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  toasts.show({ text: 'Saved' });
  await expect.poll(() => vi.getTimerCount()).toBeGreaterThan(0);
  const press = (kind: string) =>
    page
      .getByRole('textbox', { name: 'Row 1', exact: true })
      .element()
      .dispatchEvent(new PointerEvent(kind, { bubbles: true }));
  press('pointerdown');
  vi.advanceTimersByTime(30_000);
  await expect.element(page.getByRole('alert')).toBeInTheDocument();
  press('pointerup');
  vi.advanceTimersByTime(10_100);
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

test('a toast that was closed leaves no room behind', async () => {
  render(<Window />);
  toasts.show({ text: 'Saved' });
  await expect.element(page.getByRole('alert')).toBeInTheDocument();
  await userEvent.click(page.getByRole('button', { name: 'Close' }));
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  expect(document.documentElement.getAttribute('style') ?? '').not.toContain('--toast');
});
