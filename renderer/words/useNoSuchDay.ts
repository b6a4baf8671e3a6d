/** What a date field says when a day was typed that its month does not have: "There is no 31 June. It became 30 June." */
import { monthShort } from './dates.ts';
import { useWords } from './words.ts';

export function useNoSuchDay(): (typed: number, became: string) => string {
  const { t, locale } = useWords();
  return (typed, became) =>
    t('frame.noSuchDay', { typed, day: Number(became.slice(8, 10)), month: monthShort(became, locale) });
}
