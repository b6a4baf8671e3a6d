/** The next dates of a series by its own clock: today's still counts; where it has not begun, its first ones. */
import type { EventView } from '../../shared/events/contract.ts';
import { dateOf, wallOf, wallPlus } from '../../shared/time/wall.ts';
import { useView } from '../client/useView.ts';
import type { OutputOf } from '../client/views.ts';

type CalendarEntry = OutputOf<'calendar.range'>['items'][number];

const RANGE = 400 * 1440;

/** Undefined until it is known. */
export function useNextDates(event: EventView): readonly CalendarEntry[] | undefined {
  const now = useView('workspace.info', {}).value?.now;
  const today = now === undefined ? dateOf(event.start) : dateOf(wallOf(now, event.zone));
  const from = today > dateOf(event.start) ? today : dateOf(event.start);
  const entries = useView('calendar.range', { from, to: wallPlus(from, RANGE), kinds: ['event'], zone: event.zone })
    .value?.items;
  if (now === undefined || entries === undefined) return undefined;
  return entries.filter(({ id, movedAway }) => id === event.id && movedAway !== true);
}
