/**
 * An instant as people here say it: the time of today, else the day with it, or the day alone.
 *
 * Invariant: what is no instant (a stranger's document may say anything) is shown as it is.
 */
import { useCallback } from 'react';
import { instantSchema } from '../../shared/document/document.ts';
import { dateOf, wallOf } from '../../shared/time/wall.ts';
import { useView } from '../client/useView.ts';
import { clockOf, dayOfYear, dayPlain } from '../words/dates.ts';
import { useWords } from '../words/words.ts';

const YEAR = 'YYYY'.length;

export function useMoment(form: 'day-time' | 'day' = 'day-time'): (instant: string) => string {
  const { locale } = useWords();
  const today = useView('today.view', {}).value;
  const zone = today?.zone ?? 'UTC';
  const now = today?.now ?? '';
  return useCallback(
    (instant) => {
      if (!instantSchema.safeParse(instant).success) return instant;
      const wall = wallOf(instant, zone);
      if (dateOf(wall) === now.slice(0, 'YYYY-MM-DD'.length)) return clockOf(wall);
      const day = wall.slice(0, YEAR) === now.slice(0, YEAR) ? dayOfYear(wall, locale) : dayPlain(wall, locale);
      return form === 'day' ? day : `${day}, ${clockOf(wall)}`;
    },
    [form, zone, now, locale],
  );
}
