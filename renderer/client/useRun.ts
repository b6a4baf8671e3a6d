/**
 * Runs a command from an event handler and says what came of it: a toast with Undo, or why it was refused.
 *
 * `const run = useRun(); await run(client.members.delete({ id }), t('members.deleted', { name }))`. Answers the
 * command's output, or undefined where it failed (the person has been told: in a toast, or by `saysElsewhere`).
 */
import { useCallback } from 'react';
import type { Left } from '../../shared/log/contract.ts';
import { toasts } from '../ui/toasts.ts';
import { type Translate, useWords } from '../words/words.ts';
import { commandWords } from './commandWords.ts';
import { client } from './connection.ts';
import { failureText } from './failureText.ts';
import { leftText } from './leftText.ts';
import { type CallFailure, isLocked, outcomeOf } from './outcome.ts';

export type Run = <T>(
  command: Promise<T>,
  /** Of what is only known afterwards, made of the answer. */
  said?: string | ((answer: T) => string),
  /** Says a failure at the field that it is about; answers whether it did. */
  saysElsewhere?: (failure: CallFailure) => boolean,
) => Promise<T | undefined>;

export function useRun(): Run {
  const { t } = useWords();
  return useCallback(
    async (command, said, saysElsewhere) => {
      const outcome = await outcomeOf(command);
      if (!outcome.ok) {
        if (saysElsewhere?.(outcome.failure) !== true) sayFailure(t, outcome.failure);
        return undefined;
      }
      const { undo } = outcome.value as { undo?: unknown };
      const words = typeof said === 'function' ? said(outcome.value) : said;
      if (words !== undefined) sayDone(t, words, typeof undo === 'string' ? undo : undefined);
      return outcome.value;
    },
    [t],
  );
}

export function sayFailure(t: Translate, failure: CallFailure): void {
  if (!isLocked(failure)) toasts.show({ text: () => failureText(t, failure), tone: 'attention' });
}

function sayDone(t: Translate, said: string, undo: string | undefined): void {
  if (undo === undefined) return void toasts.show({ text: said });
  toasts.show({
    text: said,
    action: { label: t('frame.undo'), icon: 'undo', onPress: () => void takeBack(t, { undo }, 'undo') },
  });
}

const leftOf = (failure: CallFailure): readonly Left[] =>
  failure.code === 'refused' && Array.isArray(failure['left']) ? (failure['left'] as Left[]) : [];

/** Undo or redo, of one command or of the latest, and what the person is told of it; answers whether it was done. */
export async function takeBack(t: Translate, input: { undo?: string }, way: 'undo' | 'redo'): Promise<boolean> {
  const outcome = await outcomeOf(client.log[way](input));
  if (!outcome.ok) {
    const why = leftText(t, leftOf(outcome.failure));
    if (why === undefined) sayFailure(t, outcome.failure);
    else toasts.show({ text: why, tone: 'attention' });
    return false;
  }
  const { left, subject, command, undo } = outcome.value;
  const step = commandWords(t, command);
  const title = subject?.title ?? '';
  if (left.length > 0) {
    const text = [t('frame.undoneSome', { count: left.length }), leftText(t, left)].filter(Boolean).join(' ');
    toasts.show({ text, tone: 'attention' });
  } else if (way === 'redo') {
    toasts.show({ text: title === '' ? t('frame.redone', { step }) : t('frame.redoneNamed', { step, title }) });
  } else {
    const again = { label: t('frame.redo'), onPress: () => void takeBack(t, { undo }, 'redo') };
    const text = title === '' ? t('frame.undone', { step }) : t('frame.undoneNamed', { step, title });
    toasts.show({ text, action: again });
  }
  return true;
}
