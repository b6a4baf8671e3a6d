/** A wall clock in words: its day alone where it is all-day, else day and time. */
import { useCallback } from 'react';
import { clockOf, dayShort } from '../../../words/dates.ts';
import { useWords } from '../../../words/words.ts';

export function useWhen(): (wall: string) => string {
  const { t, locale } = useWords();
  return useCallback(
    (wall) => {
      if (wall === '') return '';
      const day = dayShort(wall, locale);
      return clockOf(wall) === '' ? day : t('today.movedTime', { day, time: clockOf(wall) });
    },
    [t, locale],
  );
}
