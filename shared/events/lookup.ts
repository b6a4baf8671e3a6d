/** How events are sorted, found and searched: by the instants between which any of their dates can lie. */
import type { Lookup } from '../document/lookup.ts';
import { instantOf, wallMinutes, wallPlus } from '../time/wall.ts';
import type { Event, EventPart } from './model.ts';
import { lastEndOf } from './occurrences.ts';

/** Stands for "never ends" in the column, later than any date a person plans. */
export const ENDLESS = '9999-12-31T00:00:00.000Z';

export const eventLookup: Lookup<Event> = {
  columns: {
    starts: (event) => earliest(event),
    ends: (event) => latest(event),
    changed: (event) => event.changed.at,
    /** Where it stood before its latest move, if it ever moved. */
    movedFrom: (event) => movedFrom(event),
  },
  keys: (event) => [
    `state:${event.state}`,
    ...event.tags.map((tag) => `tag:${tag}`),
    ...(event.external === undefined ? [] : [`source:${event.external.source}\u0000${event.external.key}`]),
  ],
  search: (event) => ({
    title: event.title,
    detail: (event.parts[0]?.start ?? '').replace('T', ' '),
    more: [event.place, event.description, ...event.tags].filter((part) => part !== undefined).join(' '),
  }),
};

function earliest(event: Event): string {
  const starts = event.parts.map((part) => instantOf(part.start, part.zone));
  const moved = exceptionTimes(event, 'start');
  return [...starts, ...moved].toSorted()[0] as string;
}

function movedFrom({ moves, parts: [part] }: Event): string | null {
  const move = moves?.at(-1);
  return move === undefined || part === undefined ? null : instantOf(move.from, part.zone);
}

function latest(event: Event): string {
  const ends = event.parts.map((part) => {
    const end = lastEndOf(part);
    return end === undefined ? ENDLESS : instantOf(end, part.zone);
  });
  return [...ends, ...exceptionTimes(event, 'end')].toSorted().at(-1) as string;
}

/** A moved date lasts as long as its part says, unless it has an end of its own. */
function exceptionTimes(event: Event, edge: 'start' | 'end'): string[] {
  return (event.exceptions ?? []).flatMap(({ origin, start = origin, end, ...exception }) => {
    const part = (event.parts.findLast(({ from }) => from <= origin) ?? event.parts[0]) as EventPart;
    if (exception.state === 'removed' || (start === origin && end === undefined)) return [];
    return [
      instantOf(edge === 'start' ? start : (end ?? wallPlus(start, wallMinutes(part.start, part.end))), part.zone),
    ];
  });
}
