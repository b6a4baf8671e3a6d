import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { declared } from '../../../main/core/dispatch.ts';
import type { Caller } from '../../../main/core/scene.ts';
import { serve } from '../../../main/host/serve.ts';
import { openedCore } from '../../core/openedCore.ts';
import { servedCore } from '../../host/servedCore.ts';
import { temporaryFolder } from '../../store/temporaryFolder.ts';
import { request, said } from './rawHttp.ts';
import { countAttacks } from './repelled.ts';

countAttacks('paths');

const asked = (port: number, path: string): Promise<string> =>
  said(port, request(`GET ${path} HTTP/1.1`, [`Host: 127.0.0.1:${port}`, 'Connection: close']));

/** `package.json` with a secret lies beside the page's folder, as the program's own files do. */
test.each([
  '/../package.json',
  '/assets/../../package.json',
  '/%2e%2e/package.json',
  '/%2E%2E/package.json',
  '/..%2fpackage.json',
  '/%2e%2e%2fpackage.json',
  '/..%5cpackage.json',
  '/..\\package.json',
  '/assets\\..\\..\\package.json',
  '/%252e%252e/package.json',
  '/%252e%252e%252fpackage.json',
  '/..%c0%afpackage.json',
  '/%c0%ae%c0%ae/package.json',
  '/%e0%80%ae%e0%80%ae/package.json',
  '/%u002e%u002e/package.json',
  '/．．/package.json',
  '/....//package.json',
  '/..;/package.json',
  '/.%00./package.json',
  '/package.json%00.html',
  '/index.html%00/../../package.json',
  '//package.json',
  '///../package.json',
  '/page/../../package.json',
  '/./../package.json',
  '/~/package.json',
  '/C:/package.json',
  '/C:%5Cpackage.json',
  '/%5c%5c%3f%5cC:%5cpackage.json',
  '/\\\\?\\C:\\package.json',
  '/\\\\localhost\\c$\\package.json',
  '/package.json::$DATA',
  '/index.html::$DATA',
  '/index.html.',
  '/index.html%20',
  '/INDEX.HTML',
  '/assets',
  '/assets/',
  '/stammtisch.db',
  '/../stammtisch.db',
  '/holder.json',
  '/proc/self/environ',
  '/etc/passwd',
  '/__proto__',
  '/constructor',
  '/toString',
  'file:///etc/passwd',
  'http://evil.example/package.json',
])('the page’s address %s leads to no file beside the page', async (path) => {
  const { port } = await servedCore();
  expect(await asked(port, '/assets/app.js')).toContain('export {};');
  const text = await asked(port, path);
  expect(text).toMatch(/^HTTP\/1\.1 40[034] /);
  expect(text).not.toMatch(/"secret"|root:|SQLite/);
});

test('a link in the page’s folder, to a file or to a folder, is not followed', async () => {
  const { core, folder } = await servedCore();
  const page = join(temporaryFolder(), 'page');
  mkdirSync(page);
  writeFileSync(join(page, 'index.html'), 'the page');
  symlinkSync(join(folder, 'package.json'), join(page, 'linked.json'));
  symlinkSync(folder, join(page, 'linked'));
  const served = await serve(core, { port: 0, host: '127.0.0.1', pageFolder: page });
  const host = served.ok ? served.value : undefined;
  onTestFinished(() => host?.close());
  const port = Number(new URL(host?.url ?? '').port);
  expect(await asked(port, '/index.html')).toContain('the page');
  expect(readFileSync(join(page, 'linked', 'package.json'), 'utf8')).toContain('secret');
  for (const path of ['/linked.json', '/linked/package.json', '/linked/stammtisch.db'])
    expect(await asked(port, path), path).toMatch(/^HTTP\/1\.1 404 /);
});

/** Every way in which a call names a file or a folder. */
const placesNamed: readonly (readonly [procedure: string, field: string, more: Record<string, unknown>])[] = [
  ['import.preview', 'file', {}],
  ['media.add', 'file', {}],
  ['backup.configure', 'folder', {}],
  ['calendarFeed.configure', 'folder', {}],
  ['backup.make', 'out', { unencrypted: true }],
  ['backup.restore', 'file', {}],
  ['backup.restore', 'folder', { name: 'stammtisch-2026-06-08.tar' }],
];
/** What writes a file; an invitation does so in the same way, once sync is set up. */
const deliveries = ['workspace.export', 'media.get'];

test('control: no other procedure takes a path than those that are attacked here', () => {
  const taking = [...declared].filter(([, { input }]) => /"(?:file|out|folder|path)":/.test(shapeOf(input)));
  const known = [...placesNamed.map(([name]) => name), ...deliveries, 'devices.join', 'devices.invite'];
  expect(taking.map(([name]) => name).toSorted()).toEqual([...new Set(known)].toSorted());
});

