import { once } from 'node:events';
import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type Hosted, servedCore } from '../../host/servedCore.ts';
import { closed, connected, request, said, statusesIn } from './rawHttp.ts';
import { countAttacks } from './repelled.ts';

countAttacks('the host’s requests');

const total = async ({ ask }: Hosted) => (await ask('members.list', {})).total;
const headsOf = ({ port, served }: Hosted) => [`Host: 127.0.0.1:${port}`, `Authorization: Bearer ${served.token}`];
/** A whole second request, hidden in what a careless reader takes for the first one's body. */
const smuggled = (hosted: Hosted): string =>
  request('POST /api/members.create HTTP/1.1', [...headsOf(hosted), 'Content-Length: 26', 'Connection: close'], '{"name":{"given":"Wilma"}}'); // prettier-ignore
const first = (hosted: Hosted, heads: readonly string[], body: string): string =>
  request('POST /api/workspace.info HTTP/1.1', [...headsOf(hosted), ...heads], body);

test('control: two requests one behind the other are both answered: what is smuggled would be, too', async () => {
  const hosted = await servedCore();
  const text = await said(hosted.port, first(hosted, ['Content-Length: 2'], `{}${smuggled(hosted)}`));
  expect(statusesIn(text)).toEqual([200, 200]);
  expect(await total(hosted)).toBe(1);
});

test.each<[string, readonly string[], (hidden: string) => string]>([
  ['two lengths', ['Content-Length: 0', 'Content-Length: 5'], (hidden) => hidden],
  ['two lengths in one line', ['Content-Length: 0, 5'], (hidden) => hidden],
  ['a length and chunks', ['Content-Length: 5', 'Transfer-Encoding: chunked'], (hidden) => `0\r\n\r\n${hidden}`],
  ['chunks and a length', ['Transfer-Encoding: chunked', 'Content-Length: 5'], (hidden) => `0\r\n\r\n${hidden}`],
  ['chunks under another name', ['Transfer-Encoding: xchunked'], (hidden) => `0\r\n\r\n${hidden}`],
  ['chunks that are not the last coding', ['Transfer-Encoding: chunked, identity'], (hidden) => `0\r\n\r\n${hidden}`],
  ['two codings', ['Transfer-Encoding: chunked', 'Transfer-Encoding: cow'], (hidden) => `0\r\n\r\n${hidden}`],
  ['a coding behind a tab of another kind', ['Transfer-Encoding:\u000bchunked'], (hidden) => `0\r\n\r\n${hidden}`],
  ['a blank before the colon', ['Transfer-Encoding : chunked'], (hidden) => `0\r\n\r\n${hidden}`],
  ['a folded line', ['Transfer-Encoding:', ' chunked'], (hidden) => `0\r\n\r\n${hidden}`],
  ['a negative length', ['Content-Length: -1'], (hidden) => hidden],
  ['a length with a sign', ['Content-Length: +0'], (hidden) => hidden],
  ['a length in hexadecimal', ['Content-Length: 0x0'], (hidden) => hidden],
  ['a length beyond all numbers', ['Content-Length: 18446744073709551616'], (hidden) => hidden],
  ['a chunk whose size has a prefix', ['Transfer-Encoding: chunked'], (hidden) => `0x0\r\n\r\n${hidden}`],
  ['a chunk of negative size', ['Transfer-Encoding: chunked'], (hidden) => `-0\r\n\r\n${hidden}`],
  ['a chunk longer than it says', ['Transfer-Encoding: chunked'], (hidden) => `2\r\n{}   \r\n0\r\n\r\n${hidden}`],
  ['a chunk ended by a lone line feed', ['Transfer-Encoding: chunked'], (hidden) => `0\n\n${hidden}`],
  ['a head ended by lone line feeds', ['Content-Length: 0\nX: y\n'], (hidden) => hidden],
  ['a head with a zero byte', ['X: a\u0000b', 'Content-Length: 0'], (hidden) => hidden],
  ['a name with a zero byte', ['X\u0000: a', 'Content-Length: 0'], (hidden) => hidden],
])('a request hidden behind %s is not carried out', async (_name, heads, body) => {
  const hosted = await servedCore();
  const statuses = statusesIn(await said(hosted.port, first(hosted, heads, body(smuggled(hosted)))));
  expect(statuses).toEqual([400]);
  expect(await total(hosted)).toBe(0);
});

test('a request hidden in a body, or in the extension of a chunk, is body and extension', async () => {
  const hosted = await servedCore();
  const hidden = smuggled(hosted);
  const inBody = await said(hosted.port, first(hosted, [`Content-Length: ${hidden.length}`, 'Connection: close'], hidden)); // prettier-ignore
  const extension = `2;${hidden.replaceAll('\r\n', ';')}\r\n{}\r\n0\r\n\r\n`;
  const inChunk = await said(hosted.port, first(hosted, ['Transfer-Encoding: chunked', 'Connection: close'], extension)); // prettier-ignore
  expect([statusesIn(inBody), statusesIn(inChunk)]).toEqual([[400], [400]]);
  expect(await total(hosted)).toBe(0);
});

