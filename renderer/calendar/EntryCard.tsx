import type { ReactNode } from 'react';
import type { CalendarEntry } from '../../shared/calendar/contract.ts';
import { daysBetween } from '../../shared/calendar/days.ts';
import { whyNotMovable } from '../../shared/calendar/moving.ts';
import { daysCovered } from '../../shared/calendar/placing.ts';
import { Button } from '../ui/Button.tsx';
import { Facts } from '../ui/Card.tsx';
import { Chip, type Tone } from '../ui/Chip.tsx';
import { DateField } from '../ui/DateField.tsx';
import { useNoSuchDay } from '../words/useNoSuchDay.ts';
import { useWords } from '../words/words.ts';
import './EntryCard.css';
import { type EntryLook, iconOf, lookOf, lookWord } from './entryLook.ts';
import { useWhenShown } from './useWhenShown.ts';

const toneOf: Readonly<Record<EntryLook, Tone | 'draft'>> = {
  event: 'plain',
  cancelled: 'danger',
  'moved-away': 'plain',
  post: 'info',
  draft: 'draft',
  posted: 'ok',
  doubtful: 'attention',
};

/** What an entry is, when and where; it opens from here, and moves to another day. */
export function EntryCard({
  entry,
  channels,
  onOpen,
  onMove,
}: {
  readonly entry: CalendarEntry;
  /** Marks of the channels that a post goes to. */
  readonly channels?: ReactNode;
  readonly onOpen: () => void;
  readonly onMove: (days: number) => void;
}) {
  const { t } = useWords();
  const noSuchDay = useNoSuchDay();
  const whenShown = useWhenShown();
  const look = lookOf(entry);
  const reason = whyNotMovable(entry);
  const { first } = daysCovered(entry);
  const facts = [
    { term: t('calendar.when'), detail: whenShown(entry) },
    ...(entry.place === undefined ? [] : [{ term: t('calendar.place'), detail: entry.place }]),
    ...(channels === undefined ? [] : [{ term: t('calendar.channels'), detail: channels }]),
  ];
  return (
    <>
      <div className="entry-card-head">
        <Chip tone={toneOf[look]} icon={iconOf[look]}>
          {t(lookWord(look))}
        </Chip>
      </div>
      <h3 className="entry-card-title">{entry.title}</h3>
      <Facts facts={facts} />
      {look === 'doubtful' && <p className="xs muted">{t('calendar.doubtful')}</p>}
      {reason === undefined ? (
        <DateField
          label={t('calendar.moveTo')}
          value={first}
          onCommit={(date) => date !== null && date !== first && onMove(daysBetween(first, date))}
          impossibleText={noSuchDay}
        />
      ) : (
        <p className="xs muted">{t(`calendar.notMovable.${reason}`)}</p>
      )}
      <div className="row">
        <Button tone="primary" icon="arrow" onPress={onOpen}>
          {t(entry.kind === 'event' ? 'calendar.openEvent' : 'calendar.openPost')}
        </Button>
      </div>
    </>
  );
}
