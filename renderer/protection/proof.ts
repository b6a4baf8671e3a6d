/**
 * What a person types to show that the workspace is hers: the passphrase or the words of the sheet.
 *
 * Alone because the lock screen and every change of a lock ask for it alike. Invariant: what cannot be right is said
 * here, before the half second that trying takes.
 */
import { useState } from 'react';
import { normalPassphrase, normalWords } from '../../shared/protection/model.ts';
import { failureText } from '../client/failureText.ts';
import type { CallFailure } from '../client/outcome.ts';
import { type Translate, useWords } from '../words/words.ts';

type ProofKind = 'passphrase' | 'words';
export type Secret = { readonly passphrase: string } | { readonly words: string };

export type Proof = {
  readonly kind: ProofKind;
  readonly text: string;
  readonly error: string | undefined;
  readonly type: (text: string) => void;
  readonly choose: (kind: ProofKind) => void;
  /** What to send; undefined where the field now says what is missing. */
  readonly secret: () => Secret | undefined;
  /** Says a failure at the field if it is about what was typed there; answers whether it did. */
  readonly refuse: (failure: CallFailure) => boolean;
};

const WORDS = 12;

export function useProof(): Proof {
  const { t } = useWords();
  const [kind, setKind] = useState<ProofKind>('passphrase');
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  return {
    kind,
    text,
    error,
    type: (typed) => {
      setText(typed);
      setError(undefined);
    },
    choose: (chosen) => {
      setKind(chosen);
      setText('');
      setError(undefined);
    },
    secret: () => {
      const problem = problemOf(t, kind, text);
      setError(problem);
      if (problem !== undefined) return undefined;
      return kind === 'words' ? { words: normalWords(text) } : { passphrase: text };
    },
    refuse: (failure) => {
      const isAbout = failure.code === 'invalid-input' || isWrongSecret(failure);
      if (isAbout) setError(failureText(t, failure));
      return isAbout;
    },
  };
}

const isWrongSecret = (failure: CallFailure): boolean =>
  failure.code === 'refused' && failure.reason === 'wrong-secret';

function problemOf(t: Translate, kind: ProofKind, text: string): string | undefined {
  if (kind === 'passphrase') {
    return normalPassphrase(text) === '' ? t('protection.passphraseMissing') : undefined;
  }
  const found = normalWords(text)
    .split(' ')
    .filter((word) => word !== '').length;
  return found === WORDS ? undefined : t('protection.wordsFound', { found });
}
