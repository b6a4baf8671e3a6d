import { expect, test } from 'vitest';
import { openedSociety } from './openedCore.ts';

test('today is the day at the workspace’s place, not at Greenwich', async () => {
  const { ask, clock } = await openedSociety('2026-06-10T22:30:00.000Z');
  await ask('events.create', { title: 'morgens', start: '2026-06-11T08:00', place: 'Halle' });
  await ask('events.create', { title: 'gestern', start: '2026-06-10T08:00', place: 'Halle' });
  await ask('events.create', { title: 'nächste Woche', start: '2026-06-17T08:00', place: 'Halle' });
  await ask('events.create', { title: 'in acht Tagen', start: '2026-06-18T08:00', place: 'Halle' });
  const view = await ask('today.view', {});
  expect([view.now, view.zone]).toEqual(['2026-06-11T00:30', 'Europe/Berlin']);
  expect(view.today.map(({ title }) => title)).toEqual(['morgens']);
  expect(view.next.map(({ title }) => title)).toEqual(['nächste Woche']);
  clock.set('2026-06-17T10:00:00.000Z');
  expect((await ask('today.view', {})).today.map(({ title }) => title)).toEqual(['nächste Woche']);
});

test('a moved event with posts that tell the old date needs a person, with both dates, until all are seen', async () => {
  const { ask, clock } = await openedSociety();
  await ask('events.create', { id: 'evt_a', title: 'Lesung', start: '2026-06-11T19:00', place: 'Halle' });
  const post = { text: 'Donnerstag!', channels: [], plannedAt: '2026-06-10T18:00', about: [{ event: 'evt_a' }] };
  await ask('posts.create', { ...post, id: 'pst_a' });
  await ask('posts.create', { ...post, id: 'pst_b' });
  const moved = async () =>
    (await ask('today.view', {})).attention.filter(({ reason }) => reason === 'moved-event-posts');
  expect(await moved()).toEqual([]);
  await ask('events.move', { id: 'evt_a', start: '2026-06-18T19:00' });
  expect(await moved()).toMatchObject([
    { event: { id: 'evt_a', title: 'Lesung', from: '2026-06-11T19:00', to: '2026-06-18T19:00' }, posts: [{}, {}] },
  ]);
  await ask('posts.update', { id: 'pst_a', patch: { text: 'In einer Woche!' } });
  expect((await moved())[0]?.posts).toEqual([{ id: 'pst_b', title: 'Donnerstag!', plannedAt: '2026-06-10T18:00' }]);
  clock.set('2026-06-18T19:00:01.000Z'); // the evening is over: nobody can be sent astray any more
  expect(await moved()).toEqual([]);
});

test('a moved series needs a person as long as any of its dates is ahead', async () => {
  const { ask, clock } = await openedSociety();
  await ask('events.create', {
    id: 'evt_a',
    title: 'Chor',
    start: '2026-06-09T19:00',
    rrule: 'FREQ=WEEKLY;COUNT=4',
    place: 'Halle',
  });
  await ask('posts.create', { text: 'dienstags', channels: [], about: [{ event: 'evt_a' }] });
  await ask('events.move', { id: 'evt_a', start: '2026-06-10T19:00' });
  clock.set('2026-06-20T10:00:00.000Z');
  expect((await ask('today.view', {})).attention.map(({ reason }) => reason)).toEqual(['moved-event-posts']);
  clock.set('2026-07-02T10:00:00.000Z');
  expect((await ask('today.view', {})).attention).toEqual([]);
});

test('a post whose time has passed without anybody saying that it went out is overdue', async () => {
  const { ask, clock } = await openedSociety();
  const at = { channels: [], plannedAt: '2026-06-08T18:00' };
  await ask('posts.create', { ...at, id: 'pst_a', text: 'Entwurf' });
  await ask('posts.create', { ...at, id: 'pst_b', text: 'geplant' });
  await ask('posts.create', { ...at, id: 'pst_c', text: 'gesagt' });
  await ask('posts.create', { id: 'pst_d', text: 'ohne Zeit', channels: [] });
  await ask('posts.schedule', { id: 'pst_b' });
  await ask('posts.markPosted', { id: 'pst_c' });
  const [soon, ...others] = (await ask('today.view', {})).attention;
  expect([soon?.reason, soon?.posts.map(({ id }) => id), others]).toEqual(['draft-soon', ['pst_a'], []]);
  clock.set('2026-06-08T16:01:00.000Z');
  const [overdue] = (await ask('today.view', {})).attention;
  expect([overdue?.reason, overdue?.posts.map(({ id }) => id)]).toEqual(['post-overdue', ['pst_a', 'pst_b']]);
});

test('an event of the next days without a place needs one, a cancelled one does not', async () => {
  const { ask } = await openedSociety();
  await ask('events.create', { id: 'evt_a', title: 'Wo?', start: '2026-06-10T19:00' });
  await ask('events.create', { id: 'evt_b', title: 'dort', start: '2026-06-10T19:00', place: 'Halle' });
  await ask('events.create', { id: 'evt_c', title: 'fällt aus', start: '2026-06-10T19:00' });
  await ask('events.create', { id: 'evt_d', title: 'später', start: '2026-06-20T19:00' });
  await ask('events.cancel', { id: 'evt_c', reason: 'krank' });
  expect((await ask('today.view', {})).attention).toEqual([
    { reason: 'event-without-place', event: { id: 'evt_a', title: 'Wo?' }, posts: [] },
  ]);
});
