import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, expect, test } from '@playwright/test';
import { type Launched, launch } from '../double/launch.ts';
import { pageClient } from '../double/pageClient.ts';

/** The built program, unchanged, on the stand-in for Electron. What that cannot prove stands in ARCHITECTURE.md. */
const folder = mkdtempSync(join(tmpdir(), 'stammtisch-journey-'));
const started: Launched[] = [];
let lastWorkspace = 0;

const newWorkspace = (): string => {
  lastWorkspace += 1;
  return join(folder, `workspace-${lastWorkspace}`);
};

async function start(
  context: BrowserContext,
  workspace: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Launched> {
  const launched = await launch({
    context,
    args: ['--workspace', workspace],
    env,
    paths: { 'guests.csv': '/lists/guests.csv' },
  });
  started.push(launched);
  return launched;
}

test.afterEach(() => {
  for (const launched of started.splice(0)) launched.kill();
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a page reaches the core through its port, and a member made there is there after the next start', async ({
  context,
}) => {
  const workspace = newWorkspace();
  const first = await start(context, workspace);
  const client = await pageClient(await first.firstWindow());
  const { id } = await client.members.create({ name: { given: 'Grete', family: 'Müller' } });
  expect(await first.close()).toBe(0);

  const second = await start(context, workspace);
  const again = await pageClient(await second.firstWindow());
  expect(await again.members.get({ id })).toMatchObject({ name: { family: 'Müller' } });
  expect(await second.close()).toBe(0);
});

test('a page that reloads gets a new port', async ({ context }) => {
  const launched = await start(context, newWorkspace());
  const page = await launched.firstWindow();
  await page.reload();
  const client = await pageClient(page);
  expect((await client.workspace.info({})).counts.members).toBe(0);
});

test('the page knows nothing of Electron but the bridge, and loads without a complaint of its policy', async ({
  context,
}) => {
  const launched = await start(context, newWorkspace());
  const complaints: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const page = await launched.firstWindow();
  const names = ['require', 'process', 'doubleTell', 'ipcRenderer', 'electron', 'stammtischShell'];
  const known = await page.evaluate((all) => all.filter((name) => name in globalThis), names);
  expect(known).toEqual(['stammtischShell']);
  expect(complaints).toEqual([]);
  expect(launched.attempts).toEqual([]);
});

test('a workspace that is open already stays shut, says so, and ends with 1', async ({ context, browser }) => {
  const workspace = newWorkspace();
  const holder = await start(context, workspace);
  await pageClient(await holder.firstWindow()).then((client) => client.workspace.info({}));
  const other = await browser.newContext();
  const late = await start(other, workspace);
  expect(await late.exit).toBe(1);
  const [[title, body] = []] = late.effectsNamed('dialog.showErrorBox');
  expect(title).toBe('This workspace cannot be opened');
  expect(body).toContain('Another program has it open');
  await other.close();
});

test('a second start of the same program opens no second window', async ({ context }) => {
  const launched = await start(context, newWorkspace(), { DOUBLE_SECOND_INSTANCE: '1' });
  expect(await launched.exit).toBe(0);
  expect(launched.screen.pages.size).toBe(0);
});

test('only an https link leaves, and only into the browser', async ({ context }) => {
  const launched = await start(context, newWorkspace());
  const page = await launched.firstWindow();
  const address = page.url();
  const follow = (url: string, target: string) =>
    page.evaluate(
      ([href = '', into = '']) => {
        const link = document.createElement('a');
        Object.assign(link, { href, target: into, rel: 'noreferrer' });
        document.body.append(link);
        link.click();
      },
      [url, target],
    );
  await follow('http://example.org/plain', '_blank');
  await follow('https://example.org/list', '_blank');
  await expect.poll(() => launched.effectsNamed('shell.openExternal')).toEqual([['https://example.org/list']]);
  await follow('https://example.org/away', '_self');
  await pageClient(page).then((client) => client.workspace.info({}));
  expect(page.url()).toBe(address);
  expect(launched.attempts).toEqual([]);
});

test('the page gets a path only from a dialog or a dropped file, and no permission but copying', async ({
  context,
}) => {
  const launched = await start(context, newWorkspace());
  const page = await launched.firstWindow();
  const openFile = () =>
    page.evaluate(() => {
      type Shell = { openFile: (filters: object[]) => Promise<string | undefined> };
      return (globalThis as unknown as { stammtischShell: Shell }).stammtischShell.openFile([
        { name: 'CSV', extensions: ['csv'] },
      ]);
    });
  launched.layOut('showOpenDialog', { canceled: false, filePaths: ['/lists/guests.csv'] });
  expect(await openFile()).toBe('/lists/guests.csv');
  launched.layOut('showOpenDialog', { canceled: true, filePaths: [] });
  expect(await openFile()).toBeUndefined();
  const dropped = await page.evaluate(() => {
    type Shell = { pathOf: (file: File) => string };
    const { pathOf } = (globalThis as unknown as { stammtischShell: Shell }).stammtischShell;
    return [pathOf(new File([], 'guests.csv')), pathOf(new File([], 'made-up.csv'))];
  });
  expect(dropped).toEqual(['/lists/guests.csv', '']);
  expect(await launched.permission('geolocation')).toBe(false);
  expect(await launched.permission('clipboard-sanitized-write')).toBe(true);
});

test('closing the window leaves the workspace closed: no journal and no holder remain', async ({ context }) => {
  const workspace = newWorkspace();
  const launched = await start(context, workspace);
  await pageClient(await launched.firstWindow()).then((client) => client.workspace.info({}));
  expect(await launched.close()).toBe(0);
  expect(readdirSync(workspace).filter((name) => /-wal$|-shm$|holder/.test(name))).toEqual([]);
});

test("a protected workspace opens by the system's keychain, and is locked where the keychain keeps nothing", async ({
  context,
}) => {
  const workspace = newWorkspace();
  const keptHere = mkdtempSync(join(folder, 'kept-'));
  const first = await start(context, workspace, { DOUBLE_USER_DATA: keptHere });
  const client = await pageClient(await first.firstWindow());
  const { id } = await client.members.create({ name: { given: 'Grete' } });
  const { words } = await client.protection.drawWords({});
  const passphrase = 'vier Enten fahren Kahn';
  expect(await client.protection.protect({ passphrase, words, keychain: true })).toMatchObject({ state: 'open' });
  expect(readFileSync(join(keptHere, 'secrets.json'), 'utf8')).not.toContain(passphrase);
  expect(await first.close()).toBe(0);

  const second = await start(context, workspace, { DOUBLE_USER_DATA: keptHere });
  const again = await pageClient(await second.firstWindow());
  expect(await again.members.get({ id })).toMatchObject({ name: { given: 'Grete' } });
  expect(await second.close()).toBe(0);

  const third = await start(context, workspace, { DOUBLE_NO_KEYCHAIN: '1' });
  const shut = await pageClient(await third.firstWindow());
  expect(await shut.protection.state({})).toMatchObject({ state: 'locked', keychain: 'none' });
  expect(await shut.protection.unlock({ passphrase })).toMatchObject({ state: 'open' });
  expect(await shut.members.get({ id })).toMatchObject({ name: { given: 'Grete' } });
  expect(await third.close()).toBe(0);
});
