import { expect, onTestFinished, test } from 'vitest';
import type { Couch } from './couch.ts';
import { askingAsAdmin, authorizationOf, couchForTest } from './ready.ts';

type Row = { readonly id: string; readonly seq: string | null; readonly doc?: object };
type Page = { readonly results: readonly Row[]; readonly last_seq: string; readonly pending: number };

/** Resolves when the feed is open: from then on the server waits. */
async function opened({ url, admin }: Couch, query: string): Promise<Response> {
  const leaving = new AbortController();
  onTestFinished(() => leaving.abort());
  const headers = { authorization: authorizationOf(admin.user, admin.password) };
  return fetch(`${url}/club/_changes?${query}`, { headers, signal: leaving.signal });
}

async function club(documents = 0) {
  const couch = await couchForTest();
  const ask = askingAsAdmin(couch);
  await ask('PUT', '/club');
  const docs = Array.from({ length: documents }, (_, n) => ({ _id: `member-${n}`, n }));
  await ask('POST', '/club/_bulk_docs', { docs });
  const page = async (query: string) => (await ask('GET', `/club/_changes?${query}`)).json as Page;
  return { couch, ask, page };
}

test('pending is what is still to come, each document once, and 0 at the end', async () => {
  const { ask, page } = await club(5);
  const { _rev } = (await ask('GET', '/club/member-0')).json as { _rev: string };
  await ask('PUT', '/club/member-0', { _rev, n: 'newer' });
  const first = await page('limit=2');
  const second = await page(`limit=2&since=${first.last_seq}`);
  const third = await page(`limit=2&since=${second.last_seq}`);
  expect([first, second, third].map(({ pending }) => pending)).toEqual([3, 1, 0]);
  const ids = [first, second, third].flatMap(({ results }) => results.map(({ id }) => id));
  expect(ids).toEqual(['member-1', 'member-2', 'member-3', 'member-4', 'member-0']);
  expect((await page(`since=${third.last_seq}`)).results).toEqual([]);
});

test('only every so-manieth row has a sequence when that is asked', async () => {
  const { page } = await club(5);
  const { results, last_seq } = await page('seq_interval=2');
  expect(results.map(({ seq }) => seq === null)).toEqual([true, false, true, false, true]);
  expect(await page(`since=${last_seq}`)).toMatchObject({ results: [], last_seq });
});

test('documents come with the rows when that is asked', async () => {
  const { page } = await club(1);
  const { results } = await page('include_docs=true&conflicts=true');
  expect(results).toMatchObject([{ id: 'member-0', doc: { _id: 'member-0', n: 0 } }]);
});

test('a longpoll answers at once what has already come', async () => {
  const { couch, page } = await club(3);
  const { last_seq } = await page('limit=2');
  const answer = await opened(couch, `feed=longpoll&since=${last_seq}`);
  expect(((await answer.json()) as Page).results.map(({ id }) => id)).toEqual(['member-2']);
});

test('every open longpoll is woken by one write to its database, and leads on without a gap', async () => {
  const { couch, ask, page } = await club(1);
  const { last_seq } = await page('');
  const query = `feed=longpoll&limit=1&heartbeat=20000&since=${last_seq}`;
  const waiting = await Promise.all(Array.from({ length: 50 }, () => opened(couch, query)));
  await ask('POST', '/club/_bulk_docs', { docs: [{ _id: 'anna' }, { _id: 'bert' }] });
  const pages = await Promise.all(waiting.map((answer) => answer.json() as Promise<Page>));
  expect(new Set(pages.map((page) => JSON.stringify(page))).size).toBe(1);
  expect(pages[0]).toMatchObject({ results: [{ id: 'anna' }], pending: 1 });
  expect((await page(`since=${pages[0]?.last_seq}`)).results.map(({ id }) => id)).toEqual(['bert']);
});

test('a write elsewhere, or one that changes nothing, ends no longpoll', async () => {
  const { couch, ask } = await club();
  const waiting = await opened(couch, 'feed=longpoll&since=now');
  await ask('PUT', '/other');
  await ask('PUT', '/other/anna', {});
  await ask('PUT', '/club/anna', { _rev: 'none' });
  await ask('PUT', '/club/bert', {});
  expect(((await waiting.json()) as Page).results.map(({ id }) => id)).toEqual(['bert']);
});

test('a longpoll without news ends at its timeout with the sequence it began with', async () => {
  const { couch, page } = await club(2);
  const { last_seq } = await page('');
  const answer = await opened(couch, `feed=longpoll&timeout=20&since=${last_seq}`);
  expect(await answer.json()).toEqual({ results: [], last_seq, pending: 0 });
});

test('a longpoll with a heartbeat sends an empty line at each, and is still an answer in JSON', async () => {
  const { couch, ask } = await club();
  const answer = await opened(couch, 'feed=longpoll&since=now&timeout=1&heartbeat=5');
  let [text, isWritten] = ['', false];
  for await (const piece of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += piece;
    const beats = text.split('\n').length - 2; // the first line is the answer's own
    if (beats >= 2 && !isWritten) {
      isWritten = true;
      await ask('PUT', '/club/anna', {});
    }
  }
  expect((JSON.parse(text) as Page).results).toMatchObject([{ id: 'anna' }]);
});

test('a continuous feed sends a line for each change, as many as the limit says', async () => {
  const { couch, ask } = await club(1);
  const answer = await opened(couch, 'feed=continuous&limit=3&heartbeat=20000');
  await ask('PUT', '/club/anna', {});
  await ask('PUT', '/club/bert', {});
  const lines = (await answer.text()).trim().split('\n');
  const ids = lines.slice(0, -1).map((line) => (JSON.parse(line) as Row).id);
  expect(ids).toEqual(['member-0', 'anna', 'bert']);
  expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ pending: 0 });
});

test('a continuous feed without news ends at its timeout', async () => {
  const { couch, page } = await club(1);
  const answer = await opened(couch, 'feed=continuous&since=now&timeout=20');
  expect(JSON.parse(await answer.text())).toEqual({ last_seq: (await page('')).last_seq, pending: 0 });
});

test.each(['feed=sometimes', 'heartbeat=0', 'heartbeat=often'])('%s is refused', async (query) => {
  const { ask } = await club();
  expect(await ask('GET', `/club/_changes?${query}`)).toMatchObject({ status: 400, json: { error: 'bad_request' } });
});

test.each([
  ['its database is deleted', (couch: Couch) => askingAsAdmin(couch)('DELETE', '/club')],
  ['its database is rewound', async (couch: Couch) => couch.rewind(await couch.snapshot())],
  ['the connections are cut', (couch: Couch) => couch.cut()],
  ['the server goes down', (couch: Couch) => couch.down()],
])('a longpoll breaks off when %s', async (_what, happens) => {
  const { couch } = await club(1);
  const waiting = await opened(couch, 'feed=longpoll&since=now');
  const ending = waiting.text().catch(({ message }: Error) => message);
  await happens(couch);
  expect(await ending).toBe('terminated');
});
