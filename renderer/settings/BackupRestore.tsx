import { useState } from 'react';
import type { BackupState } from '../../shared/backup/model.ts';
import { shell } from '../client/shell.ts';
import { useView } from '../client/useView.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { useWords } from '../words/words.ts';
import './backup.css';
import { RestoreDialog } from './RestoreDialog.tsx';

/** Who can open a backup, and the way to make a workspace of one again. */
export function BackupRestore({ state, zone }: { readonly state: BackupState; readonly zone: string }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const isProtected = (useView('protection.state', {}).value?.state ?? 'unprotected') !== 'unprotected';
  const has = (kind: 'sealed' | 'plain') => state.kept.some((backup) => backup.kind === kind);
  const canRestore = state.kept.length > 0 || shell !== undefined;
  return (
    <Card
      title={t('backup.restore')}
      actions={
        canRestore && (
          <Button size="sm" onPress={() => setOpen(true)}>
            {t('backup.restoreBegin')}
          </Button>
        )
      }
    >
      <div className="stack backup-about">
        <p>{t('backup.restoreHelp')}</p>
        {(isProtected || has('sealed')) && <p>{t('backup.opensSealed')}</p>}
        {(!isProtected || has('plain')) && <p>{t('backup.opensPlain')}</p>}
      </div>
      {isOpen && <RestoreDialog state={state} zone={zone} onClose={() => setOpen(false)} />}
    </Card>
  );
}
