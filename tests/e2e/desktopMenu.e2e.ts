import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { pageClient } from '../double/pageClient.ts';
import { menuOf, openAtWork, test } from './desktop.ts';

const columns = (launched: Parameters<typeof menuOf>[0]) => menuOf(launched).map(({ label }) => label);

test("the menu speaks the workstation's language, also when it is changed, and at the next start before there is a page", async ({
  context,
  folder,
  start,
}) => {
  const env = { DOUBLE_USER_DATA: folder };
  const launched = await start({ context, env });
  const page = await openAtWork(launched);
  expect(columns(launched)).toEqual(['File', 'Edit', 'View', 'Go', 'Window', 'Help']);
  await (await pageClient(page)).settings.save({ locale: 'de' });
  const german = ['Datei', 'Bearbeiten', 'Ansicht', 'Gehe zu', 'Fenster', 'Hilfe'];
  await expect.poll(() => columns(launched)).toEqual(german);
  expect(await launched.close()).toBe(0);

  const again = await start({ context, env });
  await again.firstWindow();
  const first = again.effectsNamed('Menu.setApplicationMenu')[0]?.[0] as { label: string }[];
  expect(first.map(({ label }) => label)).toEqual(german);
});

test("a menu's place is shown, its keys and its palette are opened", async ({ context, start }) => {
  const launched = await start({ context });
  const page = await openAtWork(launched);
  for (const place of ['calendar', 'events', 'members', 'posts', 'settings', 'today']) {
    await launched.clickMenu(`go-${place}`);
    await page.waitForURL(`**/#/${place}`);
  }
  await launched.clickMenu('about');
  await page.waitForURL('**/#/settings/about');
  await launched.clickMenu('keys');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await launched.clickMenu('find');
  await expect(page.getByRole('combobox').or(page.getByRole('searchbox')).first()).toBeFocused();
});

