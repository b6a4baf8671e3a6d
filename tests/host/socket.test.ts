import { once } from 'node:events';
import { connect } from 'node:net';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Client } from '../../shared/contract.ts';
import { type Hosted, servedCore } from './servedCore.ts';

function opened({ port }: Hosted, headers: Record<string, string> = {}): WebSocket {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/socket`, { headers });
  onTestFinished(() => socket.terminate());
  return socket;
}

/** A client as the page makes it: the token first, then oRPC. */
async function client(hosted: Hosted): Promise<{ client: Client; socket: WebSocket }> {
  const socket = opened(hosted);
  await once(socket, 'open');
  socket.send(JSON.stringify({ token: hosted.served.token }));
  const [ready] = (await once(socket, 'message')) as [Buffer];
  expect(JSON.parse(String(ready))).toEqual({ ready: true });
  const link = new RPCLink({ websocket: socket as unknown as globalThis.WebSocket });
  return { client: createORPCClient<Client>(link), socket };
}

const closed = async (socket: WebSocket) => ((await once(socket, 'close')) as [number])[0];

test('a client with the token calls through the socket and gets failures as they are', async () => {
  const hosted = await servedCore();
  const { client: ours } = await client(hosted);
  const { id } = await ours.members.create({ name: { given: 'Käthe' } });
  expect((await ours.members.get({ id })).name).toEqual({ given: 'Käthe' });
  expect((await hosted.ask('members.list', {})).total).toBe(1);
  await expect(ours.members.get({ id: 'mem_none' })).rejects.toMatchObject({
    code: 'not-found',
    status: 404,
    data: { code: 'not-found', kind: 'member', id: 'mem_none' },
  });
  await expect(ours.import.preview({ file: '/etc/hosts' })).rejects.toMatchObject({
    data: { reason: 'path-not-allowed' },
  });
});

test('what one client writes wakes another one’s stream', async () => {
  const hosted = await servedCore();
  const [watcher, writer] = [await client(hosted), await client(hosted)];
  const changes = await watcher.client.changes.watch({});
  expect((await changes.next()).value).toEqual({ generation: 0, collections: [] });
  const next = changes.next();
  await writer.client.events.create({ title: 'Fest', start: '2026-06-11T19:00' });
  expect((await next).value).toEqual({ generation: expect.any(Number) as number, collections: ['events'] });
  await hosted.post('members.create', { name: { given: 'Anna' } });
  expect((await changes.next()).value).toMatchObject({ collections: ['members'] });
});

test('a client that is gone stops the host from nothing', async () => {
  const hosted = await servedCore();
  const { client: ours, socket } = await client(hosted);
  const changes = await ours.changes.watch({});
  await changes.next();
  socket.terminate();
  await once(socket, 'close');
  expect(await hosted.post('members.create', { name: { given: 'Anna' } })).toMatchObject({ status: 200 });
  await hosted.served.close();
});

test.each(['{"token":"wrong"}', '{}', 'nonsense', '{"token":5}', ''])(
  'a first message of %s closes the connection with 4401',
  async (message) => {
    const hosted = await servedCore();
    const socket = opened(hosted);
    await once(socket, 'open');
    socket.send(message);
    expect(await closed(socket)).toBe(4401);
  },
);

test('nothing is answered before the token: a call as the first message closes the connection', async () => {
  const hosted = await servedCore();
  const socket = opened(hosted);
  await once(socket, 'open');
  const said: unknown[] = [];
  socket.on('message', (message) => said.push(message));
  socket.send(JSON.stringify({ i: '1', p: { u: '/members/create', b: { json: { name: { given: 'Anna' } } } } }));
  expect(await closed(socket)).toBe(4401);
  expect(said).toEqual([]);
  expect((await hosted.ask('members.list', {})).total).toBe(0);
});

test.each([{ origin: 'https://evil.example' }, { host: 'evil.example' }])(
  'a socket asked for with %j is refused',
  async (headers) => {
    const socket = opened(await servedCore(), headers);
    const [error] = (await once(socket, 'error')) as [Error];
    expect(error.message).toContain('403');
  },
);

test.each(['//', '/', '/socket/', '/api/socket'])(
  'asking for a socket at %s is refused, and the host answers on',
  async (path) => {
    const hosted = await servedCore();
    const raw = connect(hosted.port, '127.0.0.1');
    onTestFinished(() => void raw.destroy());
    raw.write(
      `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${hosted.port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
    );
    const [answer] = (await once(raw, 'data')) as [Buffer];
    expect(String(answer)).toMatch(/^HTTP\/1\.1 40[03]/);
    expect((await hosted.post('workspace.info', {})).status).toBe(200);
  },
);
