import { expect, test } from 'vitest';
import { serve } from '../../main/host/serve.ts';
import { servedCore } from './servedCore.ts';

test('a call with the token is answered as in process', async () => {
  const { post, ask } = await servedCore();
  const made = await post('members.create', { id: 'mem_a', name: { given: 'Käthe' } });
  expect(made).toMatchObject({ status: 200, json: { id: 'mem_a', undo: expect.stringMatching(/^log_\d+$/) } });
  expect(await post('members.get', { id: 'mem_a' })).toEqual({
    status: 200,
    json: await ask('members.get', { id: 'mem_a' }),
  });
});

test.each([
  ['no token', undefined],
  ['a wrong token', 'Bearer AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
  ['an empty token', 'Bearer '],
  ['another scheme', 'Basic abc'],
])('a call with %s is 401 and does nothing', async (_name, authorization) => {
  const { send, ask } = await servedCore();
  const headers = authorization === undefined ? {} : { authorization };
  const answer = await send('POST', '/api/members.create', { headers, body: '{"name":{"given":"Anna"}}' });
  expect([answer.status, JSON.parse(answer.text)]).toMatchObject([401, { error: { code: 'no-token' } }]);
  expect((await ask('members.list', {})).total).toBe(0);
});

test.each(['evil.example', 'evil.example:80', 'localhost', '127.0.0.1:1'])(
  'a request to the foreign host %j is 403, with and without a token, also for the page',
  async (host) => {
    const { send, served } = await servedCore();
    const headers = { host, authorization: `Bearer ${served.token}` };
    expect((await send('POST', '/api/workspace.info', { headers })).status).toBe(403);
    expect((await send('GET', '/', { headers: { host } })).status).toBe(403);
  },
);

test.each(['https://evil.example', 'null', 'http://localhost:1', 'http://127.0.0.1.evil.example'])(
  'a request from the foreign page %s is 403',
  async (origin) => {
    const { send, served } = await servedCore();
    const headers = { origin, authorization: `Bearer ${served.token}` };
    expect((await send('POST', '/api/workspace.info', { headers })).status).toBe(403);
  },
);

test('the page’s own origin is served under each of its names', async () => {
  const { send, served, port } = await servedCore();
  for (const name of [`127.0.0.1:${port}`, `localhost:${port}`]) {
    const headers = { host: name, origin: `http://${name}`, authorization: `Bearer ${served.token}` };
    expect((await send('POST', '/api/workspace.info', { headers })).status).toBe(200);
  }
});

test.each([
  ['members.create', '{"name":', 400, 'invalid-input'],
  ['members.create', '{"name":{"given":"A"},"surprise":1}', 400, 'invalid-input'],
  ['members.create', '[]', 400, 'invalid-input'],
  ['members.get', '{"id":"mem_none"}', 404, 'not-found'],
  ['members.nothing', '{}', 404, 'not-found'],
  ['changes.watch', '{}', 404, 'not-found'],
  ['members.create', '{"name":{}}', 409, 'refused'],
  ['import.preview', '{"file":"/etc/hosts"}', 409, 'refused'],
])('%s with %s is %i %s', async (procedure, body, status, code) => {
  const { send, served } = await servedCore();
  const answer = await send('POST', `/api/${procedure}`, {
    headers: { authorization: `Bearer ${served.token}` },
    body,
  });
  expect(answer.status).toBe(status);
  expect(JSON.parse(answer.text)).toMatchObject({ error: { code, message: expect.stringMatching(/\w+/) } });
});

test('a call without a body is a call with an empty input', async () => {
  const { send, served } = await servedCore();
  const headers = { authorization: `Bearer ${served.token}` };
  expect((await send('POST', '/api/workspace.info', { headers })).status).toBe(200);
});

test('a body that is no UTF-8 is refused, not stored with other letters', async () => {
  const { send, served } = await servedCore();
  const headers = { authorization: `Bearer ${served.token}` };
  const body = Buffer.from('{"name":{"given":"\xff\xfe"}}', 'latin1');
  const { status, text } = await send('POST', '/api/members.create', { headers, body });
  expect([status, JSON.parse(text)]).toMatchObject([400, { error: { code: 'invalid-input' } }]);
});

test('a body beyond the limit is 413, announced or not, and the host answers on', async () => {
  const { send, served, post } = await servedCore();
  const body = `{"name":{"given":"${'x'.repeat(5 * 1024 * 1024)}"}}`;
  for (const more of [{ 'content-length': String(Buffer.byteLength(body)) }, { 'transfer-encoding': 'chunked' }]) {
    const headers = { authorization: `Bearer ${served.token}`, ...more };
    const answer = await send('POST', '/api/members.create', { headers, body });
    expect([answer.status, JSON.parse(answer.text)]).toMatchObject([413, { error: { code: 'too-large' } }]);
  }
  expect((await post('members.list', {})).json).toMatchObject({ total: 0 });
});

test.each(['//', '/%', '/api/%', '/\u0000', '/api/', '*'])(
  'the odd address %j is refused, and the host answers on',
  async (path) => {
    const { send, post } = await servedCore();
    const answer = await send('GET', path).catch((error: NodeJS.ErrnoException) => ({ status: 400, code: error.code }));
    expect([400, 401, 404]).toContain(answer.status);
    expect((await post('workspace.info', {})).status).toBe(200);
  },
);

test('a call with another method is 405', async () => {
  const { send, served } = await servedCore();
  const headers = { authorization: `Bearer ${served.token}` };
  expect((await send('DELETE', '/api/members.list', { headers })).status).toBe(405);
});

test('a taken port and a foreign address are refusals, not crashes', async () => {
  const { core, port, folder } = await servedCore();
  const pageFolder = `${folder}/page`;
  expect(await serve(core, { port, host: '127.0.0.1', pageFolder })).toEqual({
    ok: false,
    failure: { code: 'port-taken', port },
  });
  const elsewhere = await serve(core, { port: 0, host: '203.0.113.7', pageFolder });
  expect(elsewhere).toEqual({ ok: false, failure: { code: 'no-such-address', port: 0 } });
});

test('a closed host is gone, and its token opens no other', async () => {
  const [one, other] = [await servedCore(), await servedCore()];
  await one.served.close();
  await expect(one.send('GET', '/')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  const headers = { authorization: `Bearer ${one.served.token}` };
  expect((await other.send('POST', '/api/workspace.info', { headers })).status).toBe(401);
});
