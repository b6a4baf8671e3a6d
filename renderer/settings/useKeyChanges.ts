/** Stores keys and says what is bound now; what was bound before comes back with Undo, since no log of the workspace has it. */
import { type ChangedKeys } from '../../shared/keys/bound.ts';
import type { CommandId } from '../../shared/keys/commands.ts';
import { allAsAtFirst, changesBack, changesFor, type KeyChanges } from '../../shared/keys/decideKeys.ts';
import { client } from '../client/connection.ts';
import { commandWordsOf } from '../client/keyHints.ts';
import { useKeySettings } from '../client/useKeys.ts';
import { useRun } from '../client/useRun.ts';
import { toasts } from '../ui/toasts.ts';
import { keyNames, systemOf } from '../words/keyNames.ts';
import { useWords } from '../words/words.ts';

export type KeyEdits = {
  /** Answers whether it is stored; what had the key before loses it. Undefined: without a key. */
  readonly save: (id: CommandId, key: string | undefined) => Promise<boolean>;
  readonly reset: (id: CommandId) => void;
  readonly resetAll: () => void;
};

type Given = NonNullable<Parameters<typeof client.settings.save>[0]['keys']>;
const given = (changes: KeyChanges): Given =>
  Object.fromEntries(Object.entries(changes).map(([id, keys]) => [id, keys === null ? null : [...keys]]));

export function useKeyChanges(): KeyEdits {
  const { t, locale } = useWords();
  const run = useRun();
  const { changed } = useKeySettings();
  const store = async (changes: KeyChanges, said: string, before: ChangedKeys): Promise<boolean> => {
    if ((await run(client.settings.save({ keys: given(changes) }))) === undefined) return false;
    const back = changesBack(before, changes);
    const undo = () => void run(client.settings.save({ keys: given(back) }), t('keys.tookBack'));
    toasts.show({ text: said, action: { label: t('frame.undo'), icon: 'undo', onPress: undo } });
    return true;
  };
  return {
    save: (id, key) => {
      const command = commandWordsOf(t, id);
      const said =
        key === undefined
          ? t('keys.cleared', { command })
          : t('keys.saved', { command, keys: keyNames(key, locale).join(' ') });
      return store(changesFor(changed, systemOf(), id, key === undefined ? [] : [key]), said, changed);
    },
    reset: (id) => {
      const said = t('keys.wasReset', { command: commandWordsOf(t, id) });
      void store(changesFor(changed, systemOf(), id, null), said, changed);
    },
    resetAll: () => void store(allAsAtFirst(), t('keys.wereReset'), changed),
  };
}