/** The fields of an input, by name. */
function shapeOf(schema: unknown): string {
  const { shape } = (schema ?? {}) as { shape?: Record<string, unknown> };
  return JSON.stringify(Object.fromEntries(Object.keys(shape ?? {}).map((key) => [key, 0])));
}

const hostilePaths = (folder: string): readonly string[] => [
  '/etc/passwd',
  '/proc/self/environ',
  '/dev/zero',
  '../../../../../../etc/passwd',
  join(folder, 'stammtisch.db'),
  join(folder, 'keys.json'),
  'file:///etc/passwd',
  '\\\\?\\C:\\Windows\\win.ini',
  'C:\\Windows\\win.ini',
  'upload:',
  'upload:../../etc/passwd',
  `upload:${'0'.repeat(32)}`,
  'upload:__proto__',
  'upload:constructor',
  ' /etc/passwd',
  '/etc/passwd\u0000.ics',
];

test.each(placesNamed)(
  'a browser that calls %s can’t name a file of the host by its %s',
  async (procedure, field, more) => {
    const { folder, send, served } = await servedCore();
    for (const path of hostilePaths(folder)) {
      const headers = { authorization: `Bearer ${served.token}` };
      const body = JSON.stringify({ [field]: path, ...more });
      const { status, text } = await send('POST', `/api/${procedure}`, { headers, body });
      expect(status, `${path} ${text}`).toBeGreaterThanOrEqual(400);
      expect(text, path).toMatch(/path-not-allowed|"kind":"upload"|invalid-input/);
      expect(text, path).not.toContain('root:');
    }
  },
);

test('a browser on an empty workspace can’t join with an invitation that lies on the host', async () => {
  const { core, folder } = await openedCore();
  const browser: Caller = { role: 'manager', by: 'manager', paths: 'uploads' };
  for (const file of hostilePaths(folder)) {
    const call = { caller: browser, signal: new AbortController().signal };
    const answered = await core.dispatch('devices.join', { file, passphrase: 'correct horse battery' }, call);
    expect(JSON.stringify(answered), file).toMatch(/"ok":false.*(?:path-not-allowed|"kind":"upload")/);
  }
});

test.each(deliveries)(
  'a browser that calls %s gets a download, and nothing is written where it said',
  async (procedure) => {
    const { core, folder, send, served, upload, ask } = await servedCore();
    const outside = temporaryFolder();
    const { media } = await ask('media.add', { file: await upload('a picture') });
    const more = procedure === 'media.get' ? { media } : {};
    const headers = { authorization: `Bearer ${served.token}` };
    const lying = () =>
      readdirSync(folder)
        .filter((name) => name !== 'transfers')
        .toSorted();
    const before = lying();
    for (const out of [join(outside, 'x'), join(folder, 'stammtisch.db'), '../x', join(outside, 'new', 'x')]) {
      const { text } = await send('POST', `/api/${procedure}`, { headers, body: JSON.stringify({ out, ...more }) });
      expect(text, out).toContain('"download":');
      expect([readdirSync(outside), existsSync('../x'), lying()]).toEqual([[], false, before]);
    }
    // In process the same words write the file: it was the caller who was not believed.
    const inProcess: Caller = { role: 'manager', by: 'manager', paths: 'any' };
    const call = { caller: inProcess, signal: new AbortController().signal };
    await core.dispatch(procedure, { out: join(outside, 'x'), ...more }, call);
    expect(readdirSync(outside)).toEqual(['x']);
  },
);

test('a name of an upload with path pieces, links or line ends in it names nothing on the disk', async () => {
  const { folder, send, served, post } = await servedCore();
  const headers = { authorization: `Bearer ${served.token}` };
  const csv = 'Vorname;Nachname;E-Mail\r\nAnna;Weiß;anna@museum.example\r\n';
  for (const name of [
    '../../../stammtisch.db',
    '/etc/cron.d/x',
    'C:\\x',
    'con.csv',
    '..',
    '.',
    '',
    'a\u0000b',
    'a\r\nb',
    '%00',
    'x'.repeat(5000),
    '\u202evsc.exe',
  ]) {
    // prettier-ignore
    const path = `/api/upload?name=${encodeURIComponent(name)}`;
    const { status, text } = await send('PUT', path, { headers, body: csv });
    expect(status, name).toBe(200);
    const { upload } = JSON.parse(text) as { upload: string };
    expect(upload).toMatch(/^upload:[0-9a-f]{32}$/);
    expect((await post('import.preview', { file: upload })).status, name).toBe(200);
  }
  for (const name of readdirSync(join(folder, 'transfers'))) expect(name).toMatch(/^[0-9a-f]{32}$/);
});
