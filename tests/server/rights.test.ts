import { expect, test } from 'vitest';
import { type Asking, askingAs, askingAsAdmin, couchForTest } from './ready.ts';

const refused = (status: number, error: string) => ({ status, json: { error } });

async function club() {
  let now = Date.UTC(2026, 5, 8);
  const couch = await couchForTest({ now: () => now });
  const ask = askingAsAdmin(couch);
  await ask('PUT', '/club');
  await couch.addUser('member', 'right', ['members']);
  await couch.addUser('board', 'right', ['board']);
  await couch.addUser('stranger', 'right', []);
  const later = (ms: number): void => {
    now += ms;
  };
  return { couch, ask, later, as: (user: string, password = 'right') => askingAs(couch, user, password) };
}

const opened = (ask: Asking) =>
  ask('PUT', '/club/_security', { admins: { roles: ['board'] }, members: { roles: ['members'] } });

test('a new database is closed to all but server admins', async () => {
  const { couch, as } = await club();
  expect(await as('member')('GET', '/club')).toMatchObject(refused(403, 'forbidden'));
  expect(await askingAs(couch)('GET', '/club')).toMatchObject(refused(401, 'unauthorized'));
});

test.each([
  ['GET', '/club', undefined],
  ['GET', '/club/_changes', undefined],
  ['POST', '/club/_bulk_docs', { docs: [{ _id: 'anna' }] }],
  ['POST', '/club/_bulk_docs', { docs: [{ _id: 'anna', _rev: '1-a' }] }],
  ['PUT', '/club/anna', {}],
  ['POST', '/club/_all_docs', { keys: ['anna'] }],
])('%s %s is forbidden to whoever is no member, and without a name unauthorized', async (method, path, json) => {
  const { couch, ask, as } = await club();
  await opened(ask);
  expect(await as('stranger')(method, path, json)).toMatchObject(refused(403, 'forbidden'));
  expect(await askingAs(couch)(method, path, json)).toMatchObject(refused(401, 'unauthorized'));
  expect(await ask('GET', '/club')).toMatchObject({ json: { doc_count: 0 } });
});

test('a member reads and writes documents; design and compaction are for the admins of the database', async () => {
  const { ask, as } = await club();
  await opened(ask);
  const docs = [{ _id: 'anna' }, { _id: '_design/rules', language: 'javascript' }];
  const written = await as('member')('POST', '/club/_bulk_docs', { docs });
  expect(written.json).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: 'anna', ok: true }),
      expect.objectContaining({ id: '_design/rules', error: 'forbidden' }),
    ]),
  );
  expect(await as('member')('GET', '/club/_changes')).toMatchObject({ json: { results: [{ id: 'anna' }] } });
  expect(await as('member')('POST', '/club/_compact', {})).toMatchObject(refused(401, 'unauthorized'));
  expect(await as('board')('POST', '/club/_compact', {})).toMatchObject({ status: 202 });
});

test.each([
  ['PUT', '/another'],
  ['DELETE', '/club'],
  ['GET', '/_all_dbs'],
  ['POST', '/club/_purge'],
])('%s %s is for server admins, and a refusal harms nobody after it', async (method, path) => {
  const { ask, as } = await club();
  await opened(ask);
  expect(await as('board')(method, path)).toMatchObject(refused(401, 'unauthorized'));
  expect(await as('board')('GET', '/club')).toMatchObject({ status: 200 });
});

test('a validation refuses its row, and the others are written', async () => {
  const { ask, as } = await club();
  await opened(ask);
  const guard = `function (next, old, user) { if (old && old.erased) throw { forbidden: 'erased ' + user.name }; }`;
  await ask('PUT', '/club/_design/guard', { validate_doc_update: guard });
  await ask('PUT', '/club/anna', { erased: true });
  const { _rev } = (await ask('GET', '/club/anna')).json as { _rev: string };
  const docs = [{ _id: 'anna', _rev, name: 'Anna' }, { _id: 'bert' }];
  const { status, json } = await as('member')('POST', '/club/_bulk_docs', { docs });
  expect(status).toBe(201);
  expect(json).toEqual(
    expect.arrayContaining([
      { id: 'anna', error: 'forbidden', reason: 'erased member' },
      expect.objectContaining({ id: 'bert', ok: true }),
    ]),
  );
  expect(await as('member')('GET', '/club/anna')).toMatchObject({ json: { erased: true } });
});

test('five wrong passwords lock the account for five minutes, for the right one too', async () => {
  const { as, later } = await club();
  for (let time = 1; time <= 5; time += 1)
    expect(await as('member', 'wrong')('GET', '/_session'), `${time}`).toMatchObject(refused(401, 'unauthorized'));
  for (const password of ['wrong', 'right']) {
    const locked = await as('member', password)('GET', '/club');
    expect(locked).toMatchObject(refused(403, 'forbidden'));
    expect(locked.json).toMatchObject({ reason: expect.stringContaining('temporarily locked') });
  }
  expect(await as('stranger')('GET', '/_session')).toMatchObject({ status: 200 });
  later(299_999);
  expect(await as('member')('GET', '/_session')).toMatchObject({ status: 403 });
  later(1);
  expect(await as('member')('GET', '/_session')).toMatchObject({ status: 200 });
});

test('signing in with a wrong password counts as well, and a right one in between takes nothing back', async () => {
  const { couch, as } = await club();
  for (let time = 1; time <= 5; time += 1) {
    expect(await as('member')('GET', '/_session')).toMatchObject({ status: 200 });
    await askingAs(couch)('POST', '/_session', { name: 'member', password: 'wrong' });
  }
  expect(await as('member')('GET', '/_session')).toMatchObject({ status: 403 });
});

test('missing rights lock nobody', async () => {
  const { as } = await club();
  for (let time = 1; time <= 6; time += 1) await as('member')('GET', '/_all_dbs');
  for (let time = 1; time <= 6; time += 1) await as('member')('GET', '/club');
  expect(await as('member')('GET', '/_session')).toMatchObject({ status: 200 });
});

test('another password shuts the old one out, and opens a locked account', async () => {
  const { couch, as } = await club();
  await couch.addUser('member', 'new', ['board']);
  for (let time = 1; time <= 5; time += 1) expect(await as('member')('GET', '/')).toMatchObject({ status: 401 });
  expect(await as('member', 'new')('GET', '/')).toMatchObject({ status: 403 });
  await couch.addUser('member', 'newer', ['board']);
  const session = await as('member', 'newer')('GET', '/_session');
  expect(session).toMatchObject({ status: 200, json: { userCtx: { name: 'member', roles: ['board'] } } });
});
