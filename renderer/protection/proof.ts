/**
 * What a person types to show that the workspace is hers: the passphrase or the words of the sheet.
 *
 * Alone because the lock screen and every change of a lock ask for it alike. Invariant: what cannot be right is said
 * here, before the half second that trying takes.
 */
import { useState } from 'react';
import { normalPassphrase, normalWords } from '../../shared/protection/model.ts';
import { wordsProblem } from '../../shared/protection/sheetWords.ts';
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
      const isAbout = failure.code === 'refused' && OWN.has(failure.reason);
      // Words that fit together come from a sheet: it is the sheet that is wrong, not the reading of it.
      const isOtherSheet = kind === 'words' && failure.code === 'refused' && failure.reason === 'wrong-secret';
      if (isAbout) setError(isOtherSheet ? t('protection.otherSheet') : failureText(t, failure));
      return isAbout;
    },
  };
}

/** What is about the secret itself. */
const OWN: ReadonlySet<string> = new Set(['wrong-secret', 'keys-damaged', 'keys-foreign']);

function problemOf(t: Translate, kind: ProofKind, text: string): string | undefined {
  if (kind === 'passphrase') {
    return normalPassphrase(text) === '' ? t('protection.passphraseMissing') : undefined;
  }
  const problem = wordsProblem(text);
  switch (problem?.kind) {
    case undefined:
      return undefined;
    case 'missing':
      return t('protection.wordsMissing');
    case 'unknown':
      return t('protection.wordUnknown', { place: problem.place, word: problem.word });
    case 'count':
      return t('protection.wordsFound', { found: problem.found });
    case 'no-sheet':
      return t('protection.wordsNoSheet');
  }
}
