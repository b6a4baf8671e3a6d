/** The calendar's view: loads what can lie in the range, then lays it out. */
import type { CalendarEntry, calendarContract } from '../../../shared/calendar/contract.ts';
import { refused } from '../../../shared/contract/failure.ts';
import type { ColumnRange } from '../../../shared/document/lookup.ts';
import { done, failed } from '../../../shared/result.ts';
import { instantOf, isWall, isZone, wallMinutes, wallPlus } from '../../../shared/time/wall.ts';
import type { Procedures } from '../procedures.ts';
import type { Scene } from '../scene.ts';
import { byStart, eventEntries, postEntry, type Range } from './calendarEntries.ts';

/** So many documents are laid out at most; a year of a large city's events stays below. */
const MOST_DOCUMENTS = 1000;
const LONGEST_RANGE_DAYS = 800;

export function calendarProcedures(scene: Scene): Procedures<typeof calendarContract> {
  return {
    range: ({ from, to, kinds = ['event', 'post'], zone: given }) => {
      const zone = given ?? scene.zone();
      if (!isZone(zone)) return failed(refused('no-such-zone', { zone }));
      if (!isWall(from) || !isWall(to)) return failed(refused('no-such-time', { time: isWall(from) ? to : from }));
      if (to < from) return failed(refused('end-before-start', { start: from, end: to }));
      if (wallMinutes(from, to) > LONGEST_RANGE_DAYS * 1440)
        return failed(refused('range-too-long', { days: LONGEST_RANGE_DAYS }));
      if (to === from) return done({ items: [], truncated: false });
      const { items, truncated } = entriesBetween(scene, { from, to, zone }, kinds);
      return done({ items, truncated });
    },
  };
}

export function entriesBetween(
  scene: Scene,
  range: Range,
  kinds: readonly string[],
): { items: CalendarEntry[]; truncated: boolean } {
  const { store } = scene;
  const page = { offset: 0, limit: MOST_DOCUMENTS };
  // A day wider on both sides than the range: all-day events are stored by the zone they were planned in.
  const from = instantOf(wallPlus(range.from, -1440), range.zone);
  const to = instantOf(wallPlus(range.to, 1440), range.zone);
  const eventsBy = (column: string, ranges: readonly ColumnRange[]) =>
    kinds.includes('event')
      ? store.list('events', { ranges, sort: [{ column, order: 'desc' }], ...page })
      : { items: [], total: 0 };
  const events = eventsBy('starts', [
    { column: 'starts', to },
    { column: 'ends', from },
  ]);
  const moved = eventsBy('movedFrom', [{ column: 'movedFrom', from, to }]);
  const either = new Map([...events.items, ...moved.items].map((event) => [event.id, event]));
  const posts = kinds.includes('post')
    ? store.list('posts', {
        ranges: [{ column: 'planned', from: instantOf(range.from, range.zone), to: instantOf(range.to, range.zone) }],
        sort: [{ column: 'planned', order: 'asc' }],
        ...page,
      })
    : { items: [], total: 0 };
  const eventOf = (id: string) => store.get('events', id);
  const entries = [
    ...[...either.values()].flatMap((event) => eventEntries(event, range)),
    ...posts.items.map((post) => postEntry(post, range.zone, eventOf)),
  ];
  const truncated = [events, moved, posts].some(({ items, total }) => total > items.length);
  return { items: entries.toSorted(byStart), truncated };
}
