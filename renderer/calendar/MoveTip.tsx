import { useWords } from '../words/words.ts';
import { clockOf, dayShort } from '../words/dates.ts';
import { Icon } from '../ui/Icon.tsx';
import { classesOf } from '../ui/classes.ts';
import { iconOf, lookOf } from './entryLook.ts';
import './MoveTip.css';
import type { DayMove } from './useDayMove.ts';

/** What is being moved and where it would go: beside the pointer, or at the foot of the month while the keys move it. */
export function MoveTip({ move }: { readonly move: DayMove }) {
  const { t, locale } = useWords();
  const { entry, pointer, reason, to } = move;
  const look = lookOf(entry);
  const time = clockOf(entry.start);
  const target =
    time === '' ? dayShort(to, locale) : t('calendar.move.dayAndTime', { day: dayShort(to, locale), time });
  return (
    <div
      className={classesOf('move', pointer === undefined && 'move-keys')}
      style={pointer && { transform: placeOf(pointer) }}
    >
      <div className={classesOf('entry', `entry-${look}`, 'move-ghost')} aria-hidden="true">
        <Icon name={iconOf[look]} />
        <span className="entry-words">
          {time} {entry.title}
        </span>
      </div>
      <p className="move-tip" role="status">
        {reason === undefined ? t('calendar.move.to', { target }) : t(`calendar.notMovable.${reason}`)}{' '}
        {reason === undefined && t(pointer === undefined ? 'calendar.move.keys' : 'calendar.move.pointer')}
      </p>
    </div>
  );
}

/** Pixels that the ghost and its words take at most. */
const ROOM = { width: 210, height: 130 };

/** Beside the pointer, yet never beyond the window's edges. */
function placeOf({ x, y }: { readonly x: number; readonly y: number }): string {
  const left = Math.min(x, innerWidth - ROOM.width);
  const top = y > innerHeight - ROOM.height ? y - ROOM.height : y;
  return `translate(${left}px, ${top}px)`;
}
