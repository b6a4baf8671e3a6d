import { useState } from 'react';
import type { BackupState } from '../../shared/backup/model.ts';
import { failureText } from '../client/failureText.ts';
import { type CallFailure, isLocked } from '../client/outcome.ts';
import { useRun } from '../client/useRun.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import { type Translate, useWords } from '../words/words.ts';

/** Another folder, taken only when it is said to be whole: half a path would be made as a folder. */
export function BackupFolderField({ onUse }: { readonly onUse: (folder: string) => Promise<BackupState> }) {
  const { t } = useWords();
  const run = useRun();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const use = async () => {
    const folder = typed.trim();
    const refuse = (failure: CallFailure) => {
      const words = problemOf(t, failure);
      setError(words);
      return words !== undefined;
    };
    const used = await run(onUse(folder), t('backup.folderUsed', { folder }), refuse);
    if (used !== undefined) setTyped('');
  };
  return (
    <TextField
      className="backup-field"
      label={t('backup.folderOther')}
      help={t('backup.folderOtherHelp')}
      value={typed}
      error={error}
      onChange={(text) => {
        setTyped(text);
        setError(undefined);
      }}
      onEnter={() => void use()}
      spellCheck={false}
      autoComplete="off"
      end={
        <Button size="sm" onPress={() => void use()}>
          {t('backup.folderUse')}
        </Button>
      }
    />
  );
}

/** What is wrong with the folder; undefined: it isn't about the folder. */
function problemOf(t: Translate, failure: CallFailure): string | undefined {
  if (isLocked(failure)) return undefined;
  if (failure.code === 'refused' && failure.reason === 'path-not-allowed') return t('backup.folderNotWhole');
  return ['place', 'storage', 'refused', 'invalid-input'].includes(failure.code) ? failureText(t, failure) : undefined;
}
