import { get } from 'node:http';
import { expect, test } from 'vitest';
import type { Couch } from './couch.ts';
import { type FaultKind, faultOn } from './faults.ts';
import { askingAsAdmin, authorizationOf, couchForTest } from './ready.ts';

async function club() {
  const couch = await couchForTest();
  const ask = askingAsAdmin(couch);
  await ask('PUT', '/club');
  return { couch, ask, exists: async (id: string) => (await ask('GET', `/club/${id}`)).status === 200 };
}

const once = (couch: Couch, kind: FaultKind) => void couch.faults.push(faultOn('PUT', 'anna', kind, 1));

test('drop cuts before anything is done, drop-after when it is done', async () => {
  const { couch, ask, exists } = await club();
  once(couch, 'drop');
  await expect(ask('PUT', '/club/anna', {})).rejects.toThrow('fetch failed');
  expect(await exists('anna')).toBe(false);
  once(couch, 'drop-after');
  await expect(ask('PUT', '/club/anna', {})).rejects.toThrow('fetch failed');
  expect(await exists('anna')).toBe(true);
});

test('half does everything and sends the first half of the answer', async () => {
  const { couch, ask } = await club();
  await ask('PUT', '/club/anna', {});
  const { user, password } = couch.admin;
  couch.faults.push(faultOn('GET', '_all_docs', 'half'));
  const headers = { authorization: authorizationOf(user, password) };
  const [text, ending] = await new Promise<[string, string]>((resolve) => {
    get(`${couch.url}/club/_all_docs`, { headers }, (response) => {
      let heard = '';
      response.on('data', (piece: Buffer) => {
        heard += piece.toString();
      });
      response.on('error', ({ message }) => resolve([heard, message]));
    });
  });
  expect(text).toMatch(/^\{"total_rows":1,/);
  expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
  expect(ending).toBe('aborted');
});

test('half of a longpoll arrives when something has come', async () => {
  const { couch, ask } = await club();
  couch.faults.push(faultOn('GET', '_changes', 'half'));
  const ending = ask('GET', '/club/_changes?feed=longpoll&since=0').catch(({ message }: Error) => message);
  await ask('PUT', '/club/anna', {});
  expect(await ending).toBe('terminated');
});

test('hang answers nothing until the client goes away, and does nothing', async () => {
  const { couch, exists } = await club();
  const leaving = new AbortController();
  couch.faults.push((request) => {
    if (request.url !== '/club/anna' || request.method !== 'PUT') return undefined;
    setImmediate(() => leaving.abort());
    return 'hang';
  });
  await expect(fetch(`${couch.url}/club/anna`, { method: 'PUT', signal: leaving.signal })).rejects.toThrow('aborted');
  couch.faults.length = 0;
  expect(await exists('anna')).toBe(false);
});

test('another status comes with its headers, and nothing is done', async () => {
  const { couch, exists } = await club();
  once(couch, { status: 503, headers: { 'retry-after': '2' }, body: { error: 'busy' } });
  const answer = await fetch(`${couch.url}/club/anna`, { method: 'PUT' });
  expect([answer.status, answer.headers.get('retry-after'), await answer.json()]).toEqual([
    503,
    '2',
    { error: 'busy' },
  ]);
  expect(await exists('anna')).toBe(false);
});

test('a captive portal answers everything with its page', async () => {
  const { couch } = await club();
  couch.faults.push(() => ({ status: 200, raw: '<!doctype html><title>Wi-Fi</title>' }));
  const answer = await fetch(`${couch.url}/club/_changes`);
  expect(answer.headers.get('content-type')).toBe('text/html');
  expect(await answer.text()).toBe('<!doctype html><title>Wi-Fi</title>');
});

test('a fault happens as often as it says, the first that speaks decides, and what it hit is noted', async () => {
  const { couch, ask } = await club();
  couch.faults.push(
    () => undefined,
    faultOn('GET', 'club', { status: 429 }, 2),
    faultOn('GET', 'club', { status: 500 }, 1),
  );
  couch.requests.length = 0;
  const statuses: number[] = [];
  for (let time = 0; time < 4; time += 1) statuses.push((await ask('GET', '/club')).status);
  expect(statuses).toEqual([429, 429, 500, 200]);
  expect(couch.requests).toHaveLength(4);
});

test('a fault sees the body and may do something of its own before the server sees the request', async () => {
  const { couch, ask } = await club();
  const bodies: string[] = [];
  couch.faults.push(async ({ method, url }, body) => {
    if (method !== 'PUT' || url !== '/club/anna') return undefined;
    bodies.push(body.toString());
    couch.faults.length = 0;
    await ask('PUT', '/club/anna', { by: 'somebody else' });
    return undefined;
  });
  expect(await ask('PUT', '/club/anna', { by: 'me' })).toMatchObject({ status: 409 });
  expect(bodies).toEqual(['{"by":"me"}']);
});
