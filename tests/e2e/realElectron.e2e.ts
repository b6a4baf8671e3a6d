import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, _electron, expect, test } from '@playwright/test';
import { projectRoot } from '../double/launch.ts';

/** What the stand-in cannot prove, as ARCHITECTURE.md lists it, on the real program; where none is, each is skipped. */

/** Electron's program where a machine has it; asking the package for it would start a download. */
function binaryHere(): string | undefined {
  const folder = join(projectRoot, 'node_modules', 'electron');
  const named = join(folder, 'path.txt');
  const name = existsSync(named) ? readFileSync(named, 'utf8').trim() : 'electron';
  const path = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), name);
  return existsSync(path) ? path : undefined;
}

const binary = binaryHere();
test.skip(binary === undefined, "Electron's binary is not on this machine");

const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const folder = mkdtempSync(join(tmpdir(), 'stammtisch-real-'));
const workspace = join(folder, 'workspace');
let program: ElectronApplication | undefined;
test.afterEach(async () => {
  await program?.close();
  program = undefined;
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function start(...words: readonly string[]): Promise<ElectronApplication> {
  const args = [...asRoot, projectRoot, '--workspace', workspace, ...words];
  program = await _electron.launch({ executablePath: binary ?? '', args });
  return program;
}

type Bridge = { readonly connect: (asked: string) => void; readonly onOrder: (listener: () => void) => () => void };

test('the page is sandboxed and isolated, and the bridge lets through what it should', async () => {
  const started = await start();
  const page = await started.firstWindow();
  await page.waitForLoadState();
  expect(page.url()).toContain('app://stammtisch/');
  const names = ['require', 'process', 'ipcRenderer', 'stammtischShell'];
  expect(await page.evaluate((all) => all.filter((name) => name in globalThis), names)).toEqual(['stammtischShell']);
  const stop = await page.evaluate(() => {
    const { stammtischShell } = globalThis as unknown as { stammtischShell: Bridge };
    return typeof stammtischShell.onOrder(() => {});
  });
  expect(stop).toBe('function');
  const preferences = await started.evaluate(({ BrowserWindow }) => {
    // Not in Electron's types, though it is there.
    type Told = { readonly webContents: { readonly getLastWebPreferences: () => object } };
    return (BrowserWindow.getAllWindows() as unknown as Told[]).map((window) =>
      window.webContents.getLastWebPreferences(),
    );
  });
  expect(preferences).toMatchObject([{ sandbox: true, contextIsolation: true, nodeIntegration: false }]);
});

test('the core is a process of its own: when it is killed its port closes in the page, and the program asks', async () => {
  const started = await start();
  const page = await started.firstWindow();
  await page.waitForLoadState();
  await started.evaluate(({ dialog }) => {
    dialog.showMessageBox = async () => {
      Object.assign(globalThis, { wasAsked: true });
      return { response: 0, checkboxChecked: false };
    };
  });
  const closed = page.evaluate(
    () =>
      new Promise<string>((done) => {
        addEventListener('message', ({ data, ports: [port] }) => {
          if (data !== 'core:port:test' || port === undefined) return;
          port.addEventListener('close', () => done('closed'));
          port.start();
        });
        (globalThis as unknown as { stammtischShell: Bridge }).stammtischShell.connect('test');
      }),
  );
  const pid = await started.evaluate(
    ({ app }) => app.getAppMetrics().find(({ serviceName }) => serviceName === 'Stammtisch core')?.pid,
  );
  expect(pid).toBeGreaterThan(0);
  process.kill(pid ?? 0, 'SIGKILL');
  expect(await closed).toBe('closed');
  await expect.poll(() => started.evaluate(() => 'wasAsked' in globalThis)).toBe(true);
});

test('the menu is built by the system, the single instance is held, and no permission is granted', async () => {
  const started = await start();
  const page = await started.firstWindow();
  await page.waitForLoadState();
  const labels = await started.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.length ?? 0);
  expect(labels).toBeGreaterThanOrEqual(6);
  expect(await started.evaluate(({ app }) => app.hasSingleInstanceLock())).toBe(true);
  const state = await page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state);
  expect(state).toBe('denied');
});

test('a page that crashes is asked about, and shown again', async () => {
  const started = await start();
  const page = await started.firstWindow();
  await page.waitForLoadState();
  const shownAgain = started.evaluate(
    ({ BrowserWindow, dialog }) =>
      new Promise<string>((done) => {
        dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false });
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.once('did-finish-load', () => done('shown'));
        contents?.forcefullyCrashRenderer();
      }),
  );
  expect(await shownAgain).toBe('shown');
});

test('the keychain says honestly what it is', async () => {
  const started = await start();
  const isThere = await started.evaluate(({ safeStorage }) => safeStorage.isEncryptionAvailable());
  expect(typeof isThere).toBe('boolean');
});
