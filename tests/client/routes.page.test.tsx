import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { hrefTo, useRoute } from '../../renderer/client/routes.ts';
import { render } from '../ui/rendered.tsx';

function Where() {
  return <output>{useRoute().id}</output>;
}
const shown = page.getByRole('status');

afterEach(() => void (location.hash = ''));

test.each([
  ['%FF', '\uFFFD'],
  ['50%', '50%'],
  ['%zz', '%zz'],
])('an address with %s in it is read, not thrown at', async (typed, read) => {
  location.hash = `#/members/${typed}`;
  render(<Where />);
  await expect.element(shown).toHaveTextContent(read);
});

test('an id comes out of the address as it went in', async () => {
  location.hash = hrefTo('members', 'a+b&c=d e/ü').slice(1);
  render(<Where />);
  await expect.element(shown).toHaveTextContent('a+b&c=d e/ü');
});
