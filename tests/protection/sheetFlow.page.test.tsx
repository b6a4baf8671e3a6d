import { ORPCError } from '@orpc/client';
import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LockScreen } from '../../renderer/protection/LockScreen.tsx';
import { NewSheetDialog } from '../../renderer/protection/NewSheetDialog.tsx';
import { RekeyDialog } from '../../renderer/protection/RekeyDialog.tsx';
import { refused } from '../../shared/contract/failure.ts';
import { render } from '../ui/rendered.tsx';

const RIGHT = 'vier Enten fahren Kahn';
const SHEET = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
const WORDS = SHEET.split(' ');
/** What the page asked of the core, in order. */
const { asked } = vi.hoisted(() => ({ asked: [] as string[] }));

vi.mock('../../renderer/client/connection.ts', () => {
  type Proof = { passphrase?: string; words?: string };
  // No answer of the core comes within the press that asked for it.
  const later = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const proved = (name: string) => async (proof: Proof) => {
    asked.push(name);
    await later();
    if (proof.passphrase !== RIGHT) throw new ORPCError('CONFLICT', { data: refused('wrong-secret') });
    return {};
  };
  const protection = {
    prove: proved('prove'),
    unlock: proved('unlock'),
    newSheet: proved('newSheet'),
    rekey: proved('rekey'),
    drawWords: async () => {
      asked.push('drawWords');
      await later();
      return { words: SHEET };
    },
  };
  const client = { protection, workspace: { info: async () => new Promise(() => {}) } };
  return { client, asker: client, line: { state: () => 'open', onChange: () => () => {} } };
});

beforeEach(() => void (asked.length = 0));

const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const said = (text: string | RegExp) => expect.element(page.getByText(text)).toBeInTheDocument();

function newSheet(): { readonly isClosed: () => boolean } {
  let isClosed = false;
  render(<NewSheetDialog onClose={() => (isClosed = true)} />);
  return { isClosed: () => isClosed };
}

/** As far as the sheet. */
async function drawn(): Promise<void> {
  await field('Passphrase').fill(RIGHT);
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('list', { name: 'The twelve words' })).toBeInTheDocument();
}

test('a wrong passphrase is said before anything is drawn or printed', async () => {
  newSheet();
  await field('Passphrase').fill('fünf Gänse stehen Schlange');
  await userEvent.keyboard('{Enter}');
  await said(/^That does not open the workspace/);
  await expect.element(field('Passphrase')).toHaveFocus();
  expect(asked).toEqual(['prove']);
  await drawn();
  expect(asked).toEqual(['prove', 'prove', 'drawWords']);
});

test('encrypting with a new key proves the passphrase first as well', async () => {
  render(<RekeyDialog onClose={() => {}} />);
  await field('Passphrase as it is now').fill('fünf Gänse stehen Schlange');
  await field('New passphrase').fill('sechs Hasen backen Brot');
  await field('The same passphrase again').fill('sechs Hasen backen Brot');
  await userEvent.keyboard('{Enter}');
  await said(/^That does not open the workspace/);
  expect(asked).toEqual(['prove']);
});

test('there is a way back from every step, and the words stay the same', async () => {
  newSheet();
  await drawn();
  await button('I have it on paper').click();
  await button('Back to the sheet').click();
  await button('Back').click();
  await expect.element(field('Passphrase')).toHaveValue(RIGHT);
  await button('Go on').click();
  await expect.element(page.getByRole('list', { name: 'The twelve words' })).toHaveTextContent(WORDS.join(''));
  expect(asked.filter((name) => name === 'drawWords')).toHaveLength(1);
});

test('Escape asks before drawn words are thrown away, and going on finds them as they were', async () => {
  const dialog = newSheet();
  await drawn();
  await userEvent.keyboard('{Escape}');
  await said('Leave without this sheet?');
  await expect.element(button('Go on with this sheet')).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('list', { name: 'The twelve words' })).toBeInTheDocument();
  await button('I have it on paper').click();
  await button('Cancel').click();
  await button('Go on with this sheet').click();
  await said(/^Read two of the words off the paper/);
  expect(dialog.isClosed()).toBe(false);
  await button('Cancel').click();
  await button('Throw the words away').click();
  expect(dialog.isClosed()).toBe(true);
});

test('before anything is drawn, Escape closes at once', async () => {
  const dialog = newSheet();
  await field('Passphrase').fill(RIGHT);
  await userEvent.keyboard('{Escape}');
  expect(dialog.isClosed()).toBe(true);
});

test('an empty word is missing, another one is wrong, and both are told apart', async () => {
  newSheet();
  await drawn();
  await button('I have it on paper').click();
  await button('Use this sheet from now on').click();
  await expect.poll(() => page.getByText(/^Word \d+ is missing/).elements().length).toBe(2);
  await page.getByRole('textbox').first().fill('nowhere');
  await button('Use this sheet from now on').click();
  await said(/^That is not word \d+/);
  await expect.poll(() => page.getByText(/^Word \d+ is missing/).elements().length).toBe(1);
  expect(asked).not.toContain('newSheet');
});

test('a passphrase that is too long is said at its own field while it is typed', async () => {
  render(<RekeyDialog onClose={() => {}} />);
  await field('Passphrase as it is now').fill(RIGHT);
  await field('New passphrase').fill('x'.repeat(1024));
  expect(page.getByText(/^The passphrase is too long/).elements()).toEqual([]);
  await field('New passphrase').fill('x'.repeat(1025));
  await said(/^The passphrase is too long/);
  await expect.element(field('New passphrase')).toHaveAttribute('aria-invalid', 'true');
  await field('The same passphrase again').fill('x'.repeat(1025));
  await userEvent.keyboard('{Enter}');
  await expect.element(field('New passphrase')).toHaveFocus();
  expect(asked).toEqual([]);
});

test('the lock screen names what is wrong with recovery words, and Enter opens once all twelve are there', async () => {
  const state = { state: 'locked' as const, slots: ['passphrase' as const], keychain: 'none' as const, lockAfter: 15 };
  render(<LockScreen protection={state} isLost={false} />);
  await button('Use the recovery words').click();
  const words = field('Recovery words');
  const typed = async (text: string) => {
    await words.fill(text);
    await button('Unlock').click();
  };
  await typed('');
  await said('The recovery words are missing. Type the twelve words of the sheet.');
  await typed([...WORDS.slice(0, 11), 'zzzz'].join(' '));
  await said(/^Word 12, “zzzz”, is on no sheet/);
  await typed(WORDS.toReversed().join(' '));
  await said(/^No sheet has these twelve words in this order/);
  await words.fill(WORDS.slice(0, 11).join(' '));
  await userEvent.keyboard('{Enter}');
  await expect.element(words).toHaveValue(`${WORDS.slice(0, 11).join(' ')}\n`);
  expect(asked).toEqual([]);
  await words.fill(SHEET);
  await userEvent.keyboard('{Enter}');
  await said(/^These words come from a sheet, but not from the one that holds/);
  expect(asked).toEqual(['unlock']);
});
