import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { useUnknownAddress } from '../../renderer/app/useUnknownAddress.ts';
import { useRoute } from '../../renderer/client/routes.ts';
import { ToastDock } from '../../renderer/ui/ToastDock.tsx';
import { toasts } from '../../renderer/ui/toasts.ts';
import { speak } from '../../renderer/words/words.ts';
import { render } from '../ui/rendered.tsx';

function Where() {
  useUnknownAddress();
  return (
    <>
      <output>{useRoute().place}</output>
      <ToastDock label="Messages" />
    </>
  );
}

afterEach(() => {
  toasts.clear();
  location.hash = '';
});

test.each([
  ['#/nowhere', '#/nowhere'],
  ['#/member/mem_1?x=1', '#/member/mem_1?x=1'],
  [`#/${'a'.repeat(500)}`, `#/${'a'.repeat(58)}…`],
])('an address that leads nowhere is said, and Today takes its place: %s', async (typed, told) => {
  speak('en');
  location.hash = typed.slice(1);
  render(<Where />);
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent(`There is nothing at the address ${told}. This is Today.`);
  expect(location.hash).toBe('#/today');
  await expect.element(page.getByRole('status')).toHaveTextContent('today');
  toasts.clear();
  location.hash = typed.slice(1);
  await expect.element(page.getByRole('alert')).toBeInTheDocument();
});

test.each([
  ['', 'today'],
  ['#/', 'today'],
  ['#token=abc', 'today'],
  ['#/members/mem_1', 'members'],
  ['#/events?new=1', 'events'],
])('a place that there is needs no word: “%s”', async (hash, place) => {
  location.hash = hash.slice(1);
  render(<Where />);
  await expect.element(page.getByRole('status')).toHaveTextContent(place);
  expect(document.querySelector('.toast')).toBeNull();
  expect(location.hash.replace('#/', '')).toBe(hash.replace('#/', ''));
});
