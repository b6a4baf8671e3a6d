import { useState } from 'react';
import { COMMANDS, type CommandId, KEY_GROUPS } from '../../shared/keys/commands.ts';
import { fold } from '../../shared/text/fold.ts';
import { LONGEST_SEARCH } from '../../shared/text/matches.ts';
import { commandWordsOf } from '../client/keyHints.ts';
import { useKeySettings } from '../client/useKeys.ts';
import { Card, Rows } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { keyNames } from '../words/keyNames.ts';
import { useWords } from '../words/words.ts';
import { KeyDialog } from './KeyDialog.tsx';
import { KeyLine } from './KeyLine.tsx';
import { KeysCard } from './KeysCard.tsx';
import { useKeyChanges } from './useKeyChanges.ts';

/** Every key, by where it acts: changed, cleared, set back. */
export function KeysSettings({ onKeys }: { readonly onKeys: () => void }) {
  const { t, locale } = useWords();
  const set = useKeySettings();
  const changes = useKeyChanges();
  const [words, setWords] = useState('');
  const [open, setOpen] = useState<CommandId>();
  const isFound = (id: CommandId): boolean => {
    const keys = (set.bound.get(id) ?? []).map((key) => keyNames(key, locale).join(' '));
    const text = fold([commandWordsOf(t, id), ...keys].join(' '));
    return fold(words)
      .split(' ')
      .every((word) => text.includes(word));
  };
  const found = COMMANDS.filter(({ id }) => isFound(id));
  return (
    <>
      <KeysCard hasChanged={Object.keys(set.changed).length > 0} onKeys={onKeys} onResetAll={changes.resetAll} />
      <SearchField
        label={t('keys.search')}
        placeholder={t('keys.searchIn')}
        value={words}
        onChange={setWords}
        maxLength={LONGEST_SEARCH}
      />
      {found.length === 0 && (
        <EmptyState icon="keyboard" title={t('keys.nothing', { query: words.trim() })}>
          {t('keys.nothingHelp')}
        </EmptyState>
      )}
      {KEY_GROUPS.filter((group) => found.some((command) => command.group === group)).map((group) => (
        <Card key={group} title={t(`keys.group.${group}`)} padding="none">
          <Rows label={t(`keys.group.${group}`)}>
            {found
              .filter((command) => command.group === group)
              .map((command) => (
                <KeyLine
                  key={command.id}
                  command={command}
                  keys={set.bound.get(command.id) ?? []}
                  isChanged={set.changed[command.id] !== undefined}
                  onChange={() => setOpen(command.id)}
                  onReset={() => changes.reset(command.id)}
                />
              ))}
          </Rows>
        </Card>
      ))}
      {open !== undefined && <KeyDialog id={open} onClose={() => setOpen(undefined)} onSave={changes.save} />}
    </>
  );
}
