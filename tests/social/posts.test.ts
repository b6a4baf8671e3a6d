import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decideNewPost,
  decidePosted,
  decidePostPatch,
  decideSchedule,
  decideUnschedule,
} from '../../shared/social/decidePost.ts';
import { isDoubtful } from '../../shared/social/doubt.ts';
import type { Post } from '../../shared/social/model.ts';
import { lengthOn, limitOf } from '../../shared/social/postLength.ts';
import { checkPost } from '../../shared/social/postProblems.ts';
import { postTitleOf } from '../../shared/social/titles.ts';
import { channelOf, later, postOf, stampAt } from '../document/documents.ts';

const now = stampAt(later(5));
const FAMILY = '👨‍👩‍👧‍👦';

test.each([
  ['Grüße aus Köln – „Hallo“ … €', 30],
  ['Termin: 24.11. 19:00 Uhr @ https://example.org/sehr/lang?x=1', 50],
  [FAMILY, 2],
  ['🇩🇪', 2],
  ['1️⃣', 2],
  ['日本', 4],
  ['Привет', 6],
  ['e\u0301', 1],
  ['©', 1],
  ['', 0],
])('X counts %s as %i', (text, length) => {
  expect(lengthOn('x', text)).toBe(length);
});

test.each([
  ['bluesky', FAMILY, 1],
  ['bluesky', 'https://example.org/sehr/lang', 29],
  ['mastodon', '@anna@museum.example kommt', 11],
  ['mastodon', 'siehe https://example.org/sehr/lang?x=1', 29],
  ['mastodon', FAMILY, 1],
  ['newsletter', 'Grüße 🎉', 7],
])('%s counts %s as %i', (outlet, text, length) => {
  expect(lengthOn(outlet, text)).toBe(length);
});

test('a text put together is as long as its parts where no address, sign or emoji runs across', () => {
  const words = fc.stringMatching(/^[a-zäöü ]{0,30}$/);
  fc.assert(
    fc.property(fc.constantFrom('x', 'bluesky', 'mastodon', 'other'), words, words, (outlet, a, b) => {
      expect(lengthOn(outlet, a + b)).toBe(lengthOn(outlet, a) + lengthOn(outlet, b));
    }),
  );
});

test('a channel of a kind that this program does not know has no limit', () => {
  expect([limitOf('x'), limitOf('hologram'), limitOf('constructor')]).toEqual([280, undefined, undefined]);
});

const channels = { x: channelOf('chn_x', { outlet: 'x' }), news: channelOf('chn_news') };
const check = (fields: Partial<Post>) =>
  checkPost(
    postOf('pst_1', fields),
    (id) => Object.values(channels).find((channel) => channel.id === id),
    (id) => id === 'evt_1',
  );

test('an unfinished post is told everything that is missing', () => {
  expect(check({ text: ' ' }).problems.map(({ problem }) => problem)).toEqual(['no-text', 'no-channel', 'no-time']);
});

test('a finished post has no problem, on each of its channels', () => {
  const checked = check({
    channels: ['chn_x', 'chn_news'],
    plannedAt: '2026-06-10T18:00',
    about: [{ event: 'evt_1' }],
  });
  expect(checked).toEqual({
    problems: [],
    variants: [
      { channel: 'chn_x', length: 11, limit: 280, problems: [] },
      { channel: 'chn_news', length: 11, problems: [] },
    ],
  });
});

test('a text too long for one channel is a problem there, and a shorter variant for it settles that', () => {
  const long = { text: 'x'.repeat(281), channels: ['chn_x', 'chn_news'], plannedAt: '2026-06-10T18:00' };
  expect(check(long).problems).toEqual([{ problem: 'too-long', channel: 'chn_x', length: 281, limit: 280 }]);
  expect(check({ ...long, variants: [{ channel: 'chn_x', text: 'kurz' }] }).problems).toEqual([]);
});

test('a channel or an event that has not arrived here yet is named', () => {
  const { problems } = check({ channels: ['chn_gone'], about: [{ event: 'evt_gone' }], plannedAt: '2026-06-10T18:00' });
  expect(problems).toEqual([
    { problem: 'unknown-event', event: 'evt_gone' },
    { problem: 'unknown-channel', channel: 'chn_gone' },
  ]);
});

test('a new post is a draft in the workspace’s zone, even with a time', () => {
  expect(
    decideNewPost({ text: '', channels: [], plannedAt: '2026-06-10T18:00' }, 'pst_9', now, 'Europe/Berlin'),
  ).toMatchObject({
    value: { state: 'draft', zone: 'Europe/Berlin', plannedAt: '2026-06-10T18:00' },
  });
  const bad = decideNewPost({ text: '', channels: [], plannedAt: '2026-06-31T18:00' }, 'pst_9', now, 'Europe/Berlin');
  expect(bad).toMatchObject({ failure: { reason: 'no-such-time' } });
});

