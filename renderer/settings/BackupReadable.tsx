import type { BackupState } from '../../shared/backup/model.ts';
import { client } from '../client/connection.ts';
import { useRun } from '../client/useRun.ts';
import { Banner } from '../ui/Banner.tsx';
import { useWords } from '../words/words.ts';

/** Plain backups that a protected workspace has left, and those it can't look at. */
export function BackupReadable({ state }: { readonly state: BackupState }) {
  const { t } = useWords();
  const run = useRun();
  const { readable, unseen } = state;
  return (
    <>
      {readable > 0 && (
        <Banner
          icon="lock"
          title={t('backup.readable', { count: readable })}
          action={{ label: t('backup.seal'), onPress: () => void run(client.backup.seal({}), t('backup.sealed')) }}
        >
          {t('backup.readableBody')}
        </Banner>
      )}
      {unseen.length > 0 && (
        <Banner icon="lock" title={t('backup.unseen')}>
          {t('backup.unseenBody', { folders: unseen.join(', ') })}
        </Banner>
      )}
    </>
  );
}
