import { useView } from '../client/useView.ts';
import { Card } from '../ui/Card.tsx';
import { useWords } from '../words/words.ts';
import './backup.css';

/** Who can open a backup, and the command that makes a workspace of it again. */
export function BackupRestore() {
  const { t } = useWords();
  const protection = useView('protection.state', {}).value?.state;
  return (
    <Card title={t('backup.restore')}>
      <div className="stack">
        {protection !== undefined && (
          <p className="backup-about">
            {protection === 'unprotected' ? t('backup.opensToAnybody') : t('backup.opensProtected')}
          </p>
        )}
        <p className="backup-about">{t('backup.restoreHelp')}</p>
        <div className="backup-path">
          <code>{t('backup.restoreCommand')}</code>
        </div>
      </div>
    </Card>
  );
}
