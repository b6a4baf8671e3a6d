import { expect, type Locator, type Page, test } from '@playwright/test';
import { freshWorkspace, type Host, removeWorkspace, startHost } from './host.ts';
import { expectForEverybody, seriousFaults } from './shown.ts';

const PASSPHRASE = 'vier Enten fahren Kahn';
const NAME = 'Zwetschgenbauer';
const OTHER = 'fünf Gänse stehen Schlange';
/** Of another workspace; its checksum fits. */
const SAMPLE_SHEET = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
const workspace = freshWorkspace();
/** Stands for the person's own folder, where a computer without a keychain keeps a key. */
const own = freshWorkspace();
const ownFolder = { HOME: own, XDG_DATA_HOME: own, APPDATA: own };
let host: Host;
let member = '';
let words: readonly string[] = [];

// One workspace goes through all of it: where a step fails, those after it would say nothing.
test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  host = await startHost(workspace, ownFolder);
  await host.call('workspace.sample');
  await host.call('settings.save', { locale: 'en' });
  const created = await host.call<{ id: string }>('members.create', { name: { given: 'Zoë', family: NAME } });
  member = created.id;
});
test.afterAll(async () => {
  await host.stop();
  removeWorkspace(workspace);
  removeWorkspace(own);
});

/** The sheet on the screen, once it is there. */
async function wordsShown(dialog: Locator): Promise<readonly string[]> {
  const sheet = dialog.getByRole('list', { name: 'The twelve words' }).getByRole('listitem');
  await expect(sheet).toHaveCount(12);
  return sheet.allTextContents();
}

/** Reads the words asked for off the paper. */
async function copyWords(dialog: Locator, change: (word: string) => string = (word) => word): Promise<void> {
  for (const asked of await dialog.getByRole('textbox').all()) {
    const label = await asked.evaluate((field: HTMLInputElement) => field.labels?.[0]?.textContent);
    const place = Number(/^Word (\d+)$/.exec(label ?? '')?.[1]);
    await asked.fill(change(words[place - 1] ?? ''));
  }
}

const passphraseField = (page: Page) => page.getByRole('textbox', { name: 'Passphrase', exact: true });
const unlockButton = (page: Page) => page.getByRole('button', { name: 'Unlock' });
const heading = (page: Page) => page.getByRole('heading', { level: 1, name: `Zoë ${NAME}` });

async function lockFromPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Lock now');
  await page.getByRole('option', { name: 'Lock now' }).click();
  await expect(unlockButton(page)).toBeVisible();
}

test('a workspace is protected from its settings, by keyboard, and only after two words were read off the paper', async ({
  page,
}) => {
  await host.open(page, '#/today');
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('protection');
  await expect(page.getByRole('option', { name: 'Protection settings' })).toBeVisible();
  await page.getByRole('combobox').fill('lock now');
  await expect(page.getByRole('option', { name: 'Lock now' })).toHaveCount(0);
  await page.getByRole('combobox').fill('protection');
  await page.getByRole('option', { name: 'Protection settings' }).click();
  await page.getByRole('button', { name: 'Protect this workspace' }).press('Enter');
  const dialog = page.getByRole('alertdialog');
  const first = dialog.getByRole('textbox', { name: 'Passphrase', exact: true });
  const again = dialog.getByRole('textbox', { name: 'The same passphrase again' });
  await expect(first).toBeFocused();
  await page.keyboard.type('kurz');
  await dialog.getByRole('button', { name: 'Go on' }).press('Enter');
  await expect(dialog.getByText('The passphrase is too short')).toBeVisible();
  await expect(first).toBeFocused();
  await first.fill(PASSPHRASE);
  await again.fill(`${PASSPHRASE}!`);
  await again.press('Enter');
  await expect(dialog.getByText('The two are not the same.')).toBeVisible();
  await again.fill(PASSPHRASE);
  await again.press('Enter');

  words = await wordsShown(dialog);
  expect(await seriousFaults(page)).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#root')).toBeHidden();
  await expect(dialog).toBeHidden();
  const printed = page.locator('.printed-sheet');
  await expect(printed).toBeVisible();
  for (const word of words) await expect(printed).toContainText(word);
  await page.emulateMedia({ media: 'screen' });
  await expect(printed).toBeHidden();

  await dialog.getByRole('button', { name: 'I have it on paper' }).press('Enter');
  const asked = dialog.getByRole('textbox', { name: /^Word \d+$/ });
  await expect(asked).toHaveCount(2);
  await asked.nth(0).fill('nowhere');
  await dialog.getByRole('button', { name: 'Protect this workspace' }).press('Enter');
  await expect(dialog.getByText(/^That is not word \d+\./)).toHaveCount(1);
  await expect(dialog.getByText(/^Word \d+ is missing\./)).toHaveCount(1);
  expect((await host.call<{ state: string }>('protection.state')).state).toBe('unprotected');
  await copyWords(dialog, (word) => ` ${word.toUpperCase()}`);
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('heading', { name: 'This workspace is protected' })).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Close' }).press('Enter');
  await expect(page.getByText('It opens with: the passphrase and the recovery sheet.')).toBeVisible();
  expect((await host.call<{ state: string }>('protection.state')).state).toBe('open');
});

