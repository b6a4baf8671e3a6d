import { expect, test } from 'vitest';
import { askingAsAdmin, couchForTest } from './ready.ts';

async function club() {
  const ask = askingAsAdmin(await couchForTest());
  await ask('PUT', '/club');
  const revOf = async (id: string) => ((await ask('GET', `/club/${id}`)).json as { _rev: string })._rev;
  return { ask, revOf, write: (...docs: readonly unknown[]) => ask('POST', '/club/_bulk_docs', { docs }) };
}

test.each([
  ['an unknown special field', { _id: 'bert', _foo: 1 }, 400, 'doc_validation'],
  ['a deletion that is no yes or no', { _id: 'bert', _deleted: 'yes' }, 400, 'doc_validation'],
  ['a reserved id', { _id: '_bert' }, 400, 'illegal_docid'],
  ['an empty id', { _id: '' }, 400, 'illegal_docid'],
  ['an id that is no text', { _id: 7 }, 400, 'illegal_docid'],
  ['a malformed revision', { _id: 'bert', _rev: 'none' }, 400, 'bad_request'],
  ['no document at all', 'bert', 400, 'bad_request'],
  ['more than 8 MB', { _id: 'bert', note: 'x'.repeat(8_000_000) }, 413, 'document_too_large'],
])('one document with %s refuses the whole batch', async (_what, bad, status, error) => {
  const { ask, write } = await club();
  expect(await write({ _id: 'anna' }, bad)).toMatchObject({ status, json: { error } });
  expect(await ask('GET', '/club/anna')).toMatchObject({ status: 404 });
});

test('a batch of more than 8 MB is written where each document is smaller', async () => {
  const { write } = await club();
  const docs = Array.from({ length: 12 }, (_, n) => ({ _id: `member-${n}`, note: 'x'.repeat(1_000_000) }));
  expect((await write(...docs)).json).toHaveLength(12);
});

test('a single document is judged as one in a batch', async () => {
  const { ask } = await club();
  expect(await ask('PUT', '/club/anna', { _foo: 1 })).toMatchObject({ status: 400, json: { error: 'doc_validation' } });
  const large = await ask('PUT', '/club/anna', { _id: 'anna', note: 'x'.repeat(8_000_000) });
  expect(large).toMatchObject({ status: 413, json: { error: 'document_too_large', reason: 'anna' } });
});

test('a stale revision and a missing one are a conflict of that row alone', async () => {
  const { ask, revOf, write } = await club();
  await write({ _id: 'anna' }, { _id: 'bert' });
  const stale = await revOf('anna');
  await ask('PUT', '/club/anna', { _rev: stale, n: 1 });
  const { json } = await write({ _id: 'anna', _rev: stale }, { _id: 'bert' }, { _id: 'carl' });
  const errorOf = (wanted: string) =>
    (json as readonly { id: string; error?: string }[]).find(({ id }) => id === wanted)?.error;
  expect(['anna', 'bert', 'carl'].map(errorOf)).toEqual(['conflict', 'conflict', undefined]);
});

test('a tombstone gives way to a write without a revision, not to one with its own', async () => {
  const { ask, revOf, write } = await club();
  await write({ _id: 'anna' });
  const deleted = await ask('DELETE', `/club/anna?rev=${await revOf('anna')}`);
  const { rev } = deleted.json as { rev: string };
  expect((await write({ _id: 'anna', _rev: rev }, { _id: 'bert' })).json).toEqual(
    expect.arrayContaining([expect.objectContaining({ id: 'anna', error: 'conflict' })]),
  );
  expect(await ask('PUT', '/club/anna', { _rev: rev })).toMatchObject({ status: 409, json: { error: 'conflict' } });
  expect((await write({ _id: 'anna' })).json).toMatchObject([{ id: 'anna', ok: true }]);
});

test('a revision of a document that the server does not have is written all the same', async () => {
  const { ask, write } = await club();
  await write({ _id: 'anna', _rev: '3-0123456789abcdef0123456789abcdef', n: 1 });
  expect(await ask('GET', '/club/anna')).toMatchObject({ status: 200, json: { n: 1 } });
});

test('branches that others made are written as they are', async () => {
  const { ask, write } = await club();
  await write({ _id: 'anna' });
  const branch = { _id: 'anna', _rev: '2-ffffffffffffffffffffffffffffffff' };
  expect((await ask('POST', '/club/_bulk_docs', { docs: [branch], new_edits: false })).json).toEqual([]);
  expect((await ask('GET', '/club/anna?conflicts=true')).json).toMatchObject({
    _rev: branch._rev,
    _conflicts: [expect.stringMatching(/^1-/)],
  });
});
