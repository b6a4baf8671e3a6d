import type { TodayView } from '../../../../shared/today/contract.ts';
import { onDate } from '../../../../shared/today/day.ts';
import { dateOf, wallPlus } from '../../../../shared/time/wall.ts';
import { EntryBlock } from '../../../calendar/EntryBlock.tsx';
import { entryKey } from '../../../calendar/entryLook.ts';
import { hrefTo, navigate } from '../../../client/routes.ts';
import { Anchor } from '../../../ui/Anchor.tsx';
import { Card } from '../../../ui/Card.tsx';
import { dayShort, weekdayShort } from '../../../words/dates.ts';
import { useWords } from '../../../words/words.ts';

const DAYS = 6;
const MOST_SHOWN = 4;

/** The six days after today, at most four entries each. */
export function NextDays({ view }: { readonly view: TodayView }) {
  const { t, locale } = useWords();
  const dates = Array.from({ length: DAYS }, (_, step) => wallPlus(dateOf(view.now), (step + 1) * 1440));
  return (
    <Card
      title={t('today.next')}
      actions={<Anchor href={hrefTo('calendar')}>{t('today.openCalendar')}</Anchor>}
      padding="none"
    >
      <ol className="next-days">
        {dates.map((date) => {
          const entries = onDate(view.next, date);
          const hidden = entries.length - MOST_SHOWN;
          return (
            <li key={date} aria-label={dayShort(date, locale)}>
              <Anchor href={hrefTo('calendar', undefined, { at: date })} className="next-day">
                <span>{weekdayShort(date, locale)}</span>
                <b>{Number(date.slice(8))}</b>
              </Anchor>
              {entries.length === 0 && <span className="next-none">{t('today.nothingThere')}</span>}
              {entries.slice(0, MOST_SHOWN).map((entry) => (
                <EntryBlock
                  key={entryKey(entry)}
                  entry={entry}
                  isReachable
                  isLifted={false}
                  onOpen={() => navigate(hrefTo(entry.kind === 'event' ? 'events' : 'posts', entry.id))}
                />
              ))}
              {hidden > 0 && (
                <Anchor href={hrefTo('calendar', undefined, { at: date })} className="next-more">
                  {t('today.moreThatDay', { count: hidden })}
                </Anchor>
              )}
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
