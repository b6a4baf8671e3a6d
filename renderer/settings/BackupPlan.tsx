import { useState } from 'react';
import { BACKUP_EVERY, type BackupState } from '../../shared/backup/model.ts';
import { client } from '../client/connection.ts';
import type { CallFailure } from '../client/outcome.ts';
import { useRun } from '../client/useRun.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Select } from '../ui/Select.tsx';
import { toasts } from '../ui/toasts.ts';
import { instantShown } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import './backup.css';
import { BackupFolder } from './BackupFolder.tsx';
import { SettingRow } from '../ui/SettingRow.tsx';

/** How often and where, what stays, and one more right now. */
export function BackupPlan({ state, zone }: { readonly state: BackupState; readonly zone: string }) {
  const { t, locale } = useWords();
  const run = useRun();
  const [isBusy, setBusy] = useState(false);
  // Where the disk is the cause, the banner on top explains it; the toast only answers the press.
  const sayNotMade = (failure: CallFailure) => {
    if (failure.code !== 'storage' && failure.code !== 'place') return false;
    toasts.show({ text: t('backup.nowFailed'), tone: 'attention' });
    return true;
  };
  const backUp = async () => {
    setBusy(true);
    await run(client.backup.now({}), t('backup.nowDone'), sayNotMade);
    setBusy(false);
  };
  return (
    <Card
      title={t('settings.section.backups')}
      actions={
        <Button tone="primary" size="sm" icon="archive" busy={isBusy} onPress={() => void backUp()}>
          {isBusy ? t('backup.nowBusy') : t('backup.now')}
        </Button>
      }
    >
      <div className="stack gap-5">
        <SettingRow title={t('backup.every')} help={t('backup.everyHelp')}>
          <Select
            className="backup-every"
            label={t('backup.every')}
            labelHidden
            choices={BACKUP_EVERY.map((value) => ({ value, label: t(`backup.every.${value}`) }))}
            value={state.every}
            onChange={(every) => void run(client.backup.configure({ every }))}
          />
        </SettingRow>
        <BackupFolder folder={state.folder} />
        <div className="stack backup-about">
          <p>
            {state.good === undefined
              ? t('backup.noGood')
              : t('backup.lastGood', { at: instantShown(state.good, zone, locale) })}
          </p>
          <p className="muted">{t('backup.rotation')}</p>
        </div>
      </div>
    </Card>
  );
}
