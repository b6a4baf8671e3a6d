import { failureText } from '../client/failureText.ts';
import { useView } from '../client/useView.ts';
import { Banner } from '../ui/Banner.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { instantShown } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import { BackupList } from './BackupList.tsx';
import { BackupPlan } from './BackupPlan.tsx';
import { BackupRestore } from './BackupRestore.tsx';
import { backupFailureText } from './backupWords.ts';
import { HealthCard } from './HealthCard.tsx';

/** Backups, and whether what they would save is sound. A backup that failed stands on top until one has gone well. */
export function BackupSettings() {
  const { t, locale } = useWords();
  const { value, failure } = useView('backup.state', {});
  const zone = useView('workspace.info', {}).value?.zone ?? 'UTC';
  if (value === undefined) {
    if (failure === undefined) return <Skeleton label={t('backup.loading')} />;
    return <Banner tone="danger">{failureText(t, failure)}</Banner>;
  }
  const { last } = value;
  return (
    <>
      {last?.ok === false && (
        <Banner tone="danger" title={t('backup.lastFailed', { at: instantShown(last.at, zone, locale) })}>
          {backupFailureText(t, last.reason)}
        </Banner>
      )}
      <BackupPlan state={value} zone={zone} />
      <BackupList kept={value.kept} zone={zone} />
      <BackupRestore />
      <HealthCard />
    </>
  );
}
