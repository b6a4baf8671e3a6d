import type { EventView } from '../../shared/events/contract.ts';
import { useView } from '../client/useView.ts';
import { wallOf } from '../../shared/time/wall.ts';
import { dayPlain, instantShown } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import './events.css';
import { EventTop } from './EventTop.tsx';
import { FactsCard } from './FactsCard.tsx';
import { RepetitionCard } from './RepetitionCard.tsx';
import { useEventSaves } from './useEventSaves.ts';
import { WhenCard } from './WhenCard.tsx';

/** All facts of one event, each saved as it is left. */
export function EventDetail({ event }: { readonly event: EventView }) {
  const { t, locale } = useWords();
  const saves = useEventSaves(event);
  const zone = useView('workspace.info', {}).value?.zone ?? event.zone;
  return (
    <div className="event-page">
      <EventTop event={event} />
      <div className="event-columns">
        <FactsCard event={event} saves={saves} />
        <div className="stack gap-4">
          <WhenCard event={event} saves={saves} />
          <RepetitionCard event={event} saves={saves} />
        </div>
      </div>
      <p className="xs subtle">
        {t('events.madeChanged', {
          made: dayPlain(wallOf(event.made.at, zone), locale),
          changed: instantShown(event.changed.at, zone, locale),
        })}
      </p>
    </div>
  );
}
