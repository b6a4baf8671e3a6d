import { once } from 'node:events';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { WebSocket } from 'ws';
import { type Hosted, servedCore } from '../../host/servedCore.ts';
import { admitted, askedOver, callText, closeCode, openOrRefused, socketTo } from './openedSocket.ts';
import { countAttacks } from './repelled.ts';

countAttacks('the web socket');

const LARGEST = 8 * 1024 * 1024;
const total = async ({ ask }: Hosted) => (await ask('members.list', {})).total;
const creating = callText('members/create', '{"json":{"name":{"given":"Wilma"}},"meta":[]}');

test('control: a frame of a call is answered after the token: what follows speaks the right language', async () => {
  const hosted = await servedCore();
  const socket = await admitted(hosted);
  expect(await askedOver(socket, 'members/list', {})).toContain('"total":0');
  socket.send(creating);
  await once(socket, 'message');
  expect(await total(hosted)).toBe(1);
});

test.each(['https://evil.example', 'null', 'http://localhost:1', 'file://'])(
  'a page from %s can’t open it, though it knows the token and sends it at once',
  async (origin) => {
    const hosted = await servedCore();
    const own = await openOrRefused(socketTo(hosted, { origin: `http://127.0.0.1:${hosted.port}` }));
    expect([own, await openOrRefused(socketTo(hosted, { origin }))]).toEqual(['open', 'refused']);
  },
);

test('a call before the token, or in the same breath as a wrong one, changes nothing', async () => {
  const hosted = await servedCore();
  for (const first of [
    [creating],
    ['{"token":"x"}', creating],
    ['', creating],
    [creating, JSON.stringify({ token: hosted.served.token }), creating],
  ]) {
    // prettier-ignore
    const socket = socketTo(hosted);
    await once(socket, 'open');
    const closed = closeCode(socket);
    for (const message of first) socket.send(message);
    expect(await closed, first.join()).toBe(4401);
  }
  expect(await total(hosted)).toBe(0);
});

test.each([
  ['with an object for a token', '{"token":{"toString":"x"}}'],
  ['with a token in its prototype', '{"__proto__":{"token":"x"}}'],
  ['with a list for a token', '{"token":["x"]}'],
  ['that is null', 'null'],
  ['that is a list', '[]'],
  ['that is infinite', '1e999'],
  ['nested a hundred thousand times', '['.repeat(100_000)],
  ['of half a letter', '{"token":"\ud800"}'],
])('a first message %s is no token', async (_name, message) => {
  const hosted = await servedCore();
  const socket = socketTo(hosted);
  await once(socket, 'open');
  socket.send(message);
  expect(await closeCode(socket)).toBe(4401);
});

test('an oversized frame, before the token or after it, ends its own socket and no other', async () => {
  const hosted = await servedCore();
  const [stays, late, early] = [await admitted(hosted), await admitted(hosted), socketTo(hosted)];
  await once(early, 'open');
  const closings = [closeCode(early), closeCode(late)];
  for (const socket of [early, late]) socket.send(Buffer.alloc(LARGEST + 1, ' '));
  for (const code of await Promise.all(closings)) expect([1006, 1009]).toContain(code);
  expect(await askedOver(stays, 'members/list', {})).toContain('"total":0');
});

test('control: a frame as large as allowed is taken: the limit is what refused the other', async () => {
  const hosted = await servedCore();
  const socket = await admitted(hosted);
  const padding = ' '.repeat(LARGEST - creating.length);
  const answer = once(socket, 'message');
  socket.send(creating + padding);
  expect(String((await answer)[0])).toContain('mem_');
});

test('a frame in a thousand fragments that together are too large is cut off', async () => {
  const hosted = await servedCore();
  const socket = await admitted(hosted);
  const closed = closeCode(socket);
  for (let n = 0; n < 1000; n += 1) socket.send(Buffer.alloc(10_000, ' '), { fin: false });
  expect(await closed).not.toBe(1000);
  expect(await askedOver(await admitted(hosted), 'members/list', {})).toContain('"total":0');
});

