/** The start page: what is on today, what comes next, and what needs a person. Joins events and posts. */
import type { CalendarEntry } from '../../../shared/calendar/contract.ts';
import { done } from '../../../shared/result.ts';
import { isDoubtful } from '../../../shared/social/doubt.ts';
import { aboutKey, stateKey } from '../../../shared/social/lookup.ts';
import type { Post } from '../../../shared/social/model.ts';
import { postTitleOf } from '../../../shared/social/titles.ts';
import { dateOf, instantOf, wallOf, wallPlus } from '../../../shared/time/wall.ts';
import type { Attention, todayContract } from '../../../shared/today/contract.ts';
import type { Procedures } from '../procedures.ts';
import type { Scene } from '../scene.ts';
import { entriesBetween } from './calendar.ts';
import { touches } from './calendarEntries.ts';

const DAYS_AHEAD = 7;
const MOST_NAMED = 20;
const MOST_MOVED = 1000;
const DRAFT_SOON_MINUTES = 2 * 24 * 60;

export function todayProcedures(scene: Scene): Procedures<typeof todayContract> {
  return {
    view: () => {
      const zone = scene.zone();
      const now = wallOf(scene.clock(), zone);
      const today = dateOf(now);
      const tomorrow = wallPlus(today, 1440);
      const end = wallPlus(today, DAYS_AHEAD * 1440);
      const { items } = entriesBetween(scene, { from: today, to: end, zone }, ['event', 'post']);
      const shown = items.filter(
        (entry) => entry.movedAway !== true && touches(entry, { from: today, to: tomorrow, zone }),
      );
      const next = items.filter((entry) => touches(entry, { from: tomorrow, to: end, zone }));
      return done({ now, zone, today: shown, next, attention: attentionOf(scene, now, zone, items) });
    },
  };
}

function attentionOf(scene: Scene, now: string, zone: string, entries: readonly CalendarEntry[]): Attention[] {
  return [
    ...movedEvents(scene, now, zone),
    ...overduePosts(scene, now, zone),
    ...draftsSoon(scene, now, zone),
    ...placeless(entries),
  ];
}

/** Events that moved after posts about them were written, while these posts have yet to go out. */
function movedEvents(scene: Scene, now: string, zone: string): Attention[] {
  const { store } = scene;
  const { items } = store.list('events', {
    // Of the moved ones, those that have a date ahead.
    ranges: [
      { column: 'movedFrom', from: '' },
      { column: 'ends', from: instantOf(wallPlus(now, 1), zone) },
    ],
    sort: [],
    offset: 0,
    limit: MOST_MOVED,
  });
  return items.flatMap((event) => {
    const move = event.moves?.at(-1);
    const posts = store.byKey('posts', aboutKey(event.id)).filter((post) => isDoubtful(post, move?.at));
    if (move === undefined || posts.length === 0) return [];
    return [
      {
        reason: 'moved-event-posts' as const,
        event: { id: event.id, title: event.title, from: move.from, to: move.to },
        posts: named(posts),
      },
    ];
  });
}

/** Planned for a time that is over, yet never said to have gone out. */
function overduePosts(scene: Scene, now: string, zone: string): Attention[] {
  const overdue = ['draft', 'scheduled'].flatMap(
    (state) =>
      scene.store.list('posts', {
        keys: [stateKey(state)],
        ranges: [{ column: 'planned', from: '', to: instantOf(now, zone) }],
        sort: [{ column: 'planned', order: 'asc' }],
        offset: 0,
        limit: MOST_NAMED,
      }).items,
  );
  return overdue.length === 0 ? [] : [{ reason: 'post-overdue', posts: named(overdue) }];
}

/** To go out within two days, and nobody has said yet that it shall. */
function draftsSoon(scene: Scene, now: string, zone: string): Attention[] {
  const { items } = scene.store.list('posts', {
    keys: [stateKey('draft')],
    ranges: [{ column: 'planned', from: instantOf(now, zone), to: instantOf(wallPlus(now, DRAFT_SOON_MINUTES), zone) }],
    sort: [{ column: 'planned', order: 'asc' }],
    offset: 0,
    limit: MOST_NAMED,
  });
  return items.length === 0 ? [] : [{ reason: 'draft-soon', posts: named(items) }];
}

/** In the next week, without a place to go to. */
function placeless(entries: readonly CalendarEntry[]): Attention[] {
  const missing = entries.filter(
    ({ kind, place, movedAway, state }) =>
      kind === 'event' && place === undefined && movedAway !== true && state !== 'cancelled',
  );
  const once = new Map(missing.map((entry) => [entry.id, entry]));
  return [...once.values()]
    .slice(0, MOST_NAMED)
    .map(({ id, title }) => ({ reason: 'event-without-place' as const, event: { id, title }, posts: [] }));
}

const named = (posts: readonly Post[]) =>
  posts.map((post) => ({
    id: post.id,
    title: postTitleOf(post),
    ...(post.plannedAt === undefined ? {} : { plannedAt: post.plannedAt }),
  }));
