/** The words for whatever stands in a document, those of other features among them. */
import { useCallback } from 'react';
import { isZone } from '../../../../shared/time/wall.ts';
import { repetitionText } from '../../../events/repetitionText.ts';
import { useValueWords } from '../../../sync/useValueWords.ts';
import type { ValueWords } from '../../../sync/valueText.ts';
import { useWords } from '../../../words/words.ts';

export function useInboxWords(): ValueWords {
  const { t, locale } = useWords();
  const repeats = useCallback(
    (rrule: string, start: string, zone: string) =>
      isZone(zone) ? repetitionText(t, locale, rrule, start, zone) : rrule,
    [t, locale],
  );
  return useValueWords(repeats);
}
