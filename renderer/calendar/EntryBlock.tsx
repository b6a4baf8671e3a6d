import type { PointerEvent } from 'react';
import type { CalendarEntry } from '../../shared/calendar/contract.ts';
import { classesOf } from '../ui/classes.ts';
import { Icon } from '../ui/Icon.tsx';
import { useWords } from '../words/words.ts';
import './EntryBlock.css';
import { entryKey, iconOf, lookOf, lookWord, timeShown } from './entryLook.ts';

export type EntryBlockProps = {
  readonly entry: CalendarEntry;
  /** Over several days: one line, open at the side where it goes on. */
  readonly span?: { readonly isContinued: boolean; readonly goesOn: boolean } | undefined;
  /** Whether Tab comes here: only in the day that has the focus. */
  readonly isReachable: boolean;
  /** Being moved: it stays, faintly, where it was. */
  readonly isLifted: boolean;
  readonly onOpen: (entry: CalendarEntry, element: Element) => void;
  readonly onPointerDown?: ((entry: CalendarEntry, press: PointerEvent) => void) | undefined;
};

/** One entry in the month: a filled block, a slip with a spine, a dashed or hatched one. Pressing it opens its facts. */
export function EntryBlock({ entry, span, isReachable, isLifted, onOpen, onPointerDown }: EntryBlockProps) {
  const { t } = useWords();
  const look = lookOf(entry);
  const time = span?.isContinued === true ? '' : timeShown(entry);
  return (
    <button
      type="button"
      className={classesOf(
        'entry',
        `entry-${look}`,
        span !== undefined && 'entry-span',
        span?.isContinued === true && 'entry-continued',
        span?.goesOn === true && 'entry-goes-on',
        isLifted && 'entry-lifted',
      )}
      tabIndex={isReachable ? 0 : -1}
      title={entry.title}
      data-entry={entryKey(entry)}
      onClick={(click) => onOpen(entry, click.currentTarget)}
      onPointerDown={onPointerDown && ((press) => onPointerDown(entry, press))}
    >
      <Icon name={iconOf[look]} label={t(lookWord(look))} />
      <span className="entry-words">
        {time !== '' && <time dateTime={entry.start}>{time}</time>} {entry.title}
      </span>
    </button>
  );
}
