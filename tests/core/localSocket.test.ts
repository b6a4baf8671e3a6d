import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { forward, type LocalSocket, listenLocally } from '../../main/core/localSocket.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';
import { type Asking, callAs, openedCore } from './openedCore.ts';

const { caller } = callAs();

async function listening(asking: Asking): Promise<LocalSocket> {
  const socket = await listenLocally(asking.core);
  if (!socket.ok) throw new Error(socket.failure.reason);
  onTestFinished(socket.value.close);
  return socket.value;
}

test('a forwarded call is answered as in process, also when it is refused', async () => {
  const asking = await openedCore();
  const { path } = await listening(asking);
  const made = await forward(path, {
    procedure: 'members.create',
    input: { id: 'mem_a', name: { given: 'Käthe\n"K."' } },
    caller,
  });
  expect(made).toEqual({ ok: true, value: { id: 'mem_a', undo: 'log_1' } });
  const again = await forward(path, { procedure: 'members.get', input: { id: 'mem_x' }, caller });
  expect(again).toEqual({ ok: false, failure: { code: 'not-found', kind: 'member', id: 'mem_x' } });
});

test('nobody but its owner can open the socket, and closing leaves nothing of it', async () => {
  const socket = await listening(await openedCore());
  expect(statSync(socket.path).mode & 0o777).toBe(0o600);
  expect(statSync(dirname(socket.path)).mode & 0o777).toBe(0o700);
  socket.close();
  expect(existsSync(dirname(socket.path))).toBe(false);
});

test('a holder that is gone is told as gone', async () => {
  const socket = await listening(await openedCore());
  socket.close();
  expect(await forward(socket.path, { procedure: 'members.list', input: {}, caller })).toBeUndefined();
  expect(
    await forward(join(temporaryFolder(), 'none.sock'), { procedure: 'members.list', input: {}, caller }),
  ).toBeUndefined();
});

test('a line that is no call ends that connection and nothing else', async () => {
  const asking = await openedCore();
  const { path } = await listening(asking);
  const spy = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const raw = connect(path);
  raw.write('no call at all\n');
  await once(raw, 'close');
  spy.mockRestore();
  expect(await forward(path, { procedure: 'members.list', input: {}, caller })).toMatchObject({ ok: true });
});

test('a caller that hangs up before its answer takes nobody else along', async () => {
  const asking = await openedCore();
  const { path } = await listening(asking);
  for (let n = 0; n < 20; n += 1) {
    const raw = connect(path);
    await once(raw, 'connect');
    raw.write(`${JSON.stringify({ procedure: 'members.create', input: { name: { given: `Nr ${n}` } }, caller })}\n`);
    raw.destroy();
    await once(raw, 'close');
  }
  expect(await forward(path, { procedure: 'workspace.info', input: {}, caller })).toMatchObject({ ok: true });
});
