/** A passphrase being chosen: typed twice, neither too short nor too long; too long is said while it is typed. */
import { useState } from 'react';
import { newPassphraseProblem, normalPassphrase } from '../../shared/protection/model.ts';
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

const OWN: ReadonlySet<string> = new Set(['passphrase-too-short', 'passphrase-too-long']);

export function useNewPassphrase(): NewPassphrase {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [again, setAgain] = useState('');
  const [errors, setErrors] = useState<NewPassphrase['errors']>({});
  const tooLong = (typed: string) =>
    newPassphraseProblem(typed) === 'passphrase-too-long' ? t('refusal.passphrase-too-long') : undefined;
  return {
    text,
    again,
    errors,
    type: (typed) => {
      setText(typed);
      setErrors({ text: tooLong(typed) });
    },
    typeAgain: (typed) => {
      setAgain(typed);
      setErrors({ text: tooLong(text) });
    },
    isGood: () => {
      const problem = newPassphraseProblem(text);
      const isSame = normalPassphrase(text) === normalPassphrase(again);
      setErrors({
        text: problem === undefined ? undefined : t(`refusal.${problem}`),
        again: isSame || problem !== undefined ? undefined : t('protection.notTheSame'),
      });
      return problem === undefined && isSame;
    },
    refuse: (failure) => {
      const isAbout = failure.code === 'refused' && OWN.has(failure.reason);
      if (isAbout) setErrors({ text: failureText(t, failure) });
      return isAbout;
    },
  };
}
