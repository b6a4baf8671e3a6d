import type { EventView } from '../../shared/events/contract.ts';
import { wallOf } from '../../shared/time/wall.ts';
import { useView } from '../client/useView.ts';
import { Banner } from '../ui/Banner.tsx';
import { Chip } from '../ui/Chip.tsx';
import { dayShort } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import { EventWhen } from './EventWhen.tsx';
import './events.css';
import { repetitionText } from './repetitionText.ts';
import { SeriesWhen } from './SeriesWhen.tsx';

/** The facts at a glance: what is on the poster, and what became of it. */
export function EventTop({ event }: { readonly event: EventView }) {
  const { t, locale } = useWords();
  const home = useView('workspace.info', {}).value?.zone;
  const move = event.moves?.at(-1);
  const chips = (
    <>
      {move !== undefined && (
        <Chip tone="attention" icon="history">
          {t('events.movedOn', { day: dayShort(wallOf(move.at, event.zone), locale) })}
        </Chip>
      )}
      {event.rrule !== undefined && (
        <Chip icon="sync">{repetitionText(t, locale, event.rrule, event.start, event.zone)}</Chip>
      )}
      {home !== undefined && home !== event.zone && (
        <Chip icon="globe">{t('events.inZone', { zone: event.zone.replaceAll('_', ' ') })}</Chip>
      )}
    </>
  );
  return (
    <>
      {event.state === 'cancelled' && (
        <Banner tone="danger" icon="no-cal" title={t('events.isCancelled')}>
          {event.reason}
        </Banner>
      )}
      {event.rrule === undefined ? (
        <EventWhen event={event} date={event} earlier={move?.from} chips={chips} />
      ) : (
        <SeriesWhen event={event} chips={chips} />
      )}
    </>
  );
}
