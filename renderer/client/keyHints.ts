/** The keys of a command as a hint shows them: those it really has, and none where they would do nothing. */
import { type CommandId } from '../../shared/keys/commands.ts';
import { isPrintable, strokesOf } from '../../shared/keys/strokes.ts';
import type { MessageKey } from '../../shared/messages.ts';
import { keyNames } from '../words/keyNames.ts';
import { type Translate, useWords } from '../words/words.ts';
import type { Place } from './routes.ts';
import { useKeySettings } from './useKeys.ts';

/** `hint('page.new')` is `['N']` for a `Kbd` each. */
export type KeyHint = (id: CommandId) => readonly string[] | undefined;

export function useKeyHint(): KeyHint {
  const { locale } = useWords();
  const { bound, letterKeys } = useKeySettings();
  return (id) => {
    const key = bound.get(id)?.find((known) => letterKeys || !strokesOf(known).some(isPrintable));
    return key === undefined ? undefined : keyNames(key, locale);
  };
}

/** What a command does, in words. */
export function commandWordsOf(t: Translate, id: CommandId): string {
  const [group, name = ''] = id.split('.');
  if (group === 'go') return t(`${name as Place}.title`);
  if (group === 'order') return t('keys.command.order', { n: name });
  return t(`keys.command.${id}` as MessageKey);
}
