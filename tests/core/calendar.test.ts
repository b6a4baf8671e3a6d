import { expect, test } from 'vitest';
import { openedSociety } from './openedCore.ts';

const june = { from: '2026-06-01', to: '2026-07-01' };
const weekOf = (entries: readonly { start: string }[]) => entries.map(({ start }) => start);

test('events and posts stand side by side, by day and time, events before posts of the same minute', async () => {
  const { ask } = await openedSociety();
  await ask('posts.create', { id: 'pst_a', text: 'Heute Abend!', channels: [], plannedAt: '2026-06-11T19:00' });
  await ask('events.create', { id: 'evt_b', title: 'Fahrt', start: '2026-06-11', end: '2026-06-13' });
  await ask('events.create', { id: 'evt_a', title: 'Lesung', start: '2026-06-11T19:00', place: 'Kapitelhaus' });
  const { items, truncated } = await ask('calendar.range', june);
  expect(items.map(({ kind, id, start, end }) => [kind, id, start, end])).toEqual([
    ['event', 'evt_b', '2026-06-11', '2026-06-13'],
    ['event', 'evt_a', '2026-06-11T19:00', '2026-06-11T21:00'],
    ['post', 'pst_a', '2026-06-11T19:00', undefined],
  ]);
  expect([items[1]?.place, items[1]?.occurrence, truncated]).toEqual(['Kapitelhaus', undefined, false]);
  expect((await ask('calendar.range', { ...june, kinds: ['post'] })).items.map(({ id }) => id)).toEqual(['pst_a']);
});

test('a range is half open: what ends as it begins is outside, what begins as it ends too', async () => {
  const { ask } = await openedSociety();
  await ask('events.create', { title: 'bis Mitternacht', start: '2026-05-31T22:00', end: '2026-06-01T00:00' });
  await ask('events.create', { title: 'ganztags davor', start: '2026-05-31', end: '2026-06-01' });
  await ask('events.create', { title: 'über Mitternacht', start: '2026-05-31T22:00', end: '2026-06-01T00:30' });
  await ask('events.create', { title: 'am Ende', start: '2026-07-01T00:00' });
  await ask('events.create', { title: 'ohne Dauer', start: '2026-06-01T00:00', end: '2026-06-01T00:00' });
  expect((await ask('calendar.range', june)).items.map(({ title }) => title)).toEqual([
    'über Mitternacht',
    'ohne Dauer',
  ]);
});

test('an evening elsewhere is shown at this clock, an all-day event keeps its day in every zone', async () => {
  const { ask } = await openedSociety();
  await ask('events.create', {
    title: 'Tokyo',
    start: '2026-06-11T03:00',
    end: '2026-06-11T04:00',
    zone: 'Asia/Tokyo',
  });
  await ask('events.create', { title: 'Feiertag', start: '2026-06-11', zone: 'Pacific/Auckland' });
  const day = (zone: string, from: string, to: string) => ask('calendar.range', { from, to, zone });
  const berlin = await day('Europe/Berlin', '2026-06-10', '2026-06-11');
  expect(berlin.items.map(({ title, start, end }) => [title, start, end])).toEqual([
    ['Tokyo', '2026-06-10T20:00', '2026-06-10T21:00'],
  ]);
  for (const zone of ['Pacific/Auckland', 'Pacific/Honolulu', 'UTC']) {
    const { items } = await day(zone, '2026-06-11', '2026-06-12');
    expect(items.find(({ title }) => title === 'Feiertag')?.start, zone).toBe('2026-06-11');
  }
});

test('a weekly choir stands at seven through the change of clocks, in its zone; elsewhere the hour moves', async () => {
  const { ask } = await openedSociety();
  await ask('events.create', { title: 'Chor', start: '2026-10-20T19:00', rrule: 'FREQ=WEEKLY;COUNT=3' });
  const range = { from: '2026-10-01', to: '2026-12-01' };
  expect(weekOf((await ask('calendar.range', range)).items)).toEqual([
    '2026-10-20T19:00',
    '2026-10-27T19:00',
    '2026-11-03T19:00',
  ]);
  const shown = await ask('calendar.range', { ...range, zone: 'UTC' });
  expect(weekOf(shown.items)).toEqual(['2026-10-20T17:00', '2026-10-27T18:00', '2026-11-03T18:00']);
  expect(shown.items.map(({ occurrence }) => occurrence)).toEqual([
    '2026-10-20T19:00',
    '2026-10-27T19:00',
    '2026-11-03T19:00',
  ]);
});

test('an endless series is there in ten years, and a long one of the past is there in its last days only', async () => {
  const { ask } = await openedSociety();
  await ask('events.create', { title: 'endlos', start: '2020-01-06T19:00', rrule: 'FREQ=WEEKLY' });
  await ask('events.create', {
    title: 'bis Mai',
    start: '2020-01-07T19:00',
    rrule: 'FREQ=WEEKLY;UNTIL=20260531T215959Z',
  });
  expect((await ask('calendar.range', { from: '2036-06-01', to: '2036-06-08' })).items).toHaveLength(1);
  expect(
    (await ask('calendar.range', { from: '2026-05-25', to: '2026-06-08' })).items.map(({ title }) => title),
  ).toEqual(['endlos', 'bis Mai', 'endlos']);
});

