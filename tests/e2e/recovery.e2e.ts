import { type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test';
import { freshWorkspace, type Host, removeWorkspace, startHost } from './host.ts';

const workspace = freshWorkspace();
let host: Host;
let member = '';
let event = '';
let post = '';

type Lists = { readonly items: readonly { readonly id: string; readonly key: string }[]; readonly total: number };
const made = async (procedure: string, input: unknown) => (await host.call<{ id: string }>(procedure, input)).id;

test.beforeAll(async () => {
  host = await startHost(workspace);
  await host.call('workspace.sample');
  await host.call('settings.save', { locale: 'en' });
  member = await made('members.create', { name: { given: 'Rosa', family: 'Zwetschgenbauer' } });
  event = await made('events.create', { title: 'Hoffest', start: '2026-07-04T15:00' });
  post = await made('posts.create', { text: 'Bald', channels: [] });
});
test.afterAll(async () => {
  await host.stop();
  removeWorkspace(workspace);
});
// What one journey leaves half written must not be told in the next.
test.afterEach(async () => {
  const { items } = await host.call<Lists>('drafts.list');
  if (items.length > 0) await host.call('drafts.forget', { keys: items.map(({ key }) => key) });
});

const box = (page: Page | Locator, name: string) => page.getByRole('textbox', { name, exact: true });
const button = (page: Page | Locator, name: string) => page.getByRole('button', { name, exact: true });
const recovered = (page: Page) => page.getByRole('region', { name: 'Recovered from before' });
const drafts = async () => JSON.stringify((await host.call<Lists>('drafts.list')).items);

/** The program is killed once it has the words, which is well within a second. */
async function killed(page: Page, words: string): Promise<void> {
  await expect.poll(drafts).toContain(words);
  await host.stop('SIGKILL');
  await page.close();
  host = await startHost(workspace);
}

/** A window of the next start. */
async function started(context: BrowserContext, hash?: string): Promise<Page> {
  const page = await context.newPage();
  await (hash === undefined ? host.start(page) : host.open(page, hash));
  return page;
}

test('a person half entered stands in the window that comes back, and is added once', async ({ context }) => {
  const first = await started(context, '#/members?new=1');
  await box(first, 'First name').fill('Ottilie');
  await box(first, 'Note').pressSequentially('Kommt gern am Mittwoch');
  await killed(first, 'Kommt gern am Mittwoch');
  const second = await started(context);
  const dialog = second.getByRole('dialog');
  await expect(box(dialog, 'First name')).toHaveValue('Ottilie');
  await expect(box(dialog, 'Note')).toHaveValue('Kommt gern am Mittwoch');
  await expect(dialog.getByRole('status')).toContainText('As you left it');
  await button(dialog, 'Add person').click();
  await expect(dialog).toBeHidden();
  expect(await host.call<Lists>('members.list', { query: 'Ottilie' })).toMatchObject({ total: 1 });
  await expect.poll(drafts).not.toContain('Mittwoch');
});

test('elsewhere a line says what was recovered, aloud too, and opens it by keyboard', async ({ context }) => {
  const first = await started(context, '#/events?new=1');
  await box(first, 'Title').fill('Lampionfest');
  await box(first, 'Place').pressSequentially('Hinterhof');
  await killed(first, 'Hinterhof');
  const second = await started(context, '#/today');
  await expect(recovered(second)).toContainText('New event “Lampionfest”, 14:10');
  await expect(second.getByRole('status').filter({ hasText: 'Lampionfest' })).toContainText('Recovered from before');
  await button(second, 'Open New event “Lampionfest”').focus();
  await second.keyboard.press('Enter');
  await expect(box(second.getByRole('dialog'), 'Title')).toHaveValue('Lampionfest');
  await expect(box(second.getByRole('dialog'), 'Place')).toHaveValue('Hinterhof');
  await expect(recovered(second)).toHaveCount(0);
});

test('two that were left are listed; one discarded by a slip can be had back', async ({ context }) => {
  const first = await started(context, '#/members?new=1');
  await box(first, 'First name').fill('Kunibert');
  await expect.poll(drafts).toContain('Kunibert');
  await host.open(first, '#/events?new=1');
  await box(first, 'Title').fill('Fackelzug');
  await killed(first, 'Fackelzug');
  const second = await started(context, '#/today');
  await expect(recovered(second).getByRole('listitem')).toHaveCount(2);
  await button(second, 'Discard New person “Kunibert”').click();
  await expect(recovered(second).getByRole('listitem')).toHaveCount(1);
  await expect.poll(drafts).not.toContain('Kunibert');
  await button(second, 'Undo').click();
  await expect.poll(drafts).toContain('Kunibert');
});

test('Escape keeps what was entered, and the form offers it the next time', async ({ context }) => {
  const page = await started(context, '#/members?new=1');
  await box(page, 'Last name').fill('Versehentlich');
  await page.keyboard.press('Escape');
  await expect(page.getByText('Kept as a draft.')).toBeVisible();
  await page.keyboard.press('n');
  await expect(box(page, 'Last name')).toHaveValue('');
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('New person “Versehentlich”');
  await button(page.getByRole('dialog'), 'Continue').click();
  await expect(box(page, 'Last name')).toHaveValue('Versehentlich');
  await button(page.getByRole('dialog'), 'Start anew').click();
  await expect(box(page, 'Last name')).toHaveValue('');
  await expect.poll(drafts).not.toContain('Versehentlich');
});

test('the same form in two windows keeps two drafts, and neither window is offered the other’s', async ({
  context,
}) => {
  const [one, other] = [await started(context, '#/members?new=1'), await started(context, '#/members?new=1')];
  await box(one, 'Last name').fill('Erstling');
  await box(other, 'Last name').fill('Zweitling');
  await expect.poll(drafts).toContain('Erstling');
  await expect.poll(drafts).toContain('Zweitling');
  await expect(recovered(one)).toHaveCount(0);
  await button(one.getByRole('dialog'), 'Cancel').click();
  await expect(box(other, 'Last name')).toHaveValue('Zweitling');
  await button(other.getByRole('dialog'), 'Add person').click();
  await expect.poll(drafts).not.toContain('Zweitling');
  expect(await drafts()).toContain('Erstling');
});

test('what is typed without a pause into fields that save by themselves is saved at the next start', async ({
  context,
}) => {
  const typing = { delay: 60 };
  const first = await started(context, `#/posts/${post}`);
  await box(first, 'Text for all channels').press('Control+End');
  await box(first, 'Text for all channels').pressSequentially(' geht es los, im Hof und im Garten', typing);
  await killed(first, 'im Hof und im Garten');
  const second = await started(context);
  await expect(box(second, 'Text for all channels')).toHaveValue('Bald geht es los, im Hof und im Garten');
  await expect(recovered(second)).toContainText('Text for all channels “Bald geht es los');
  await expect
    .poll(async () => (await host.call<{ text: string }>('posts.get', { id: post })).text)
    .toBe('Bald geht es los, im Hof und im Garten');
  await host.open(second, `#/members/${member}`);
  await box(second, 'Note').pressSequentially('Bringt immer Kuchen mit und bleibt bis zum Schluss', typing);
  await killed(second, 'bleibt bis zum Schluss');
  await started(context);
  await expect
    .poll(async () => (await host.call<{ note?: string }>('members.get', { id: member })).note)
    .toBe('Bringt immer Kuchen mit und bleibt bis zum Schluss');
});

test('over words that somebody wrote there meanwhile nothing is saved: the line keeps them to be copied', async ({
  context,
}) => {
  const first = await started(context, `#/members/${member}`);
  const before = await box(first, 'Note').inputValue();
  await box(first, 'Note').fill(`${before} Eigenes`);
  await killed(first, `${before} Eigenes`);
  await host.call('members.update', { id: member, patch: { note: 'Fremdes' } });
  const second = await started(context);
  await expect(box(second, 'Note')).toHaveValue('Fremdes');
  await expect(button(recovered(second), `Copy the text of Note “${before} Eigenes”`)).toBeVisible();
});

const FORMS = [
  ['calendar-entry', () => '#/calendar', (page: Page) => page.keyboard.press('n'), 'Title'],
  ['channel', () => '#/settings/channels', (page: Page) => button(page, 'Add channel').click(), 'Name'],
  ['cancel-event', () => `#/events/${event}?dialog=cancel`, () => Promise.resolve(), 'Reason'],
  ['contact-email', () => `#/members/${member}`, (page: Page) => button(page, 'Add e-mail').click(), 'E-mail'],
  ['sync-set-up', () => '#/settings/sync', (page: Page) => box(page, 'Address').waitFor(), 'Address'],
] as const;
for (const [form, address, open, field] of FORMS) {
  test(`what was entered stands there again after a kill: ${form}`, async ({ context }) => {
    const first = await started(context, address());
    // A page that is still being fetched has no keys of its own.
    await expect(first.getByRole('heading', { level: 1 }).first()).not.toHaveText('Loading');
    await open(first);
    await box(first, field).last().fill('halbfertig');
    await killed(first, 'halbfertig');
    const second = await started(context);
    await expect(box(second, field).last()).toHaveValue('halbfertig');
  });
}

test('a file that lay to be imported is told after a kill, and read as it was once it is chosen again', async ({
  context,
}) => {
  const rows = 'First name,Last name,Member since\nEdeltraud,Wiedergänger,03/04/2021\n';
  const file = { name: 'dates.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) };
  const question = (page: Page) => page.getByText('Which day is 03/04/2021?');
  const first = await started(context, '#/import');
  await first.locator('input[type=file]').setInputFiles(file);
  await button(first, '4 March 2021').click();
  await expect(question(first)).toBeHidden();
  await killed(first, 'month-first');
  const elsewhere = await started(context, '#/today');
  await expect(recovered(elsewhere)).toContainText('File to import “dates.csv”');
  await button(elsewhere, 'Open File to import “dates.csv”').click();
  await expect(elsewhere.getByText('“dates.csv” lay here, with what you had chosen for it.')).toBeVisible();
  await expect(recovered(elsewhere)).toHaveCount(0);
  await elsewhere.reload();
  const choosing = elsewhere.waitForEvent('filechooser');
  await button(elsewhere, 'Choose dates.csv again').click();
  await (await choosing).setFiles(file);
  await expect(button(elsewhere, 'Import 1 person')).toBeVisible();
  await expect(question(elsewhere)).toHaveCount(0);
  await button(elsewhere, 'Import 1 person').click();
  await expect.poll(drafts).not.toContain('dates.csv');
  const { items } = await host.call<Lists>('members.list', { query: 'Wiedergänger' });
  expect(await host.call('members.get', { id: items[0]?.id })).toMatchObject({ since: '2021-03-04' });
});

test('no password is ever kept, not even one in an address', async ({ context }) => {
  const page = await started(context, '#/settings/sync');
  await box(page, 'Password').fill('Erdbeerkuchen');
  await box(page, 'User').fill('rosa');
  await box(page, 'Address').pressSequentially('https://rosa:Pflaumenmus@daten.example/db');
  await expect.poll(drafts).toContain('https://daten.example/db');
  expect(await drafts()).not.toMatch(/Erdbeer|Pflaumen/);
});

test('after a quit the window comes back where it stood, with its search, but never over an address asked for', async ({
  context,
}) => {
  const first = await started(context, '#/members');
  await first.getByRole('searchbox').fill('Zwetschgen');
  await expect.poll(drafts).toContain('Zwetschgen');
  await first.close();
  await host.stop();
  host = await startHost(workspace);
  const second = await started(context);
  await expect(second.getByRole('searchbox')).toHaveValue('Zwetschgen');
  await expect(second).toHaveURL(/#\/members$/);
  await second.goto('about:blank');
  await second.goto(`${host.url}/#/events`);
  await expect(second.getByRole('heading', { name: 'Events' })).toBeVisible();
  await expect(second).toHaveURL(/#\/events$/);
});

test('on the first screen of a workspace its half-written name comes back', async ({ context }) => {
  const folder = freshWorkspace();
  let fresh = await startHost(folder);
  const first = await context.newPage();
  await fresh.open(first);
  await button(first, 'Start empty').click();
  await box(first, 'Name of the organisation').fill('Museumsfreunde');
  await expect.poll(async () => JSON.stringify(await fresh.call('drafts.list'))).toContain('Museumsfreunde');
  await fresh.stop('SIGKILL');
  await first.close();
  fresh = await startHost(folder);
  const second = await context.newPage();
  await fresh.start(second);
  await expect(box(second, 'Name of the organisation')).toHaveValue('Museumsfreunde');
  await fresh.stop();
  removeWorkspace(folder);
});
