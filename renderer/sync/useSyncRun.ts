/** Runs a command of sync's; where the link itself hindered it, that is said by its name and the state explains the rest. */
import { useCallback } from 'react';
import type { CallFailure } from '../client/outcome.ts';
import { type Run, useRun } from '../client/useRun.ts';
import { toasts } from '../ui/toasts.ts';
import { useWords } from '../words/words.ts';
import { hindranceIn, troubleTitle } from './stateWords.ts';

export function useSyncRun(): Run {
  const { t } = useWords();
  const run = useRun();
  return useCallback(
    (command, said, saysElsewhere) =>
      run(command, said, (failure: CallFailure) => {
        if (saysElsewhere?.(failure) === true) return true;
        const hindrance = hindranceIn(failure);
        if (hindrance === undefined) return false;
        toasts.show({ text: t('sync.nowNot', { why: troubleTitle(t, hindrance.trouble) }), tone: 'attention' });
        return true;
      }),
    [run, t],
  );
}
