import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decideFeed, feedName } from '../../shared/export/feedPlan.ts';
import { callAs, openedCore, openedSociety } from '../core/openedCore.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';

const listed = (folder: string) =>
  (readdirSync(folder, { recursive: true }) as string[]).map((name) => name.replaceAll('\\', '/')).toSorted();

async function fed() {
  const asking = await openedSociety();
  const { ask } = asking;
  await ask('events.create', { id: 'evt_a', title: 'Fest', start: '2026-06-11T19:00' });
  await ask('events.create', { id: 'evt_b', title: 'Chor', start: '2026-01-07T19:00', rrule: 'FREQ=WEEKLY' });
  const folder = join(temporaryFolder(), 'feed');
  mkdirSync(folder);
  writeFileSync(join(folder, 'mine.txt'), 'mine');
  return { ...asking, feed: folder, state: await ask('calendarFeed.configure', { folder }) };
}

const ALL = ['calendar.ics', 'events', 'events/evt_a.ics', 'events/evt_b.ics', 'mine.txt'];

test('it is off until somebody chooses a folder, and then each event and all of them lie there', async () => {
  const { ask } = await openedSociety();
  expect(await ask('calendarFeed.state', {})).toEqual({ files: 0 });
  const { feed, state } = await fed();
  expect(state).toMatchObject({ folder: feed, files: 3 });
  expect(state.trouble).toBeUndefined();
  expect(listed(feed)).toEqual(ALL);
  expect(readFileSync(join(feed, 'calendar.ics'), 'utf8').match(/BEGIN:VEVENT/g)).toHaveLength(2);
  expect(readFileSync(join(feed, 'events', 'evt_a.ics'), 'utf8')).toContain('SUMMARY:Fest');
});

test('only what changed is written again, and a deleted event’s file goes', async () => {
  const { ask, feed } = await fed();
  const before = (name: string) => statSync(join(feed, name)).ino;
  const [a, b] = [before('events/evt_a.ics'), before('events/evt_b.ics')];
  await ask('events.update', { id: 'evt_a', patch: { title: 'Sommerfest' } });
  await ask('calendarFeed.write', {});
  expect(readFileSync(join(feed, 'events', 'evt_a.ics'), 'utf8')).toContain('SUMMARY:Sommerfest');
  expect([before('events/evt_a.ics') === a, before('events/evt_b.ics') === b]).toEqual([false, true]);
  await ask('events.delete', { id: 'evt_a' });
  await ask('calendarFeed.write', {});
  expect(listed(feed)).toEqual(ALL.filter((name) => name !== 'events/evt_a.ics'));
});

test('a folder that is gone is told and not made; once it is back all is caught up', async () => {
  const { ask, feed } = await fed();
  renameSync(feed, `${feed}-away`);
  await ask('events.delete', { id: 'evt_b' });
  expect(await ask('calendarFeed.write', {})).toMatchObject({ trouble: { reason: 'missing', path: feed }, files: 3 });
  expect(existsSync(feed)).toBe(false);
  renameSync(`${feed}-away`, feed);
  const state = await ask('calendarFeed.write', {});
  expect([state.trouble, state.files]).toEqual([undefined, 2]);
  expect(listed(feed)).toEqual(ALL.filter((name) => name !== 'events/evt_b.ics'));
});

test('a file of somebody else’s under one of our names is left as it is, and told', async () => {
  const { ask, feed } = await fed();
  rmSync(join(feed, 'events', 'evt_a.ics'));
  await ask('events.create', { id: 'evt_c', title: 'Neu', start: '2026-07-01' });
  writeFileSync(join(feed, 'events', 'evt_c.ics'), 'theirs');
  const elsewhere = join(temporaryFolder(), 'x');
  writeFileSync(elsewhere, 'theirs');
  await ask('events.create', { id: 'evt_d', title: 'Neu', start: '2026-07-01' });
  symlinkSync(elsewhere, join(feed, 'events', 'evt_d.ics'));
  expect(await ask('calendarFeed.write', {})).toMatchObject({ trouble: { reason: 'taken', path: 'events/evt_c.ics' } });
  expect([readFileSync(join(feed, 'events', 'evt_c.ics'), 'utf8'), readFileSync(elsewhere, 'utf8')]).toEqual([
    'theirs',
    'theirs',
  ]);
  expect(existsSync(join(feed, 'events', 'evt_a.ics'))).toBe(true);
});

