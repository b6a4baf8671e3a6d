import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type Hosted, servedCore } from '../../host/servedCore.ts';
import { closed, connected, request, said, statusesIn } from './rawHttp.ts';
import { countAttacks } from './repelled.ts';

countAttacks('uploads and downloads');

const LIMIT = 64 * 1024 * 1024;
const keptIn = ({ folder }: Hosted): string[] =>
  existsSync(join(folder, 'transfers')) ? readdirSync(join(folder, 'transfers')) : [];
const headsOf = ({ port, served }: Hosted): string[] => [
  `Host: 127.0.0.1:${port}`,
  `Authorization: Bearer ${served.token}`,
];
const put = async (hosted: Hosted, body: string | Buffer): Promise<string> => {
  const headers = { authorization: `Bearer ${hosted.served.token}` };
  const { text } = await hosted.send('PUT', '/api/upload?name=x', { headers, body });
  return (JSON.parse(text) as { upload: string }).upload;
};
const bearer = ({ served }: Hosted) => ({ headers: { authorization: `Bearer ${served.token}` } });

test('an upload that announces more than the limit is refused before a byte of it is kept', async () => {
  const hosted = await servedCore();
  const heads = [...headsOf(hosted), `Content-Length: ${LIMIT + 1}`, 'Connection: close'];
  expect(statusesIn(await said(hosted.port, request('PUT /api/upload HTTP/1.1', heads)))).toEqual([413]);
  expect(keptIn(hosted)).toEqual([]);
});

test('an upload that announces nothing and never ends is cut at the limit, and nothing of it stays', async () => {
  const hosted = await servedCore();
  const socket = connected(hosted.port);
  const ended = closed(socket);
  socket.resume().write(request('PUT /api/upload HTTP/1.1', [...headsOf(hosted), 'Transfer-Encoding: chunked']));
  const piece = Buffer.concat([Buffer.from('100000\r\n'), Buffer.alloc(1 << 20), Buffer.from('\r\n')]);
  let sent = 0;
  const go = (): void => {
    while (!socket.destroyed && socket.write(piece)) sent += 1;
    if (!socket.destroyed) socket.once('drain', go);
  };
  go();
  await ended;
  expect(sent).toBeLessThan(200);
  expect(keptIn(hosted)).toEqual([]);
  expect((await hosted.post('members.list', {})).status).toBe(200);
});

test('an upload that is cut off in the middle leaves nothing behind', async () => {
  const hosted = await servedCore();
  const socket = connected(hosted.port);
  const heads = [...headsOf(hosted), 'Content-Length: 1000000'];
  socket.write(request('PUT /api/upload HTTP/1.1', heads, 'BEGIN:VCARD\r\n'.repeat(100)));
  await expect.poll(() => keptIn(hosted).length).toBe(1);
  socket.destroy();
  await expect.poll(() => keptIn(hosted)).toEqual([]);
});

test('what is uploaded, and what is left of it when the program dies, is noise on the disk', async () => {
  const hosted = await servedCore();
  const words = 'Geheimer Name '.repeat(1000);
  await put(hosted, words);
  const [name = ''] = keptIn(hosted);
  expect(readFileSync(join(hosted.folder, 'transfers', name)).length).toBe(words.length);
  expect(readFileSync(join(hosted.folder, 'transfers', name), 'latin1')).not.toContain('Geheimer');
});

test('a second upload takes no other’s place, whatever its name and address', async () => {
  const hosted = await servedCore();
  const [one, two] = [
    await put(hosted, 'Vorname;Nachname\nAnna;Weiß'),
    await put(hosted, 'Vorname;Nachname\nBo;Rot\nCem;Blau'),
  ];
  expect(one).not.toBe(two);
  const id = one.slice('upload:'.length);
  for (const path of [`/api/upload/${id}`, `/api/download/${id}`, `/api/upload:${id}`])
    expect((await hosted.send('PUT', path, { ...bearer(hosted), body: 'x' })).status, path).toBe(405);
  expect((await hosted.post('import.preview', { file: one })).json).toMatchObject({ create: 1, update: 0 });
});

