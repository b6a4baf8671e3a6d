import { expect, test } from 'vitest';
import { READS } from '../../shared/contract/reads.ts';
import { openedSociety } from './openedCore.ts';

test('a cursor leads through all pages and ends, meeting everybody once', async () => {
  const { ask } = await openedSociety();
  for (let n = 0; n < 25; n += 1) await ask('members.create', { name: { family: `Nr${n}` } });
  const seen: string[] = [];
  let cursor: string | undefined;
  let pages = 0;
  do {
    const page = await ask('members.list', { limit: 10, ...(cursor === undefined ? {} : { cursor }) });
    expect(page.total).toBe(25);
    seen.push(...page.items.map(({ id }) => id));
    ({ cursor } = page);
    pages += 1;
  } while (cursor !== undefined);
  expect([pages, seen.length, new Set(seen).size]).toEqual([3, 25, 25]);
});

test('members are listed by tag whatever its case, and tags are counted as people wrote them', async () => {
  const { ask } = await openedSociety();
  await ask('members.create', { name: { given: 'Anna' }, tags: ['Chor', '🎉 Fest'] });
  await ask('members.create', { name: { given: 'Bert' }, tags: ['chor'] });
  expect((await ask('members.list', { tag: 'CHOR' })).total).toBe(2);
  const { items } = await ask('members.tags', {});
  expect(items.map(({ tag, count }) => [tag.toLowerCase(), count])).toEqual([
    ['chor', 2],
    ['🎉 fest', 1],
  ]);
});

test('events of a range are those of which any date lies in it, also of series that began before', async () => {
  const { ask, refused } = await openedSociety();
  await ask('events.create', { id: 'evt_a', title: 'Serie', start: '2025-01-06T19:00', rrule: 'FREQ=WEEKLY' });
  await ask('events.create', { id: 'evt_b', title: 'davor', start: '2026-05-31T19:00' });
  await ask('events.create', { id: 'evt_c', title: 'darin', start: '2026-06-30T19:00' });
  await ask('events.create', { id: 'evt_d', title: 'danach', start: '2026-07-01T00:00' });
  const { items } = await ask('events.list', { from: '2026-06-01', to: '2026-07-01' });
  expect(items.map(({ id }) => id)).toEqual(['evt_a', 'evt_c']);
  expect(await refused('events.list', { from: '2026-02-30' })).toMatchObject({ reason: 'no-such-time' });
});

test('posts are listed by state, channel, event and planned time', async () => {
  const { ask, refused } = await openedSociety();
  const { id: channel } = await ask('channels.save', { name: 'Rundbrief', kind: 'newsletter' });
  await ask('events.create', { id: 'evt_a', title: 'Fest', start: '2026-06-11T19:00' });
  await ask('posts.create', { id: 'pst_a', text: 'eins', channels: [channel], plannedAt: '2026-06-10T18:00' });
  await ask('posts.create', { id: 'pst_b', text: 'zwei', channels: [], about: [{ event: 'evt_a' }] });
  await ask('posts.schedule', { id: 'pst_a' });
  const ids = async (input: object) => (await ask('posts.list', input)).items.map(({ id }) => id);
  expect(await ids({ state: 'scheduled' })).toEqual(['pst_a']);
  expect(await ids({ channel })).toEqual(['pst_a']);
  expect(await ids({ event: 'evt_a' })).toEqual(['pst_b']);
  expect(await ids({ from: '2026-06-10', to: '2026-06-11' })).toEqual(['pst_a']);
  expect(await ids({ query: 'zwei' })).toEqual(['pst_b']);
  expect(await refused('posts.list', { from: 'gestern' })).toMatchObject({ reason: 'no-such-time' });
});

test('a channel that posts use stays, one without goes, and an id of something else is no channel', async () => {
  const { ask, refused } = await openedSociety();
  const { id } = await ask('channels.save', { name: 'Rundbrief', kind: 'newsletter', handle: ' @museum ' });
  await ask('posts.create', { id: 'pst_a', text: 'eins', channels: [id] });
  expect(await refused('channels.delete', { id })).toMatchObject({ reason: 'channel-in-use', posts: 1 });
  expect((await ask('channels.list', {})).items).toEqual([
    { id, name: 'Rundbrief', kind: 'newsletter', handle: '@museum', posts: 1 },
  ]);
  await ask('posts.delete', { id: 'pst_a' });
  await ask('channels.delete', { id });
  expect(await refused('channels.delete', { id })).toMatchObject({ code: 'not-found' });
  expect(await refused('channels.save', { id: 'org_1', name: 'X', kind: 'x' })).toMatchObject({ reason: 'id-taken' });
  expect(await refused('channels.save', { name: '   ', kind: 'x' })).toMatchObject({ code: 'invalid-input' });
});

test('an id that is taken is refused, and who has it keeps everything', async () => {
  const { ask, refused } = await openedSociety();
  await ask('members.create', { id: 'mem_a', name: { given: 'Anna' } });
  await ask('events.create', { id: 'evt_a', title: 'Fest', start: '2026-06-11' });
  await ask('posts.create', { id: 'pst_a', text: 'eins', channels: [] });
  const before = await ask('members.get', { id: 'mem_a' });
  expect(await refused('members.create', { id: 'mem_a', name: { given: 'B' } })).toMatchObject({ reason: 'id-taken' });
  expect(await refused('events.create', { id: 'evt_a', title: 'B', start: '2026-06-11' })).toMatchObject({
    reason: 'id-taken',
  });
  expect(await refused('posts.create', { id: 'pst_a', text: 'B', channels: [] })).toMatchObject({ reason: 'id-taken' });
  expect(await ask('members.get', { id: 'mem_a' })).toEqual(before);
});

test('search over everything names kinds as callers know them', async () => {
  const { ask } = await openedSociety();
  await ask('members.create', {
    id: 'mem_a',
    name: { given: 'Anna', family: 'Fest' },
    emails: [{ address: 'anna@x.example' }],
  });
  await ask('events.create', { id: 'evt_a', title: 'Fest', start: '2026-06-11T19:00' });
  await ask('posts.create', { id: 'pst_a', text: 'Fest!', channels: [] });
  const { items } = await ask('search.all', { query: 'fest' });
  expect(items.map(({ kind, id }) => `${kind} ${id}`).toSorted()).toEqual([
    'event evt_a',
    'member mem_a',
    'post pst_a',
  ]);
  expect(items.find(({ kind }) => kind === 'member')?.match).toBe('anna@x.example');
  expect((await ask('search.all', { query: 'fest', kinds: ['post'] })).items).toHaveLength(1);
});

test('views whose answer hangs on the workspace’s zone are woken when it changes', async () => {
  const { ask } = await openedSociety();
  await ask('events.create', { title: 'Lesung', start: '2026-06-11T23:00' });
  await ask('posts.create', { text: 'Heute!', channels: [], plannedAt: '2026-06-11T23:00' });
  const range = { from: '2026-06-11', to: '2026-06-12' };
  const views = async () => ({
    'events.list': (await ask('events.list', range)).total,
    'posts.list': (await ask('posts.list', range)).total,
    'calendar.range': (await ask('calendar.range', range)).items.length,
  });
  const before = await views();
  await ask('workspace.rename', { zone: 'Asia/Tokyo' });
  const after = await views();
  for (const view of ['events.list', 'posts.list', 'calendar.range'] as const) {
    expect([view, after[view]]).not.toEqual([view, before[view]]);
    expect(READS[view]).toContain('plan');
  }
});