test('it stays open when the page is loaded again, and locks from the palette without a trace in the page', async ({
  page,
}) => {
  await host.open(page, `#/members/${member}`);
  await expect(heading(page)).toBeVisible();
  await page.reload();
  await expect(heading(page)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.locator('.toast')).toContainText(NAME);
  await page.keyboard.press('Control+Shift+z');
  await expect(page.locator('.toast')).toContainText('Done again');
  await expect(page.locator('.toast')).toContainText(NAME);
  await lockFromPalette(page);
  await expect(page).toHaveTitle('Stammtisch');
  const html = await page.content();
  expect(html).not.toContain(NAME);
  expect(html).not.toContain('Freundeskreis');
  await expect(passphraseField(page)).toBeFocused();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.locator('.toast, .palette, [role="dialog"]')).toHaveCount(0);
  await expectForEverybody(page);
});

test('a wrong passphrase says so, keeps the focus and selects what was typed', async ({ page }) => {
  await host.open(page, `#/members/${member}`);
  await passphraseField(page).fill(OTHER);
  await page.keyboard.press('Enter');
  await expect(page.getByText('That does not open the workspace.')).toBeVisible();
  await expect(passphraseField(page)).toBeFocused();
  const selected = () => passphraseField(page).evaluate((field: HTMLInputElement) => field.selectionEnd);
  await expect.poll(selected).toBe(OTHER.length);
  expect(await page.content()).not.toContain(NAME);
  await page.getByRole('button', { name: 'Show the passphrase' }).click();
  await expect(passphraseField(page)).toHaveAttribute('type', 'text');
});

test('the words open it however they are typed, where one was, and work goes on', async ({ page }) => {
  await host.open(page, `#/members/${member}`);
  await page.getByRole('button', { name: 'Use the recovery words' }).click();
  const field = page.getByRole('textbox', { name: 'Recovery words' });
  await expect(field).toBeFocused();
  await field.fill(words.slice(0, 11).join(' '));
  await unlockButton(page).click();
  await expect(page.getByText('The sheet has twelve words; here are 11.')).toBeVisible();
  await field.fill([...words.slice(0, 11), 'zzzz'].join(' '));
  await unlockButton(page).click();
  await expect(page.getByText('Word 12, “zzzz”, is on no sheet.')).toBeVisible();
  await field.fill(words.map((word, place) => `${place + 1}. ${word.toUpperCase()}`).join('\n'));
  await field.press('Enter');
  await expect(heading(page)).toBeVisible();
  await expect(page.getByRole('main')).toBeFocused();
  const family = page.getByLabel('Last name', { exact: true });
  await family.fill('Pflaumenbauer');
  await family.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Zoë Pflaumenbauer' })).toBeVisible();
  await family.fill(NAME);
  await family.press('Enter');
  await expect(heading(page)).toBeVisible();
});