const planned = postOf('pst_1', { plannedAt: '2026-06-10T18:00' });

test('only a post with a time and words is scheduled', () => {
  expect(decideSchedule(planned, now)).toMatchObject({ value: { state: 'scheduled', changed: now } });
  expect(decideSchedule(postOf('pst_1'), now)).toMatchObject({ failure: { reason: 'not-planned' } });
  expect(decideSchedule({ ...planned, text: ' \n' }, now)).toMatchObject({ failure: { reason: 'no-text' } });
});

test('a scheduled post that loses its time is a draft again, one that gets another stays scheduled', () => {
  const scheduled: Post = { ...planned, state: 'scheduled' };
  expect(decidePostPatch(scheduled, { plannedAt: null }, now)).toMatchObject({ value: { state: 'draft' } });
  expect(decidePostPatch(scheduled, { plannedAt: '2026-06-11T18:00' }, now)).toMatchObject({
    value: { state: 'scheduled' },
  });
  expect(decideUnschedule(scheduled, now)).toMatchObject({ value: { state: 'draft', plannedAt: '2026-06-10T18:00' } });
});

test('what has gone out stays as it was said', () => {
  const posted = decidePosted(planned, now);
  expect(posted).toMatchObject({ value: { state: 'posted', postedAt: now.at } });
  if (!posted.ok) return;
  for (const decided of [
    decidePostPatch(posted.value, { text: 'x' }, now),
    decideSchedule(posted.value, now),
    decideUnschedule(posted.value, now),
    decidePosted(posted.value, now),
  ])
    expect(decided).toMatchObject({ failure: { reason: 'posted-already' } });
});

test('a patch cannot set a state, and an empty text saves', () => {
  expect(decidePostPatch(planned, { state: 'posted' }, now)).toMatchObject({ failure: { code: 'invalid-input' } });
  expect(decidePostPatch(planned, { text: '' }, now)).toMatchObject({ value: { text: '' } });
});

test.each([
  [{ text: 'Erste Zeile\nZweite' }, 'Erste Zeile'],
  [{ text: '  \n Später', title: ' ' }, 'Später'],
  [{ text: 'x', title: ' Sommerfest ' }, 'Sommerfest'],
  [{ text: `${'Wort '.repeat(11)}Ende` }, `${'Wort '.repeat(11)}Ende`],
  [{ text: `${'Wort '.repeat(13)}Ende` }, `${'Wort '.repeat(12).trimEnd()}…`],
])('a post %j is called %s', (post, title) => {
  expect(postTitleOf(post)).toBe(title);
});

test('a title cut short is never cut inside a sign', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 50, maxLength: 90 }), (text) => {
      expect(postTitleOf({ text }).isWellFormed()).toBe(text.isWellFormed());
    }),
  );
});

test.each<[Record<string, unknown>, boolean]>([
  [{ text: 'Am Freitag!' }, true],
  [{ variants: [{ channel: 'chn_x', text: 'kurz' }] }, true],
  [{ about: [{ event: 'evt_1' }] }, true],
  [{ text: 'Kommt alle!' }, false],
  [{ title: 'Fest', tags: ['Chor'], plannedAt: '2026-06-10T18:00' }, false],
])('changing a post by %j is standing by its words: %s', (patch, confirms) => {
  const decided = decidePostPatch(postOf('pst_1'), patch, now);
  expect(decided.ok && decided.value.confirmedAt).toBe(confirms ? now.at : undefined);
});

test('a post of a program that did not keep it counts as confirmed when it was made', () => {
  const post = postOf('pst_1', { changed: stampAt(later(9)) });
  expect([isDoubtful(post, later(1)), isDoubtful({ ...post, confirmedAt: later(2) }, later(1))]).toEqual([true, false]);
  expect([isDoubtful(post, undefined), isDoubtful({ ...post, state: 'posted' }, later(1))]).toEqual([false, false]);
});

test('what a newer program knows of the event a post is about stays when the list is written again', () => {
  const about = [
    { event: 'evt_1', role: 'guest' },
    { event: 'evt_1', occurrence: 'occ_1', role: 'host' },
  ];
  const decided = decidePostPatch(
    postOf('pst_1', { about }),
    { about: [{ event: 'evt_1', occurrence: 'occ_1' }, { event: 'evt_2' }] },
    now,
  );
  expect(decided.ok && decided.value.about).toEqual([about[1], { event: 'evt_2' }]);
});
