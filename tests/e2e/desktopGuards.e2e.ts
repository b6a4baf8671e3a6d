import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { projectRoot } from '../double/launch.ts';
import { test } from './desktop.ts';

const HOSTILE = [
  'https://example.org/',
  'http://localhost:8080/',
  'file:///etc/passwd',
  'app://other/',
  'app://stammtisch.example/',
  'javascript:alert(1)',
  'data:text/html,x',
  'stammtisch:members',
] as const;

test('every way a page could be led away is shut, and the way within it is open', async ({ context, start }) => {
  const launched = await start({ context });
  await launched.firstWindow();
  for (const name of ['will-navigate', 'will-redirect', 'will-frame-navigate'])
    for (const url of HOSTILE)
      expect([name, url, await launched.guard('goes', { name, url })]).toEqual([name, url, false]);
  expect(await launched.guard('goes', { name: 'will-navigate', url: 'app://stammtisch/' })).toBe(true);
  expect(await launched.guard('goes', { name: 'will-attach-webview', url: 'app://stammtisch/' })).toBe(false);
});

test('no window opens beside the one, and only what a browser or a mail program opens leaves', async ({
  context,
  start,
}) => {
  const launched = await start({ context });
  await launched.firstWindow();
  for (const url of [...HOSTILE, 'mailto:grete@example.org', 'smb://server/share', 'ms-msdt:/id'])
    expect(await launched.guard('windowOpen', { url })).toEqual({ action: 'deny' });
  expect(launched.effectsNamed('shell.openExternal').flat()).toEqual([
    'https://example.org/',
    'mailto:grete@example.org',
  ]);
});

test('the page reaches its own scheme and what it made itself, and no network', async ({ context, start }) => {
  const launched = await start({ context });
  const page = await launched.firstWindow();
  const allowed = (url: string) => launched.guard('requestAllowed', { url });
  for (const url of [
    'https://example.org/',
    'http://127.0.0.1/',
    'ws://example.org/',
    'file:///etc/passwd',
    'nonsense',
  ])
    expect([url, await allowed(url)]).toEqual([url, false]);
  for (const url of ['app://stammtisch/', 'blob:app://stammtisch/1', 'data:,x']) expect(await allowed(url)).toBe(true);
  await page.evaluate(() => fetch('https://example.org/list').catch(() => undefined));
  expect(launched.attempts).toEqual([]);
});

test('of all that a page may ask of the system it gets copying, and only at home', async ({ context, start }) => {
  const launched = await start({ context });
  await launched.firstWindow();
  const kinds = ['geolocation', 'media', 'notifications', 'midi', 'clipboard-read', 'openExternal', 'fullscreen'];
  for (const permission of kinds) {
    expect([permission, await launched.permission(permission)]).toEqual([permission, false]);
    expect([permission, await launched.guard('permissionCheck', { permission })]).toEqual([permission, false]);
  }
  const copying = 'clipboard-sanitized-write';
  expect(await launched.permission(copying)).toBe(true);
  expect(await launched.guard('permission', { permission: copying, url: 'https://example.org/' })).toBe(false);
  expect(await launched.guard('permissionCheck', { permission: copying })).toBe(true);
  expect(await launched.guard('permissionCheck', { permission: copying, origin: 'https://example.org' })).toBe(false);
  for (const deviceType of ['hid', 'serial', 'usb'])
    expect(await launched.guard('devicePermission', { deviceType })).toBe(false);
  expect(await launched.guard('displayMedia', {})).toEqual({});
});

test('no certificate is believed that the system does not believe', async ({ context, start }) => {
  const launched = await start({ context });
  await launched.firstWindow();
  const answer = await launched.guard('certificateError', { url: 'https://example.org/' });
  expect(answer).toEqual({ isStopped: true, isTrusted: false });
});

test('only files that the page made itself are kept', async ({ context, start }) => {
  const launched = await start({ context });
  await launched.firstWindow();
  for (const url of ['https://example.org/x.exe', 'blob:https://example.org/1', 'app://stammtisch/x.js', 'data:,x'])
    expect([url, await launched.guard('download', { url })]).toEqual([url, false]);
  expect(await launched.guard('download', { url: 'blob:app://stammtisch/1' })).toBe(true);
});

test('the window is sandboxed, isolated, without Node, and asks no server for words to spell', async ({
  context,
  start,
}) => {
  const launched = await start({ context });
  await launched.firstWindow();
  const opened = launched.effectsNamed('window.open')[0]?.[1] as { preferences: object };
  expect(opened.preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
  });
  expect(launched.effectsNamed('app.enableSandbox')).toHaveLength(1);
});

test('the page carries no script of its own text, and its policy would not run one', async ({ context, start }) => {
  const html = readFileSync(`${projectRoot}/out/renderer/index.html`, 'utf8');
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=/i);
  const launched = await start({ context });
  const page = await launched.firstWindow();
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.wasRun = true';
    document.body.append(script);
    return 'wasRun' in globalThis;
  });
  expect(ran).toBe(false);
});

test('a frame inside the page is asked nothing: it has no bridge', async ({ context, start }) => {
  const launched = await start({ context });
  const page = await launched.firstWindow();
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('iframe'), { srcdoc: 'x' })));
  const frames = page.frames().filter((frame) => frame !== page.mainFrame());
  const known = await Promise.all(frames.map((frame) => frame.evaluate(() => 'stammtischShell' in globalThis)));
  expect(known).toEqual([false]);
});
