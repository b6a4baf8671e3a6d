import { classesOf } from '../ui/classes.ts';
import { monthShort, weekdayShort } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import './events.css';

/** A day as a leaf of a wall calendar. Beside words that say the same, so hidden from screen readers. */
export function DateLeaf({ day, size = 'md' }: { readonly day: string; readonly size?: 'md' | 'sm' | undefined }) {
  const { locale } = useWords();
  return (
    <span className={classesOf('leaf', size === 'sm' && 'leaf-sm')} aria-hidden="true">
      <span>{weekdayShort(day, locale)}</span>
      <b>{Number(day.slice(8, 10))}</b>
      {size === 'md' && <span>{monthShort(day, locale)}</span>}
    </span>
  );
}
