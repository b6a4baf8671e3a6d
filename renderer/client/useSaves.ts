/**
 * Saves fields one by one and remembers beside each why it was refused.
 *
 * Alone because what a person got wrong is said at its field, not in a toast; what the device could not do is a toast.
 * `const { errors, save } = useSaves<'title' | 'end'>(); await save('end', client.events.update(…))`. The field keeps
 * what was typed; a later success, or `clear`, takes the words away.
 */
import { useCallback, useState } from 'react';
import { useWords } from '../words/words.ts';
import { failureText } from './failureText.ts';
import { type CallFailure, isLocked, outcomeOf } from './outcome.ts';
import { sayFailure } from './useRun.ts';

export type Saves<F extends string> = {
  readonly errors: Readonly<Partial<Record<F, string>>>;
  /** Answers the command's output, or undefined where it failed. `elsewhere` names the field that a failure is about. */
  readonly save: <T>(
    field: F,
    command: Promise<T>,
    elsewhere?: (failure: CallFailure) => F | undefined,
  ) => Promise<T | undefined>;
  /** Says what this side already knows to be wrong. */
  readonly refuse: (field: F, text: string) => void;
  readonly clear: () => void;
};

/** Only what was entered can be mended where it was entered. */
const isAboutInput = (failure: CallFailure): boolean =>
  (failure.code === 'refused' && !isLocked(failure)) || failure.code === 'invalid-input';

export function useSaves<F extends string>(): Saves<F> {
  const { t } = useWords();
  const [errors, setErrors] = useState<Partial<Record<F, string>>>({});
  const set = useCallback(
    (field: F, text: string | undefined) => setErrors((known) => withError(known, field, text)),
    [],
  );
  const save = useCallback<Saves<F>['save']>(
    async (field, command, elsewhere) => {
      const outcome = await outcomeOf(command);
      if (outcome.ok) {
        set(field, undefined);
        return outcome.value;
      }
      if (isAboutInput(outcome.failure)) set(elsewhere?.(outcome.failure) ?? field, failureText(t, outcome.failure));
      else sayFailure(t, outcome.failure);
      return undefined;
    },
    [t, set],
  );
  return { errors, save, refuse: set, clear: useCallback(() => setErrors({}), []) };
}

function withError<F extends string>(
  known: Partial<Record<F, string>>,
  field: F,
  text: string | undefined,
): Partial<Record<F, string>> {
  if (known[field] === text) return known;
  const { [field]: _gone, ...others } = known;
  return (text === undefined ? others : { ...others, [field]: text }) as Partial<Record<F, string>>;
}
