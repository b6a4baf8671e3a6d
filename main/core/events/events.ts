/** The events' commands and views: load, decide, commit. What hangs on an event from other features is counted by a port. */
import { type Failure, notFound, refused } from '../../../shared/contract/failure.ts';
import { cursorAfter, DEFAULT_LIMIT, offsetOf } from '../../../shared/contract/procedure.ts';
import type { ColumnRange } from '../../../shared/document/lookup.ts';
import type { eventsContract } from '../../../shared/events/contract.ts';
import { decideCancel, decideEventPatch, decideMove, decideNewEvent } from '../../../shared/events/decideEvent.ts';
import { EVENT_PREFIX, type Event } from '../../../shared/events/model.ts';
import { eventRowOf, eventViewOf } from '../../../shared/events/views.ts';
import { done, failed, type Result } from '../../../shared/result.ts';
import { instantOf, isWall } from '../../../shared/time/wall.ts';
import type { Procedures } from '../procedures.ts';
import { type Call, type Scene, written } from '../scene.ts';

/** How much of other features hangs on an event. */
export type Affected = (event: string) => { posts: number; tasks: number; registrations: number };

export function eventsProcedures(scene: Scene, affected: Affected): Procedures<typeof eventsContract> {
  const change = (
    command: string,
    id: string,
    call: Call,
    decide: (event: Event) => Result<Event | undefined, Failure>,
  ) => {
    const event = scene.store.get('events', id);
    if (event === undefined) return failed(notFound('event', id));
    const decided = decide(event);
    if (!decided.ok) return decided;
    const committed = scene.commit(command, call, [written('events', event, decided.value)]);
    return committed.ok ? done({ id, ...committed.value }) : committed;
  };
  return {
    create: (input, call) => {
      const id = input.id ?? scene.newId(EVENT_PREFIX);
      if (scene.store.get('events', id) !== undefined) return failed(refused('id-taken', { id }));
      const decided = decideNewEvent(input, id, scene.stamp(call.caller), scene.zone());
      if (!decided.ok) return decided;
      const committed = scene.commit('events.create', call, [written('events', undefined, decided.value)]);
      return committed.ok ? done({ id, ...committed.value }) : committed;
    },
    get: ({ id }) => {
      const event = scene.store.get('events', id);
      return event === undefined ? failed(notFound('event', id)) : done(eventViewOf(event));
    },
    update: ({ id, patch }, call) =>
      change('events.update', id, call, (event) => decideEventPatch(event, patch, scene.stamp(call.caller))),
    delete: ({ id }, call) => change('events.delete', id, call, () => done(undefined)),
    move: ({ id, start, end }, call) => {
      const moved = change('events.move', id, call, (event) => decideMove(event, start, end, scene.stamp(call.caller)));
      return moved.ok ? done({ ...moved.value, affects: affected(id) }) : moved;
    },
    cancel: ({ id, reason }, call) =>
      change('events.cancel', id, call, (event) => done(decideCancel(event, reason, scene.stamp(call.caller)))),
    list: (input) => {
      const wrong = [input.from, input.to].find((wall) => wall !== undefined && !isWall(wall));
      if (wrong !== undefined) return failed(refused('no-such-time', { time: wrong }));
      const offset = offsetOf(input);
      const descending = input.sort === '-start';
      const { items, total } = scene.store.list('events', {
        words: input.query,
        ranges: rangesOf(input.from, input.to, scene.zone()),
        sort: [{ column: 'starts', order: descending ? 'desc' : 'asc' }],
        offset,
        limit: input.limit ?? DEFAULT_LIMIT,
      });
      return done({ items: items.map(eventRowOf), total, ...cursorAfter(offset, items.length, total) });
    },
  };
}

/** Events of which some date can lie in the range: they begin before its end, and end after its beginning. */
function rangesOf(from: string | undefined, to: string | undefined, zone: string): ColumnRange[] {
  return [
    ...(to === undefined ? [] : [{ column: 'starts', to: instantOf(to, zone) }]),
    ...(from === undefined ? [] : [{ column: 'ends', from: instantOf(from, zone) }]),
  ];
}
