import { client } from '../client/connection.ts';
import { outcomeOf } from '../client/outcome.ts';
import { shell } from '../client/shell.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { toasts } from '../ui/toasts.ts';
import { useWords } from '../words/words.ts';
import './backup.css';
import { BackupFolderField } from './BackupFolderField.tsx';

/** Where backups lie, to be copied; another one only where the person sits at the computer that has the folders. */
export function BackupFolder({ folder }: { readonly folder: string }) {
  const { t } = useWords();
  // Absent on a page that came over the network unencrypted.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  const copy = async (from: Clipboard) => {
    const copied = await outcomeOf(from.writeText(folder));
    if (copied.ok) toasts.show({ text: t('backup.folderCopied') });
  };
  return (
    <div className="stack">
      <div>
        <div className="strong">{t('backup.folder')}</div>
        <div className="xs muted">{shell === undefined ? t('backup.folderElsewhere') : t('backup.folderHelp')}</div>
      </div>
      <div className="backup-path">
        <code>{folder}</code>
        {clipboard !== undefined && (
          <IconButton size="sm" icon="copy" label={t('backup.folderCopy')} onPress={() => void copy(clipboard)} />
        )}
      </div>
      {shell !== undefined && <BackupFolderField onUse={(next) => client.backup.configure({ folder: next })} />}
    </div>
  );
}
