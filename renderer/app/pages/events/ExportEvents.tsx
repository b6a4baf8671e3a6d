import { wallPlus } from '../../../../shared/time/wall.ts';
import { useWords } from '../../../words/words.ts';
import { ExportListMenu } from '../ExportListMenu.tsx';

const FORMATS = ['xlsx', 'csv-german', 'csv', 'ics'] as const;

/** The events that the list shows: those found, or all to come or gone, also beyond the year that is in view. */
export function ExportEvents({
  words,
  direction,
  today,
}: {
  readonly words: string;
  readonly direction: 'upcoming' | 'past';
  readonly today: string;
}) {
  const { t } = useWords();
  const name = words === '' ? `${t('events.title')} ${t(`events.${direction}`)}` : t('events.title');
  return (
    <ExportListMenu
      label={t('export.list')}
      lists={[
        {
          title: t('export.list'),
          name,
          formats: FORMATS,
          wanted: { what: 'events', ...(words === '' ? rangeOf(direction, today) : { query: words }) },
        },
      ]}
    />
  );
}

/** A range has both its ends in it, so the past ends a minute before today. */
const rangeOf = (direction: 'upcoming' | 'past', today: string) =>
  direction === 'upcoming' ? { from: today } : { to: wallPlus(`${today}T00:00`, -1) };
