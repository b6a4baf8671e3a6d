import type { TodayView } from '../../../../shared/today/contract.ts';
import { splitAt, standingOf } from '../../../../shared/today/day.ts';
import { entryKey } from '../../../calendar/entryLook.ts';
import { Card } from '../../../ui/Card.tsx';
import { clockOf } from '../../../words/dates.ts';
import { useWords } from '../../../words/words.ts';
import { DayRow } from './DayRow.tsx';

const TO_COME: readonly string[] = ['to-come', 'scheduled', 'draft', 'doubtful'];

/** Today in its order, with the line of the present in it. */
export function DayCard({ view }: { readonly view: TodayView }) {
  const { t } = useWords();
  const { now } = view;
  const [above, below] = splitAt(view.today, now);
  const count = view.today.filter((entry) => TO_COME.includes(standingOf(entry, now))).length;
  const row = (entry: (typeof above)[number]) => <DayRow key={entryKey(entry)} entry={entry} now={now} />;
  return (
    <Card title={t('today.day')} note={count > 0 ? t('today.stillToCome', { count }) : undefined} padding="none">
      {view.today.length === 0 ? (
        <p className="day-empty">{t('today.nothing')}</p>
      ) : (
        <ul className="day-rows">
          {above.map(row)}
          <li className="day-now">
            <time dateTime={now} aria-label={t('today.nowIs', { time: clockOf(now) })}>
              {clockOf(now)}
            </time>
          </li>
          {below.map(row)}
        </ul>
      )}
    </Card>
  );
}
