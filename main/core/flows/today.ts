/** The start page: what is on today, what comes next, and what needs a person. Joins events and posts. */
import { eventLookup } from '../../../shared/events/lookup.ts';
import type { Event } from '../../../shared/events/model.ts';
import { done } from '../../../shared/result.ts';
import { aboutKey, stateKey } from '../../../shared/social/lookup.ts';
import type { Post } from '../../../shared/social/model.ts';
import { postTitleOf } from '../../../shared/social/titles.ts';
import { dateOf, instantOf, wallOf, wallPlus } from '../../../shared/time/wall.ts';
import type { Attention, todayContract } from '../../../shared/today/contract.ts';
import type { Procedures } from '../procedures.ts';
import type { Scene } from '../scene.ts';
import { entriesBetween } from './calendar.ts';
import { isDoubtful } from './calendarEntries.ts';

const DAYS_AHEAD = 7;
const MOST_NAMED = 20;
const DRAFT_SOON_MINUTES = 2 * 24 * 60;

export function todayProcedures(scene: Scene): Procedures<typeof todayContract> {
  return {
    view: () => {
      const zone = scene.zone();
      const now = wallOf(scene.clock(), zone);
      const today = dateOf(now);
      const tomorrow = wallPlus(today, 1440);
      const kinds = ['event', 'post'];
      const shown = entriesBetween(scene, { from: today, to: tomorrow, zone }, kinds).items.filter(
        (entry) => entry.movedAway !== true,
      );
      const next = entriesBetween(scene, { from: tomorrow, to: wallPlus(today, DAYS_AHEAD * 1440), zone }, kinds).items;
      return done({ now, zone, today: shown, next, attention: attentionOf(scene, now, zone) });
    },
  };
}

function attentionOf(scene: Scene, now: string, zone: string): Attention[] {
  return [
    ...movedEvents(scene, now, zone),
    ...overduePosts(scene, now, zone),
    ...draftsSoon(scene, now, zone),
    ...placeless(scene, now, zone),
  ];
}

/** Events that moved after posts about them were written, while these posts have yet to go out. */
function movedEvents(scene: Scene, now: string, zone: string): Attention[] {
  const { store } = scene;
  const moved = store.byKey('events', 'moved').filter((event) => lastEndOf(event) > instantOf(now, zone));
  return moved.flatMap((event) => {
    const move = event.moves?.at(-1);
    const posts = store
      .byKey('posts', aboutKey(event.id))
      .filter((post) => post.state !== 'posted' && isDoubtful(post, () => event));
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

/** When the last of its dates is over, as an instant. */
const lastEndOf = (event: Event): string => String(eventLookup.columns['ends']?.(event) ?? '');

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
function placeless(scene: Scene, now: string, zone: string): Attention[] {
  const soon = { from: dateOf(now), to: wallPlus(dateOf(now), DAYS_AHEAD * 1440), zone };
  const entries = entriesBetween(scene, soon, ['event']).items.filter(
    (entry) => entry.place === undefined && entry.movedAway !== true && entry.state !== 'cancelled',
  );
  const once = new Map(entries.map((entry) => [entry.id, entry]));
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
