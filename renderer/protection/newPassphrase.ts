/** A passphrase being chosen: typed twice, long enough. */
import { useState } from 'react';
import { normalPassphrase, SHORTEST_PASSPHRASE } from '../../shared/protection/model.ts';
import { failureText } from '../client/failureText.ts';
import type { CallFailure } from '../client/outcome.ts';
import { useWords } from '../words/words.ts';

export type NewPassphrase = {
  readonly text: string;
  readonly again: string;
  readonly errors: { readonly text?: string | undefined; readonly again?: string | undefined };
  readonly type: (text: string) => void;
  readonly typeAgain: (text: string) => void;
  /** Whether it can be taken; where not, the fields now say why. */
  readonly isGood: () => boolean;
  /** Says a failure at the field if it is about this passphrase; answers whether it did. */
  readonly refuse: (failure: CallFailure) => boolean;
};

export function useNewPassphrase(): NewPassphrase {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [again, setAgain] = useState('');
  const [errors, setErrors] = useState<NewPassphrase['errors']>({});
  const typing = (set: (typed: string) => void) => (typed: string) => {
    set(typed);
    setErrors({});
  };
  return {
    text,
    again,
    errors,
    type: typing(setText),
    typeAgain: typing(setAgain),
    isGood: () => {
      const isLong = Array.from(normalPassphrase(text)).length >= SHORTEST_PASSPHRASE;
      const isSame = normalPassphrase(text) === normalPassphrase(again);
      const found = {
        text: isLong ? undefined : t('refusal.passphrase-too-short'),
        again: isSame || !isLong ? undefined : t('protection.notTheSame'),
      };
      setErrors(found);
      return isLong && isSame;
    },
    refuse: (failure) => {
      const isAbout = failure.code === 'refused' && failure.reason === 'passphrase-too-short';
      if (isAbout) setErrors({ text: failureText(t, failure) });
      return isAbout;
    },
  };
}
