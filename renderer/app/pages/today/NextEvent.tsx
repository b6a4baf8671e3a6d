import type { CalendarEntry } from '../../../../shared/calendar/contract.ts';
import { hrefTo, navigate } from '../../../client/routes.ts';
import { Anchor } from '../../../ui/Anchor.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { monthShort, weekdayShort } from '../../../words/dates.ts';
import { useWords } from '../../../words/words.ts';
import { distanceWords } from './StandingChip.tsx';
import { useWhen } from './useWhen.ts';

/** The event that comes next, as a leaf of the calendar. */
export function NextEvent({ entry, now }: { readonly entry: CalendarEntry; readonly now: string }) {
  const { t, locale } = useWords();
  const when = useWhen();
  const href = hrefTo('events', entry.id);
  return (
    <Card title={t('today.nextEvent')} actions={<Chip icon="clock">{distanceWords(t, entry.start, now)}</Chip>}>
      <div className="next-event">
        <div className="leaf" aria-hidden="true">
          <span>{weekdayShort(entry.start, locale)}</span>
          <b>{Number(entry.start.slice(8, 10))}</b>
          <span>{monthShort(entry.start, locale).split(' ')[0]}</span>
        </div>
        <div className="day-words">
          <Anchor href={href} className="day-title strong">
            {entry.title}
          </Anchor>
          <div className="next-fact">
            <Icon name="calendar" size="sm" />
            {when(entry.start)}
          </div>
          {entry.place !== undefined && (
            <div className="next-fact">
              <Icon name="pin" size="sm" />
              {entry.place}
            </div>
          )}
        </div>
      </div>
      <Button wide onPress={() => navigate(href)}>
        {t('today.openEvent')}
      </Button>
    </Card>
  );
}
