import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openSqlFile } from '../../main/core/store/driver.ts';
import { MOST_BYTES, MOST_DRAFTS } from '../../shared/drafts/model.ts';
import { callAs, openedCore } from '../core/openedCore.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';

const KEY = 'w1/new-event/a';
const value = { title: 'Sommerfest', entry: { title: 'Sommerfest', place: 'Hof' } };

test('what was kept is there after the program was closed, as it was', async () => {
  const { core, ask, folder } = await openedCore();
  await ask('drafts.keep', { key: KEY, subject: 'evt_1', value });
  await core.close();
  const { items } = await (await openedCore(folder)).ask('drafts.list', {});
  expect(items).toEqual([{ key: KEY, subject: 'evt_1', at: items[0]?.at, open: false, value }]);
});

test('what was acknowledged survives a kill in the middle of writing', { timeout: 30_000 }, async () => {
  const folder = temporaryFolder();
  const writer = fileURLToPath(new URL('writer.ts', import.meta.url));
  const child = spawn(process.execPath, [writer, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let acknowledged = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged = Number(line);
    if (acknowledged === 40) child.kill('SIGKILL');
  }
  if (child.signalCode === null) await once(child, 'exit');
  const { items } = await (await openedCore(folder)).ask('drafts.list', {});
  const kept = items[0]?.value as { entry: { given: string } };
  expect(child.signalCode).toBe('SIGKILL');
  expect(acknowledged).toBeGreaterThanOrEqual(40);
  expect(kept.entry.given.length).toBeGreaterThanOrEqual(acknowledged);
});

test('a draft is no command: nothing is logged, and there is nothing to undo', async () => {
  const { ask, refused } = await openedCore();
  await ask('drafts.keep', { key: KEY, value });
  expect(await ask('log.list', {})).toMatchObject({ items: [] });
  expect(await refused('log.undo', {})).toMatchObject({ reason: 'nothing-to-undo' });
});

test('the later one of a key takes the place of the earlier, and one forgotten is gone', async () => {
  const { ask } = await openedCore();
  await ask('drafts.keep', { key: KEY, value });
  await ask('drafts.keep', { key: KEY, value: 'later' });
  await ask('drafts.keep', { key: 'w2/new-event/b', value });
  expect((await ask('drafts.list', {})).items.map((kept) => [kept.key, kept.value])).toEqual([
    ['w2/new-event/b', value],
    [KEY, 'later'],
  ]);
  expect(await ask('drafts.forget', { keys: [KEY, 'w9/none/z'] })).toEqual({ forgotten: 1 });
  expect((await ask('drafts.list', {})).items).toHaveLength(1);
});

test('one that is too long is refused with the limit, and what was kept before stays', async () => {
  const { ask, refused } = await openedCore();
  await ask('drafts.keep', { key: KEY, value });
  const found = MOST_BYTES + 3;
  expect(await refused('drafts.keep', { key: KEY, value: 'ä'.repeat(MOST_BYTES / 2) + 'x' })).toEqual({
    code: 'too-large',
    limit: MOST_BYTES,
    found,
  });
  expect((await ask('drafts.list', {})).items[0]?.value).toEqual(value);
});

test('where all places are taken, one laid aside makes room, and what is open in a window never does', async () => {
  const { ask, refused } = await openedCore();
  await ask('drafts.keep', { key: '/new-member/old', value });
  for (let n = 1; n < MOST_DRAFTS; n += 1) await ask('drafts.keep', { key: `w1/new-member/${n}`, value });
  await ask('drafts.keep', { key: KEY, value });
  const { items } = await ask('drafts.list', {});
  expect(items.map(({ key }) => key)).not.toContain('/new-member/old');
  expect(items).toHaveLength(MOST_DRAFTS);
  expect(await refused('drafts.keep', { key: 'w1/new-event/b', value })).toMatchObject({ reason: 'too-many-drafts' });
  await ask('drafts.keep', { key: KEY, value: 'an older one goes on' });
});

test.each([{ deep: 1n }, undefined])('what no JSON can say is refused as such', async (odd) => {
  const { refused } = await openedCore();
  expect(await refused('drafts.keep', { key: KEY, value: odd })).toMatchObject({ reason: 'not-encodable' });
});

test.each(['', 'settings', 'w1/new-event', '../new-event/a', 'w1/new event/a', 'w1/a/b/c'])(
  'a key of another form is refused: %j',
  async (key) => {
    const { refused } = await openedCore();
    expect(await refused('drafts.keep', { key, value })).toMatchObject({ code: 'invalid-input' });
  },
);

test('a draft is open as long as its window listens', async () => {
  const { core, ask } = await openedCore();
  await ask('drafts.keep', { key: KEY, value });
  const leaving = new AbortController();
  const watched = await core.dispatch('changes.watch', { window: 'w1' }, callAs('manager', leaving.signal));
  if (!watched.ok) throw new Error('Nobody may watch');
  const stream = watched.value as AsyncGenerator;
  await stream.next();
  const during = await ask('drafts.list', {});
  leaving.abort();
  await stream.return(undefined);
  const after = await ask('drafts.list', {});
  expect([during.windows, during.items[0]?.open]).toEqual([['w1'], true]);
  expect([after.windows, after.items[0]?.open]).toEqual([[], false]);
});

test('neither staff at the door nor a viewer sees a draft or keeps one', async () => {
  const { call } = await openedCore();
  for (const role of ['staff', 'viewer'] as const) {
    expect(await call('drafts.list', {}, role)).toMatchObject({ failure: { code: 'not-allowed' } });
    expect(await call('drafts.keep', { key: KEY, value }, role)).toMatchObject({ failure: { code: 'not-allowed' } });
  }
});

test('what is about one document is found by its id alone, from an index', async () => {
  const { core, ask, folder } = await openedCore();
  await ask('drafts.keep', { key: KEY, subject: 'mem_1', value });
  await ask('drafts.keep', { key: 'w1/text/b', subject: 'mem_2', value });
  expect((await ask('drafts.list', { subject: 'mem_2' })).items.map(({ key }) => key)).toEqual(['w1/text/b']);
  await core.close();
  const file = await openSqlFile(`${folder}/stammtisch.db`, 'read');
  const sql = "EXPLAIN QUERY PLAN SELECT key FROM drafts WHERE subject = ? AND subject <> ''";
  const plan = file.statement(sql).all('mem_1');
  file.close();
  expect(plan.map(({ detail }) => detail)).toEqual([expect.stringContaining('USING INDEX drafts_subject')]);
});