test('a moved event leaves a trace at its former day, and none when only the hour changed', async () => {
  const { ask } = await openedSociety();
  await ask('events.create', { id: 'evt_a', title: 'Lesung', start: '2026-06-11T19:00' });
  await ask('events.create', { id: 'evt_b', title: 'Chor', start: '2026-06-12T19:00' });
  await ask('events.move', { id: 'evt_a', start: '2026-08-20T19:00' });
  await ask('events.move', { id: 'evt_b', start: '2026-06-12T20:00' });
  const { items } = await ask('calendar.range', june);
  expect(items.map(({ id, start, movedAway }) => [id, start, movedAway])).toEqual([
    ['evt_a', '2026-06-11T19:00', true],
    ['evt_b', '2026-06-12T20:00', undefined],
  ]);
});

test('a post about an event that moved afterwards is doubtful until somebody looks at it again or it went out', async () => {
  const { ask } = await openedSociety();
  await ask('events.create', { id: 'evt_a', title: 'Lesung', start: '2026-06-11T19:00' });
  const post = { text: 'Donnerstag!', channels: [], plannedAt: '2026-06-09T18:00', about: [{ event: 'evt_a' }] };
  await ask('posts.create', { ...post, id: 'pst_a' });
  await ask('posts.create', { ...post, id: 'pst_b' });
  const doubtful = async () =>
    (await ask('calendar.range', june)).items.filter((entry) => entry.doubtful === true).map(({ id }) => id);
  expect(await doubtful()).toEqual([]);
  expect(await ask('events.move', { id: 'evt_a', start: '2026-06-18T19:00' })).toMatchObject({ affects: { posts: 2 } });
  expect(await doubtful()).toEqual(['pst_a', 'pst_b']);
  await ask('posts.update', { id: 'pst_a', patch: { text: 'Donnerstag in einer Woche!' } });
  await ask('posts.markPosted', { id: 'pst_b' });
  expect(await doubtful()).toEqual([]);
});

test('ranges that are none are refused with what is wrong', async () => {
  const { refused } = await openedSociety();
  const range = (input: object) => refused('calendar.range', { ...june, ...input });
  expect(await range({ from: '2026-02-30' })).toMatchObject({ reason: 'no-such-time', time: '2026-02-30' });
  expect(await range({ to: '2026-05-01' })).toMatchObject({ reason: 'end-before-start' });
  expect(await range({ zone: 'Mars/Olympus' })).toMatchObject({ reason: 'no-such-zone' });
  expect(await range({ to: '2099-01-01' })).toMatchObject({ reason: 'range-too-long' });
});

test('scheduling, renaming or tagging a post is no look at its words; confirming it is, and Undo takes that back', async () => {
  const { ask, refused } = await openedSociety();
  await ask('events.create', { id: 'evt_a', title: 'Lesung', start: '2026-06-11T19:00' });
  const post = { text: 'Donnerstag!', channels: [], plannedAt: '2026-06-09T18:00', about: [{ event: 'evt_a' }] };
  await ask('posts.create', { ...post, id: 'pst_a' });
  await ask('events.move', { id: 'evt_a', start: '2026-06-18T19:00' });
  const isDoubtful = async () =>
    (await ask('calendar.range', june)).items.find(({ kind }) => kind === 'post')?.doubtful === true;
  await ask('posts.schedule', { id: 'pst_a' });
  await ask('posts.update', { id: 'pst_a', patch: { title: 'Lesung', tags: ['Verein'], text: 'Donnerstag!' } });
  await ask('posts.update', { id: 'pst_a', patch: { plannedAt: '2026-06-10T18:00' } });
  expect(await isDoubtful()).toBe(true);
  const { undo, state } = await ask('posts.confirm', { id: 'pst_a' });
  expect([state, await isDoubtful()]).toEqual(['scheduled', false]);
  const [row] = (await ask('posts.list', {})).items;
  expect(row?.confirmedAt).toBe((await ask('posts.get', { id: 'pst_a' })).confirmedAt);
  await ask('log.undo', { undo });
  expect(await isDoubtful()).toBe(true);
  await ask('posts.markPosted', { id: 'pst_a' });
  expect(await refused('posts.confirm', { id: 'pst_a' })).toMatchObject({ reason: 'posted-already' });
});

test('a series keeps no trace of where it stood, and an event moved out of the range leaves one in it', async () => {
  const { ask } = await openedSociety();
  await ask('events.create', { id: 'evt_a', title: 'Chor', start: '2026-06-11T19:00', rrule: 'FREQ=WEEKLY;COUNT=2' });
  await ask('events.move', { id: 'evt_a', start: '2026-09-10T19:00' });
  await ask('events.create', { id: 'evt_b', title: 'Lesung', start: '2025-01-11T19:00' });
  await ask('events.move', { id: 'evt_b', start: '2026-06-30' });
  await ask('events.move', { id: 'evt_b', start: '2026-08-30T19:00' });
  const { items } = await ask('calendar.range', june);
  expect(items.map(({ id, start, movedAway }) => [id, start, movedAway])).toEqual([['evt_b', '2026-06-30', true]]);
});