test('a window that nobody touched goes blank with the other, dialogs and toasts with it, and comes back with it', async ({
  context,
}) => {
  const [one, two, three] = [await context.newPage(), await context.newPage(), await context.newPage()];
  await host.open(one, `#/members/${member}`);
  await host.open(two, '#/members');
  await two.getByRole('searchbox', { name: 'Search members' }).fill(NAME);
  await expect(two.getByText(`Zoë ${NAME}`)).toBeVisible();
  await host.open(three, '#/members?new=1');
  await three.getByRole('dialog').getByRole('textbox').first().fill('Unbekannter');
  await expect(heading(one)).toBeVisible();
  await lockFromPalette(one);
  for (const page of [two, three]) {
    await expect(unlockButton(page)).toBeVisible();
    await expect(passphraseField(page)).toBeFocused();
    const html = await page.content();
    expect(html).not.toContain(NAME);
    expect(html).not.toContain('Unbekannter');
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
  await passphraseField(two).fill(PASSPHRASE);
  await unlockButton(two).click();
  await expect(two.getByRole('searchbox', { name: 'Search members' })).toBeVisible();
  await expect(heading(one)).toBeVisible();
  await expect(one.locator('.toast')).toHaveCount(0);
});

test('a new sheet is given only to whoever proves the passphrase first, and Escape throws no drawn words away', async ({
  page,
}) => {
  await host.open(page, '#/settings/protection');
  await page.getByRole('button', { name: 'New recovery sheet' }).click();
  const dialog = page.getByRole('alertdialog');
  const field = dialog.getByRole('textbox', { name: 'Passphrase', exact: true });
  await field.fill(OTHER);
  await field.press('Enter');
  await expect(dialog.getByText('That does not open the workspace.')).toBeVisible();
  await expect(field).toBeFocused();
  await field.fill(PASSPHRASE);
  await field.press('Enter');
  words = await wordsShown(dialog);
  await page.keyboard.press('Escape');
  await expect(dialog.getByRole('heading', { name: 'Leave without this sheet?' })).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Go on with this sheet' }).press('Enter');
  expect(await wordsShown(dialog)).toEqual(words);
  await dialog.getByRole('button', { name: 'I have it on paper' }).click();
  await copyWords(dialog);
  await dialog.getByRole('button', { name: 'Use this sheet from now on' }).click();
  await expect(dialog.getByRole('heading', { name: 'The new sheet holds' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
});

test('a key kept on this computer opens it with one press, and encrypting anew ends that and the old passphrase', async ({
  page,
}) => {
  await host.open(page, '#/settings/protection');
  const dialog = page.getByRole('alertdialog');
  await page.locator('label').filter({ hasText: 'Keep the key in a file on this computer' }).click();
  await dialog.getByRole('textbox').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('switch', { name: 'Keep the key in a file on this computer' })).toBeChecked();
  await page.getByRole('button', { name: 'Lock now' }).click();
  await page.getByRole('button', { name: 'Open with the key on this computer' }).click();

  await page.getByRole('button', { name: 'Encrypt with a new key' }).click();
  await dialog.getByRole('textbox').nth(0).fill(PASSPHRASE);
  await dialog.getByRole('textbox').nth(1).fill(OTHER);
  await dialog.getByRole('textbox').nth(2).fill(OTHER);
  await page.keyboard.press('Enter');
  words = await wordsShown(dialog);
  await dialog.getByRole('button', { name: 'I have it on paper' }).click();
  await copyWords(dialog);
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('heading', { name: 'Everything is encrypted with a new key' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Lock now' }).click();
  await expect(unlockButton(page)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open with the key on this computer' })).toHaveCount(0);
  await passphraseField(page).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByText('That does not open the workspace.')).toBeVisible();
  await passphraseField(page).fill(OTHER);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Lock now' })).toBeVisible();
});

test('whoever forgot the passphrase changes it by the words of the sheet', async ({ page }) => {
  await host.open(page, '#/settings/protection');
  await page.getByRole('button', { name: 'Change passphrase' }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('button', { name: 'Use the recovery words' }).click();
  await dialog.getByRole('textbox', { name: 'Recovery words' }).fill(SAMPLE_SHEET);
  await dialog.getByRole('textbox', { name: 'New passphrase' }).fill(PASSPHRASE);
  await dialog.getByRole('textbox', { name: 'The same passphrase again' }).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('These words come from a sheet, but not from the one')).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: 'Recovery words' })).toBeFocused();
  await dialog.getByRole('textbox', { name: 'Recovery words' }).fill(words.join(' '));
  await dialog.getByRole('button', { name: 'Change passphrase' }).click();
  await expect(page.getByText('The passphrase is changed.')).toBeVisible();
  await lockFromPalette(page);
  await passphraseField(page).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Lock now' })).toBeVisible();
});

test('protection is removed again by the new words, and nothing asks for a secret any more', async ({ page }) => {
  await host.open(page, '#/settings/protection');
  await page.getByRole('button', { name: 'Remove protection' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Remove the protection?' });
  await dialog.getByRole('button', { name: 'Use the recovery words' }).click();
  await dialog.getByRole('textbox').fill(words.join(' '));
  await dialog.getByRole('button', { name: 'Remove protection' }).click();
  await expect(page.getByText('This workspace is not protected')).toBeVisible();
  await host.stop('SIGTERM');
  host = await startHost(workspace, ownFolder);
  await host.open(page, `#/members/${member}`);
  await expect(heading(page)).toBeVisible();
});

test('a workspace with nothing in it can be protected on its first screen, which then is the first screen again', async ({
  page,
}) => {
  const empty = freshWorkspace();
  const beginning = await startHost(empty);
  await beginning.call('settings.save', { locale: 'en' });
  await beginning.open(page);
  await page.getByRole('button', { name: 'Protect this workspace with a passphrase' }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('textbox').nth(0).fill(PASSPHRASE);
  await dialog.getByRole('textbox').nth(1).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  words = await wordsShown(dialog);
  await dialog.getByRole('button', { name: 'I have it on paper' }).click();
  await copyWords(dialog);
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('heading', { name: 'Plan your community on this laptop' })).toBeVisible();
  await expect(page.getByText('This workspace is protected')).toBeVisible();
  expect((await beginning.call<{ state: string }>('protection.state')).state).toBe('open');
  await beginning.stop();
  removeWorkspace(empty);
});