test.each([
  '0'.repeat(32),
  'f'.repeat(32),
  '',
  '*',
  '%',
  '__proto__',
  'constructor',
  '../stammtisch.db',
  '%2e%2e%2fstammtisch.db',
  '..%5cstammtisch.db',
  'upload:x',
])('the guessed download %s is not there', async (id) => {
  const hosted = await servedCore();
  await put(hosted, 'x');
  const { status, text } = await hosted.send('GET', `/api/download/${id}`, bearer(hosted));
  expect([404, 405]).toContain(status);
  expect(text).not.toContain('SQLite');
});

test('a download is good once: who looks over a shoulder comes too late, and never without a token', async () => {
  const hosted = await servedCore();
  const { download } = (await hosted.post('workspace.export', { out: 'download' })).json as { download: string };
  const path = `/api/download/${download}`;
  expect((await hosted.send('GET', path)).status).toBe(401);
  expect((await hosted.send('GET', path, bearer(hosted))).status).toBe(200);
  expect((await hosted.send('GET', path, bearer(hosted))).status).toBe(404);
});

const script = '<!doctype html><script>alert(document.domain)</script>';
test.each<[string, Buffer]>([
  ['a page', Buffer.from(script)],
  ['a page behind a blank', Buffer.from(`\n ${script}`)],
  ['a picture that is a page', Buffer.concat([Buffer.from('GIF89a/*'), Buffer.from(script)])],
  ['a picture that holds a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['a program', Buffer.from('MZ\u0090\u0000\u0003', 'latin1')],
  ['a script of the shell', Buffer.from('#!/bin/sh\nrm -rf ~')],
  ['a style sheet', Buffer.from('*{background:url(//evil.example)}')],
  ['a manifest', Buffer.from('CACHE MANIFEST\n/evil')],
])('%s renamed to a picture is handed out as bytes to be kept, never to be shown', async (_name, content) => {
  const hosted = await servedCore();
  const file = await put(hosted, content);
  const added = (await hosted.post('media.add', { file, name: '../../<img src=x onerror=alert(1)>.png' })).json as { media: string; type: string }; // prettier-ignore
  expect(['image/gif', 'application/octet-stream']).toContain(added.type);
  const got = (await hosted.post('media.get', { media: added.media })).json as { download: string };
  const { headers, text } = await hosted.send('GET', `/api/download/${got.download}`, bearer(hosted));
  expect(Buffer.from(text, 'utf8').subarray(0, 2).length).toBe(2);
  expect(headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': expect.stringMatching(/^attachment; filename="[\w.-]+"$/) as string,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'cross-origin-resource-policy': 'same-origin',
  });
});

test('media that are no media hashes lead nowhere', async () => {
  const hosted = await servedCore();
  for (const media of [
    '../../stammtisch.db',
    '..',
    '',
    'a'.repeat(63),
    'A'.repeat(64),
    `${'a'.repeat(64)}/../x`,
    `${'a'.repeat(64)}\n`,
    null,
    {},
    ['a'.repeat(64)],
  ])
    // prettier-ignore
    expect((await hosted.post('media.get', { media })).status, JSON.stringify(media)).toBe(400);
  expect((await hosted.post('media.get', { media: 'a'.repeat(64) })).status).toBe(404);
});

/** Ten megabytes of nothing, small when packed. */
const bomb = Buffer.from(zipSync({ 'a.csv': new Uint8Array(10 * 1024 * 1024) }));
test.each<[string, Buffer, string]>([
  ['a zip bomb', bomb, 'archive'],
  ['a zip bomb that says it is a table', Buffer.concat([Buffer.from('Vorname;Nachname\n'), bomb]), 'not-text'],
  ['nothing', Buffer.alloc(0), 'empty-file'],
  ['nothing but zeros', Buffer.alloc(10 * 1024 * 1024), 'not-text'],
  ['XML whose entities multiply', Buffer.from(`<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 20 }, (_, n) => `<!ENTITY a${n} "${`&a${n - 1};`.repeat(10)}">`).join('')}]><l>&a19;</l>`), 'web-page'], // prettier-ignore
  ['XML that fetches a file', Buffer.from('<?xml version="1.0"?><!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]><l>&x;</l>'), 'web-page'], // prettier-ignore
])('%s as a file to import is refused, not read to its end', async (_name, content, reason) => {
  const hosted = await servedCore();
  const file = await put(hosted, content);
  const answered = await hosted.post('import.preview', { file });
  expect(answered).toMatchObject({ status: 409, json: { error: { code: 'refused', reason } } });
  expect(JSON.stringify(answered.json)).not.toContain('root:');
});
