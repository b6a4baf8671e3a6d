import type { EventView } from '../../shared/events/contract.ts';
import { Chip } from '../ui/Chip.tsx';
import { dayShort } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import './events.css';
import { timesText } from './timesText.ts';
import { useNextDates } from './useNextDates.ts';

const SHOWN = 6;

/** The next dates of a series: what its rule means, told by example. */
export function NextDates({ event }: { readonly event: EventView }) {
  const { t, locale } = useWords();
  const dates = useNextDates(event);
  if (dates === undefined) return null;
  return (
    <div>
      <h3 className="label">{t('events.nextDates')}</h3>
      {dates.length === 0 && <p className="muted">{t('events.noNextDates')}</p>}
      <ol className="event-next">
        {dates.slice(0, SHOWN).map(({ start, end, state }) => (
          <li key={start}>
            <span className="event-next-day">{dayShort(start, locale)}</span>
            <span className="muted">{timesText(t, locale, { start, end })}</span>
            {state === 'cancelled' && event.state !== 'cancelled' && (
              <Chip tone="danger" icon="no-cal">
                {t('events.cancelled')}
              </Chip>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