test.each<[string, string | Buffer]>([
  ['nothing', ''],
  ['no JSON', 'nonsense'],
  ['a number', '5'],
  ['null', 'null'],
  ['a list', '[]'],
  ['an id that is an object', '{"i":{},"p":{"u":"orpc:/members/list"}}'],
  ['no payload', '{"i":"1"}'],
  ['an unknown kind', '{"i":"1","t":99,"p":{}}'],
  ['an address that is none', '{"i":"1","p":{"u":"http://[","b":{}}}'],
  ['an address elsewhere', '{"i":"1","p":{"u":"https://evil.example/members/list","b":{}}}'],
  ['a method', '{"i":"1","p":{"u":"orpc:/members/list","m":"DELETE","b":{}}}'],
  ['headers of the wrong form', '{"i":"1","p":{"u":"orpc:/members/list","h":5,"b":{}}}'],
  ['meta of the wrong form', callText('members/list', '{"json":{},"meta":5}')],
  ['meta that leads nowhere', callText('members/list', '{"json":{},"meta":[[1,"a","b","c"]]}')],
  ['meta of an unknown type', callText('members/list', '{"json":{},"meta":[[999,"query"]]}')],
  ['a regular expression that never ends', callText('members/list', '{"json":{"query":"/(a+)+$/"},"meta":[[6,"query"]]}')], // prettier-ignore
  ['a body nested a hundred thousand times', callText('members/list', `{"json":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)], // prettier-ignore
  ['bytes', Buffer.from([0xff, 0xfe, 0, 1, 2, 3])],
  ['bytes that announce more than they are', Buffer.from('{"i":"1","p":{"u":"orpc:/members/list"}}\xff\xff')],
])('after the token, a message of %s ends at most its own socket', async (_name, message) => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => complaints.mockRestore());
  const hosted = await servedCore();
  const [hostile, stays] = [await admitted(hosted), await admitted(hosted)];
  hostile.send(message);
  // What comes behind it on the same socket is answered, or the socket has gone: either way it was dealt with.
  await Promise.race([askedOver(hostile, 'workspace/info', {}), closeCode(hostile)]);
  expect(await askedOver(stays, 'members/list', {})).toContain('"total":0');
});

test('a socket that never says who it is is closed after a while, without being asked', async () => {
  const hosted = await servedCore({ beginningMs: 50 });
  const socket = socketTo(hosted);
  await once(socket, 'open');
  expect(await closeCode(socket)).toBe(4401);
  const known = await admitted(hosted);
  expect(await askedOver(known, 'members/list', {})).toContain('"total":0');
});

test('sockets that wait without a token push each other out, never whoever has one', async () => {
  const hosted = await servedCore({ waitingSockets: 5 });
  const known = await admitted(hosted);
  const first = socketTo(hosted);
  await once(first, 'open');
  const pushedOut = closeCode(first);
  for (let n = 0; n < 5; n += 1) await once(socketTo(hosted), 'open');
  expect(await pushedOut).toBe(1006);
  expect(await askedOver(known, 'members/list', {})).toContain('"total":0');
  expect(await askedOver(await admitted(hosted), 'members/list', {})).toContain('"total":0');
});

test('of a thousand and one sockets the last is refused and the others live on', async () => {
  const hosted = await servedCore();
  const sockets = [];
  for (let n = 0; n < 1000; n += 50)
    sockets.push(...(await Promise.all(Array.from({ length: 50 }, () => admitted(hosted)))));
  expect(await openOrRefused(socketTo(hosted))).toBe('refused');
  for (const socket of [sockets[0], sockets[499], sockets[999]])
    expect(await askedOver(socket as WebSocket, 'members/list', {})).toContain('"total":0');
  const gone = once(sockets[0] as WebSocket, 'close');
  sockets[0]?.close();
  await gone;
  expect(await askedOver(await admitted(hosted), 'members/list', {})).toContain('"total":0');
});
