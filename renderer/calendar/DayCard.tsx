import type { CalendarEntry } from '../../shared/calendar/contract.ts';
import { Button } from '../ui/Button.tsx';
import { dayLong } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import { EntryBlock } from './EntryBlock.tsx';
import './EntryCard.css';
import { entryKey } from './entryLook.ts';

/** All that is on one day, however much, and the way to add to it. */
export function DayCard({
  date,
  entries,
  onOpenEntry,
  onAdd,
}: {
  readonly date: string;
  readonly entries: readonly CalendarEntry[];
  readonly onOpenEntry: (entry: CalendarEntry) => void;
  readonly onAdd: () => void;
}) {
  const { t, locale } = useWords();
  return (
    <>
      <h3 className="entry-card-title">{dayLong(date, locale)}</h3>
      {entries.length === 0 ? (
        <p className="muted">{t('calendar.dayEmpty')}</p>
      ) : (
        <div className="day-card">
          {entries.map((entry) => (
            <EntryBlock key={entryKey(entry)} entry={entry} isReachable isLifted={false} onOpen={onOpenEntry} />
          ))}
        </div>
      )}
      <div className="row">
        <Button icon="plus" onPress={onAdd}>
          {t('calendar.addOnDay')}
        </Button>
      </div>
    </>
  );
}
