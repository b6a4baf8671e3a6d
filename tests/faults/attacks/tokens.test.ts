import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { expect, onTestFinished, test, vi } from 'vitest';
import { declared } from '../../../main/core/dispatch.ts';
import type { Caller } from '../../../main/core/scene.ts';
import { answerCall, answerDownload, answerUpload } from '../../../main/host/api.ts';
import { guardOf } from '../../../main/host/guard.ts';
import { serve } from '../../../main/host/serve.ts';
import { type Hosted, servedCore } from '../../host/servedCore.ts';
import { openOrRefused, socketTo } from './openedSocket.ts';
import { countAttacks } from './repelled.ts';

vi.mock('node:crypto', async (load) => {
  const real = await load<typeof import('node:crypto')>();
  return { ...real, timingSafeEqual: vi.fn<typeof timingSafeEqual>(real.timingSafeEqual) };
});
countAttacks('tokens');

const listing = ({ send }: Hosted, authorization?: string, path = '/api/members.list', more = {}) =>
  send('POST', path, { headers: { ...(authorization === undefined ? {} : { authorization }), ...more } });

test.each<[string, (token: string) => string | undefined]>([
  ['none', () => undefined],
  ['an empty one', () => 'Bearer '],
  ['another of the same form', () => `Bearer ${randomBytes(24).toString('hex')}`],
  ['its beginning', (token) => `Bearer ${token.slice(0, -1)}`],
  ['more than it', (token) => `Bearer ${token}0`],
  ['its capital letters', (token) => `Bearer ${token.toUpperCase()}X`],
  ['it with a letter changed at the end', (token) => `Bearer ${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`],
  ['two of them', (token) => `Bearer ${token}, Bearer ${token}`],
  ['it and another', (token) => `Bearer x ${token}`],
  ['it without a scheme', (token) => token],
  ['it as a password', (token) => `Basic ${Buffer.from(`manager:${token}`).toString('base64')}`],
  ['a JSON web token that signs nothing', () => 'Bearer eyJhbGciOiJub25lIn0.eyJyb2xlIjoibWFuYWdlciJ9.'],
  ['the name of a property', () => 'Bearer __proto__'],
  ['undefined', () => 'Bearer undefined'],
  ['a megabyte cut down to what fits', () => `Bearer ${'a'.repeat(15_000)}`],
])('with %s for a token nothing is answered', async (_name, forged) => {
  const hosted = await servedCore();
  expect((await listing(hosted, `Bearer ${hosted.served.token}`)).status).toBe(200);
  expect((await listing(hosted, forged(hosted.served.token))).status).toBe(401);
});

test('a token in the address, a cookie, a header of another name or the body is not looked at', async () => {
  const hosted = await servedCore();
  const { token } = hosted.served;
  const path = `/api/members.list?token=${token}&access_token=${token}&authorization=Bearer%20${token}`;
  expect((await listing(hosted, undefined, path)).status).toBe(401);
  for (const more of [
    { cookie: `token=${token}` },
    { 'x-api-key': token },
    { 'proxy-authorization': `Bearer ${token}` },
  ])
    expect((await listing(hosted, undefined, undefined, more)).status).toBe(401);
  expect((await hosted.send('POST', '/api/members.list', { body: JSON.stringify({ token }) })).status).toBe(401);
  expect(await openOrRefused(socketTo(hosted, {}, `/socket?token=${token}`))).toBe('open');
});

test('a token of a host that has ended opens its successor on the same port no more', async () => {
  const hosted = await servedCore();
  const old = hosted.served.token;
  expect((await listing(hosted, `Bearer ${old}`)).status).toBe(200);
  await hosted.served.close();
  const again = await serve(hosted.core, { port: hosted.port, host: '127.0.0.1', pageFolder: `${hosted.folder}/page` });
  const next = again.ok ? again.value : undefined;
  onTestFinished(() => next?.close());
  expect((await listing(hosted, `Bearer ${next?.token}`)).status).toBe(200);
  expect((await listing(hosted, `Bearer ${old}`)).status).toBe(401);
});

test('how much of a token is right can’t be told from the time: all are compared whole, in constant time', () => {
  const guard = guardOf(() => []);
  const manager: Caller = { role: 'manager', by: 'manager', paths: 'uploads' };
  const tokens = [guard.issue(manager), guard.issue(manager), guard.issue(manager)] as const;
  const compare = vi.mocked(timingSafeEqual);
  const lookedAt = (token: string) => {
    compare.mockClear();
    const known = guard.callerOf(token) !== undefined;
    return { known, lengths: compare.mock.calls.flat().map(({ byteLength }) => byteLength) };
  };
  const lengths = [32, 32, 32, 32, 32, 32];
  for (const right of tokens) expect(lookedAt(right)).toEqual({ known: true, lengths });
  for (const wrong of ['', 'x', tokens[0].slice(0, 40), `${tokens[2]}0`, 'f'.repeat(48)])
    expect(lookedAt(wrong)).toEqual({ known: false, lengths });
});

test('no two tokens are alike, and none can be guessed from another', () => {
  const guard = guardOf(() => []);
  const drawn = Array.from({ length: 1000 }, () => guard.issue({ role: 'viewer', by: 'x', paths: 'uploads' }));
  expect(new Set(drawn).size).toBe(1000);
  expect(new Set(drawn.map((token) => token.slice(0, 8))).size).toBeGreaterThan(990);
  expect(new Set(drawn.map((token) => token.slice(-8))).size).toBeGreaterThan(990);
});

/** The host's own answers, to a caller of another role than the one it issues. */
async function asRole(hosted: Hosted, role: 'staff' | 'viewer') {
  const caller: Caller = { role, by: role, paths: 'uploads' };
  const server = createServer((request, response) => {
    const name = (request.url ?? '').slice(1);
    if (request.method === 'PUT') void answerUpload(hosted.core, caller, request, response);
    else if (request.method === 'GET') void answerDownload(hosted.core, caller, name, response);
    else void answerCall(hosted.core, caller, name, request, response);
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return (method: string, name: string, body?: string) =>
    fetch(`${url}/${name}`, { method, ...(body === undefined ? {} : { body }) });
}

test.each(['staff', 'viewer'] as const)('a token of the role %s moves nothing that is the manager’s', async (role) => {
  const hosted = await servedCore();
  const download = ((await hosted.post('workspace.export', { out: 'download' })).json as { download: string }).download;
  const send = await asRole(hosted, role);
  const before = await hosted.ask('log.list', {});
  const others = [...declared].filter(([, { meta }]) => !meta.roles.includes(role)).map(([name]) => name);
  expect(others.length).toBeGreaterThan(40);
  for (const name of others) expect((await send('POST', name, '{}')).status, name).toBe(403);
  expect((await send('PUT', 'upload', 'BEGIN:VCARD')).status).toBe(403);
  expect((await send('GET', download)).status).toBe(404);
  expect(await hosted.ask('log.list', {})).toEqual(before);
  // Not for want of a good request: what the role may ask is answered in the same way.
  expect((await send('POST', 'protection.state', '{}')).status).toBe(200);
});