test('switched off, what we wrote goes and what others wrote stays, also in a file that was ours', async () => {
  const { ask, feed } = await fed();
  writeFileSync(join(feed, 'events', 'evt_b.ics'), 'changed by hand');
  expect(await ask('calendarFeed.configure', {})).toEqual({ files: 0 });
  expect(listed(feed)).toEqual(['events', 'events/evt_b.ics', 'mine.txt']);
});

test('switched off while its folder is away, it says that what lies there was not taken away', async () => {
  const { ask, feed } = await fed();
  renameSync(feed, `${feed}-away`);
  const other = temporaryFolder();
  expect(await ask('calendarFeed.configure', { folder: other })).toMatchObject({ files: 3, left: feed });
  expect(await ask('calendarFeed.configure', {})).toEqual({ files: 0 });
  expect(listed(`${feed}-away`)).toEqual(ALL);
});

test('it is known after a restart what was written', async () => {
  const { ask, core, feed, folder } = await fed();
  await ask('events.delete', { id: 'evt_a' });
  await core.close();
  const again = await openedCore(folder);
  expect(await again.ask('calendarFeed.state', {})).toMatchObject({ folder: feed, files: 3 });
  await again.ask('calendarFeed.write', {});
  expect(listed(feed)).toEqual(ALL.filter((name) => name !== 'events/evt_a.ics'));
});

test.each([
  ['half a path', 'feed', { reason: 'path-not-allowed' }],
  ['a folder that isn’t there', '/nowhere/at/all', { code: 'place', reason: 'missing' }],
])('%s is refused, and nothing is chosen', async (_, folder, failure) => {
  const { ask, refused } = await openedSociety();
  expect(await refused('calendarFeed.configure', { folder })).toMatchObject(failure);
  expect(await ask('calendarFeed.state', {})).toEqual({ files: 0 });
});

test('neither the workspace nor a caller without paths may be chosen for it', async () => {
  const { core, refused, folder } = await openedSociety();
  expect(await refused('calendarFeed.configure', { folder })).toMatchObject({ reason: 'target-in-workspace' });
  const call = callAs();
  const uploads = { ...call, caller: { ...call.caller, paths: 'uploads' as const } };
  expect(await core.dispatch('calendarFeed.configure', { folder: temporaryFolder() }, uploads)).toMatchObject({
    failure: { reason: 'path-not-allowed' },
  });
});

test('an event that changes is in the folder by itself a moment later', { timeout: 20_000 }, async () => {
  const { ask, feed } = await fed();
  await ask('events.update', { id: 'evt_a', patch: { title: 'Von selbst' } });
  const shown = () => readFileSync(join(feed, 'calendar.ics'), 'utf8').includes('SUMMARY:Von selbst');
  await expect.poll(shown, { timeout: 15_000 }).toBe(true);
});

const marks = (fields: Record<string, string>) => new Map(Object.entries(fields));

test('what is to be done follows from what is wanted, what is ours and what lies there', () => {
  const plan = decideFeed({
    wanted: marks({ kept: '1', changed: '2', fresh: '3', lost: '4', theirs: '5', alike: '6' }),
    ours: marks({ kept: '1', changed: 'old', lost: '4', gone: '7', edited: '8', vanished: '9' }),
    found: marks({ kept: '1', changed: 'old', theirs: 'x', alike: '6', gone: '7', edited: 'by hand' }),
  });
  expect(plan).toEqual({
    write: ['changed', 'fresh', 'lost'],
    remove: ['gone'],
    taken: ['theirs'],
    ours: marks({ kept: '1', changed: '2', fresh: '3', lost: '4', alike: '6' }),
  });
});

test('no two events have one file, on any disk, and none leads out of the folder', () => {
  const ids = ['evt_a', 'evt_A', '../evt_a', 'evt/a', 'evt\\a', 'con', 'evt_ä'];
  const names = ids.map(feedName);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(ids.length);
  expect(names.filter((name) => !/^events\/[a-z0-9_-]+\.ics$/.test(name))).toEqual([]);
});
