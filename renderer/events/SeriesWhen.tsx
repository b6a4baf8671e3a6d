import type { ReactNode } from 'react';
import type { EventView } from '../../shared/events/contract.ts';
import { useWords } from '../words/words.ts';
import { EventWhen } from './EventWhen.tsx';
import { useNextDates } from './useNextDates.ts';

/** A series shows the date that comes next; when it is over, its first one. */
export function SeriesWhen({ event, chips }: { readonly event: EventView; readonly chips: ReactNode }) {
  const { t } = useWords();
  const next = useNextDates(event)?.[0];
  return (
    <EventWhen
      event={event}
      date={next ?? event}
      note={next === undefined ? undefined : t('events.nextOne')}
      chips={chips}
    />
  );
}
