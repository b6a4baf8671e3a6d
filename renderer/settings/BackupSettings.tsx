import { failureText } from '../client/failureText.ts';
import { useView } from '../client/useView.ts';
import { Banner } from '../ui/Banner.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useWords } from '../words/words.ts';
import { BackupList } from './BackupList.tsx';
import { BackupPlan } from './BackupPlan.tsx';
import { BackupReadable } from './BackupReadable.tsx';
import { BackupRestore } from './BackupRestore.tsx';
import { troubleText } from './backupWords.ts';
import { HealthCard } from './HealthCard.tsx';

/** Backups, and whether what they would save is sound. What is wrong with them stands on top until it is put right. */
export function BackupSettings() {
  const { t, locale } = useWords();
  const { value, failure } = useView('backup.state', {});
  const zone = useView('workspace.info', {}).value?.zone ?? 'UTC';
  if (value === undefined) {
    if (failure === undefined) return <Skeleton label={t('backup.loading')} />;
    return <Banner tone="danger">{failureText(t, failure)}</Banner>;
  }
  const trouble = troubleText(t, value, zone, locale);
  return (
    <>
      {trouble !== undefined && (
        <Banner tone="danger" title={trouble.title}>
          {trouble.body}
        </Banner>
      )}
      <BackupReadable state={value} />
      <BackupPlan state={value} zone={zone} />
      <BackupList kept={value.kept} isThere={value.folderIs === 'there'} zone={zone} />
      <BackupRestore state={value} zone={zone} />
      <HealthCard zone={zone} />
    </>
  );
}
