import { failureText } from '../client/failureText.ts';
import { useView } from '../client/useView.ts';
import type { OutputOf } from '../client/views.ts';
import { Banner } from '../ui/Banner.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { dayPlain } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import { EventMonths } from './EventMonths.tsx';
import type { ListedDate } from './EventRow.tsx';
import './events.css';

type CalendarEntry = OutputOf<'calendar.range'>['items'][number];
export type Direction = 'upcoming' | 'past';

/** The dates of a year or so, each date of a series by itself; the past one backwards. */
export function EventYear({
  from,
  to,
  direction,
}: {
  readonly from: string;
  readonly to: string;
  readonly direction: Direction;
}) {
  const { t, locale } = useWords();
  const { value, failure } = useView('calendar.range', { from, to, kinds: ['event'] });
  if (failure !== undefined) return <Banner tone="danger">{failureText(t, failure)}</Banner>;
  if (value === undefined)
    return (
      <div className="event-none">
        <Skeleton label={t('events.loading')} lines={8} />
      </div>
    );
  const dates = listedDatesOf(value.items, from, to, direction);
  return (
    <>
      {value.truncated && <Banner tone="info">{t('events.truncated')}</Banner>}
      {dates.length === 0 && (
        <p className="event-none">
          {t('events.noneBetween', { from: dayPlain(from, locale), to: dayPlain(to, locale) })}
        </p>
      )}
      <EventMonths dates={dates} />
    </>
  );
}

/** What lies across the border of two lists stands in one of them: where it ends, or where it begins. */
function listedDatesOf(
  entries: readonly CalendarEntry[],
  from: string,
  to: string,
  direction: Direction,
): readonly ListedDate[] {
  const earlier = new Map(entries.filter(({ movedAway }) => movedAway === true).map(({ id, start }) => [id, start]));
  const dates = entries
    .filter(({ movedAway }) => movedAway !== true)
    .filter(({ start, end = start }) =>
      direction === 'past' ? start >= from && start < to && end <= `${to}T00:00` : start < to,
    )
    .map(({ id, title, start, end, place, state, occurrence }) => ({
      id,
      title,
      start,
      end,
      place,
      state,
      isSeries: occurrence !== undefined,
      movedFrom: earlier.get(id),
    }));
  return direction === 'past' ? dates.toReversed() : dates;
}