test('what the menu adds is begun, and nothing is written by it', async ({ context, start }) => {
  const launched = await start({ context });
  const page = await openAtWork(launched);
  for (const command of ['new-member', 'new-event']) {
    await launched.clickMenu(command);
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  expect((await (await pageClient(page)).workspace.info({})).counts).toMatchObject({ members: 0, events: 0 });
});

test("undo in the menu is a field's own while something is typed there, else the last command's", async ({
  context,
  start,
}) => {
  const launched = await start({ context });
  const page = await openAtWork(launched);
  const client = await pageClient(page);
  const { id } = await client.members.create({ name: { given: 'Grete' } });
  await page.evaluate(() => (location.hash = '/members'));
  const field = page.getByRole('searchbox').first();
  await field.focus();
  await page.keyboard.type('Müller');
  await launched.clickMenu('undo');
  await expect(field).not.toHaveValue('Müller');
  expect(await client.members.get({ id })).toMatchObject({ name: { given: 'Grete' } });
  await field.blur();
  await launched.clickMenu('undo');
  await expect.poll(async () => (await client.workspace.info({})).counts.members).toBe(0);
  await launched.clickMenu('redo');
  await expect.poll(async () => (await client.workspace.info({})).counts.members).toBe(1);
});

test('several files are chosen in the system’s dialog and brought one after the other', async ({
  context,
  folder,
  start,
}) => {
  const files = ['one.csv', 'two.csv'].map((name) => join(folder, name));
  for (const file of files) writeFileSync(file, 'First name,Last name\nGrete,Müller\n');
  const launched = await start({ context });
  const page = await openAtWork(launched);
  launched.layOut('showOpenDialog', { canceled: false, filePaths: files });
  await launched.clickMenu('import');
  await expect(page.getByText('one.csv').first()).toBeVisible();
  const [[options] = []] = launched.effectsNamed('dialog.showOpenDialog');
  expect(options).toMatchObject({ properties: ['openFile', 'multiSelections'] });
  expect((await (await pageClient(page)).workspace.info({})).counts.members).toBe(0);
});

test('the menu shows the folder and the log, and an export asks where to', async ({ context, folder, start }) => {
  const workspace = join(folder, 'workspace');
  const launched = await start({ context, env: { DOUBLE_USER_DATA: folder } });
  const page = await openAtWork(launched);
  await launched.clickMenu('show-folder');
  await launched.clickMenu('show-log');
  expect(launched.effectsNamed('shell.openPath')).toEqual([[workspace]]);
  expect(launched.effectsNamed('shell.showItemInFolder')).toEqual([[join(folder, 'logs', 'crashes.log')]]);
  launched.layOut('showSaveDialog', { canceled: false, filePath: join(folder, 'all.json') });
  await launched.clickMenu('export');
  await expect(page.getByText('all.json').first()).toBeVisible();
});

test('a folder without a workspace is named as such, an empty one is offered, and nobody is forced', async ({
  context,
  folder,
  start,
}) => {
  const full = join(folder, 'full');
  mkdirSync(join(full, 'photos'), { recursive: true });
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  const launched = await start({ context });
  await launched.firstWindow();
  launched.layOut('showOpenDialog', { canceled: false, filePaths: [full] });
  launched.layOut('showMessageBox', { response: 0 });
  launched.layOut('showOpenDialog', { canceled: false, filePaths: [empty] });
  launched.layOut('showMessageBox', { response: 2 });
  await launched.clickMenu('open-workspace');
  await expect.poll(() => launched.effectsNamed('dialog.showMessageBox')).toHaveLength(2);
  expect(launched.effectsNamed('dialog.showMessageBox').flat()).toMatchObject([
    { message: 'No workspace lies in this folder', buttons: ['Choose another', 'Cancel'] },
    {
      message: 'This folder is empty. Start a new workspace here?',
      buttons: ['Start here', 'Choose another', 'Cancel'],
    },
  ]);
});

test('the page asks by the system’s own message and folder dialog, and a closed one is no answer', async ({
  context,
  start,
}) => {
  const launched = await start({ context });
  const page = await launched.firstWindow();
  type Shell = {
    openFolder: () => Promise<string | undefined>;
    ask: (question: object) => Promise<number | undefined>;
  };
  const ask = () =>
    page.evaluate(() =>
      (globalThis as unknown as { stammtischShell: Shell }).stammtischShell.ask({
        message: 'So?',
        buttons: ['A', 'B'],
      }),
    );
  launched.layOut('showMessageBox', { response: 1 });
  expect(await ask()).toBe(1);
  launched.layOut('showMessageBox', { response: 2 });
  expect(await ask()).toBeUndefined();
  launched.layOut('showOpenDialog', { canceled: false, filePaths: ['/lists'] });
  const chosen = await page.evaluate(() =>
    (globalThis as unknown as { stammtischShell: Shell }).stammtischShell.openFolder(),
  );
  expect(chosen).toBe('/lists');
});

test('a file brought by its path lies there again after a kill, with what was chosen for it', async ({
  context,
  folder,
  start,
}) => {
  const file = join(folder, 'dates.csv');
  writeFileSync(file, 'First name,Last name,Member since\nGrete,Müller,03/04/2021\n');
  const first = await start({ context });
  const page = await openAtWork(first);
  first.layOut('showOpenDialog', { canceled: false, filePaths: [file] });
  await first.clickMenu('import');
  await page.getByRole('button', { name: '4 March 2021', exact: true }).click();
  const question = page.getByText('Which day is 03/04/2021?');
  await expect(question).toBeHidden();
  const kept = async () => JSON.stringify((await (await pageClient(page)).drafts.list({})).items);
  await expect.poll(kept).toContain('month-first');
  first.kill();
  await first.exit;
  const second = await openAtWork(await start({ context }));
  await second.getByRole('button', { name: 'Import 1 person' }).click();
  await expect(second.getByText('Which day is')).toHaveCount(0);
  const client = await pageClient(second);
  await expect.poll(async () => (await client.workspace.info({})).counts.members).toBe(1);
  await expect.poll(async () => JSON.stringify((await client.drafts.list({})).items)).not.toContain('dates.csv');
});
