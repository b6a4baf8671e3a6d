import { expect, test } from 'vitest';
import { focusOpened } from '../../renderer/protection/focusOpened.ts';

/** As it is when the lock screen has just gone: nothing has the focus. */
function emptyPage(): void {
  (document.activeElement as HTMLElement | null)?.blur();
  document.body.replaceChildren();
}

const nextFrames = () =>
  new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

function page(inner = ''): void {
  document.body.insertAdjacentHTML('beforeend', `<main id="main" tabindex="-1"><h1>Today</h1>${inner}</main>`);
}

test('the page that comes in the place of the lock screen gets the focus, however late it comes', async () => {
  emptyPage();
  focusOpened();
  await nextFrames();
  page();
  await expect.poll(() => document.activeElement?.id).toBe('main');
});

test('a field of the page that has taken the focus keeps it', async () => {
  emptyPage();
  page('<input id="search">');
  focusOpened();
  document.querySelector('input')?.focus();
  await nextFrames();
  expect(document.activeElement?.id).toBe('search');
});
