import type { CalendarEntry } from '../../../../shared/calendar/contract.ts';
import { clockOf } from '../../../words/dates.ts';
import { type Translate, useWords } from '../../../words/words.ts';
import { ChannelMarks } from '../ChannelMarks.tsx';

/** The second line of an entry: where and until when, or on which channels. */
export function EntryDetail({ entry }: { readonly entry: CalendarEntry }) {
  const { t } = useWords();
  if (entry.kind === 'event') return <div className="day-detail">{eventDetail(t, entry)}</div>;
  const ids = entry.channels ?? [];
  return (
    <div className="day-detail">
      {ids.length === 0 ? t('today.postNoChannel') : t('today.post')}
      <ChannelMarks ids={ids} />
    </div>
  );
}

function eventDetail(t: Translate, { place, start, end }: CalendarEntry): string {
  const until = end === undefined || clockOf(end) === '' || end === start ? undefined : clockOf(end);
  if (place !== undefined && until !== undefined) return t('today.eventAtUntil', { place, end: until });
  if (place !== undefined) return t('today.eventAt', { place });
  return until === undefined ? t('today.event') : t('today.eventUntil', { end: until });
}