test.each<[string, (hosted: Hosted) => string, readonly number[]]>([
  [
    'ten thousand headers',
    (hosted) =>
      first(
        hosted,
        Array.from({ length: 2000 }, (_, n) => `X-${n}: y`),
        '',
      ),
    [431],
  ],
  ['one header of twenty thousand letters', (hosted) => first(hosted, [`X: ${'y'.repeat(20_000)}`], ''), [431]],
  [
    'an address of twenty thousand letters',
    (hosted) => request(`GET /${'x'.repeat(20_000)} HTTP/1.1`, headsOf(hosted)),
    [431],
  ],
  ['trailers without end', (hosted) => first(hosted, ['Transfer-Encoding: chunked'], `0\r\n${'X: y\r\n'.repeat(4000)}`), [431]], // prettier-ignore
  ['a chunk extension without end', (hosted) => first(hosted, ['Transfer-Encoding: chunked'], `1;${'x'.repeat(20_000)}`), [413]], // prettier-ignore
  ['a zero byte in the address', (hosted) => request('GET /a\u0000b HTTP/1.1', headsOf(hosted)), [400]],
  ['a line end in the address', (hosted) => request('GET /a\rb HTTP/1.1', headsOf(hosted)), [400]],
  ['another protocol', () => 'SSH-2.0-OpenSSH_9.6\r\n\r\n', [400]],
  ['TLS', () => '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003', [400]],
  ['HTTP/2', () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', [400]],
  ['HTTP/0.9', () => 'GET /\r\n\r\n', [403]],
  ['a version that there is not', (hosted) => request('GET / HTTP/9.9', headsOf(hosted)), [400]],
  ['a tunnel', ({ port }) => request('CONNECT evil.example:443 HTTP/1.1', [`Host: 127.0.0.1:${port}`]), []],
])('%s ends its own connection, and the host answers on', async (_name, bytes, statuses) => {
  const hosted = await servedCore();
  expect(statusesIn(await said(hosted.port, bytes(hosted)))).toEqual(statuses);
  expect((await hosted.post('members.list', {})).status).toBe(200);
});

test('TRACE echoes no token', async () => {
  const hosted = await servedCore();
  const text = await said(hosted.port, request('TRACE / HTTP/1.1', [...headsOf(hosted), 'Connection: close']));
  expect(text).not.toContain(hosted.served.token);
});

test.each([
  '/api/x%0d%0aSet-Cookie:%20a=b',
  '/%0d%0a%0d%0a<script>alert(1)</script>',
  '/api/download/%0d%0aX-Hostile:1',
])('%s splits no answer, and what comes back is never taken for a page', async (path) => {
  const hosted = await servedCore();
  const text = await said(hosted.port, request(`GET ${path} HTTP/1.1`, [...headsOf(hosted), 'Connection: close']));
  const [head = ''] = text.toLowerCase().split('\r\n\r\n');
  expect(statusesIn(text)).toHaveLength(1);
  expect(head).not.toMatch(/^(?:set-cookie|x-hostile)/m);
  expect(head).toContain('content-type: application/json');
  expect(head).toContain('x-content-type-options: nosniff');
});

test('a body that says it is packed is not unpacked, however small it is', async () => {
  const hosted = await servedCore();
  const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024, ' '));
  expect(bomb.length).toBeLessThan(100_000);
  const headers = { authorization: `Bearer ${hosted.served.token}`, 'content-encoding': 'gzip' };
  expect((await hosted.send('POST', '/api/members.list', { headers, body: bomb })).status).toBe(400);
});

test('a request that never ends its head is cut off, while others are answered', async () => {
  const hosted = await servedCore({ beginningMs: 100, lookEveryMs: 20 });
  const slow = Array.from({ length: 100 }, () => connected(hosted.port));
  const ends = slow.map((socket) => closed(socket.resume()));
  for (const socket of slow) socket.write('GET / HTTP/1.1\r\nX: ');
  expect((await hosted.post('members.list', {})).status).toBe(200);
  await Promise.all(ends);
  expect((await hosted.post('members.list', {})).status).toBe(200);
});

test('a body that never ends is cut off too, and what came of it does nothing', async () => {
  const hosted = await servedCore({ beginningMs: 50, requestMs: 100, lookEveryMs: 20 });
  const begun = request('POST /api/members.create HTTP/1.1', [...headsOf(hosted), 'Content-Length: 26'], '{"name":');
  expect(statusesIn(await said(hosted.port, begun))).toEqual([408]);
  expect(await total(hosted)).toBe(0);
});

test('control: a head and a body in pieces are answered within the time: slowness alone is no attack', async () => {
  const hosted = await servedCore();
  const socket = connected(hosted.port);
  const whole = smuggled(hosted);
  for (const letter of whole) socket.write(letter);
  await once(socket, 'data');
  expect(await total(hosted)).toBe(1);
});

test('one connection more than there may be is dropped, and the next one has its place', async () => {
  const hosted = await servedCore({ connections: 5 });
  const held = Array.from({ length: 5 }, () => connected(hosted.port));
  await Promise.all(held.map((socket) => once(socket, 'connect')));
  const surplus = connected(hosted.port);
  await closed(surplus.resume());
  const [one] = held as [Socket];
  one.resume().write('no request\r\n\r\n');
  await closed(one);
  expect((await hosted.post('members.list', {})).status).toBe(200);
});
