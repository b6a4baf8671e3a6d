import type { KeptBackup } from '../../shared/backup/model.ts';
import { Card, Row, Rows } from '../ui/Card.tsx';
import { Chip } from '../ui/Chip.tsx';
import { instantShown } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import { sizeShown } from './backupWords.ts';

const SHOWN = 5;

/** The newest ones by their time, whether each is encrypted, and how many there are. */
export function BackupList({
  kept,
  isThere,
  zone,
}: {
  readonly kept: readonly KeptBackup[];
  /** Of the folder: where it isn't, nobody knows what lies in it. */
  readonly isThere: boolean;
  readonly zone: string;
}) {
  const { t, locale } = useWords();
  const size = sizeShown(
    kept.reduce((sum, backup) => sum + backup.size, 0),
    locale,
  );
  if (kept.length === 0) {
    return (
      <Card title={t('backup.newest')}>
        <p className="muted">{isThere ? t('backup.none') : t('backup.noFolder')}</p>
      </Card>
    );
  }
  return (
    <Card title={t('backup.newest')} note={t('backup.count', { count: kept.length, size })} padding="none">
      <Rows label={t('backup.newest')}>
        {kept.slice(0, SHOWN).map((backup) => (
          <Row
            key={backup.name}
            title={<time dateTime={backup.at}>{instantShown(backup.at, zone, locale)}</time>}
            detail={backup.name}
            end={
              <>
                <Chip icon={backup.kind === 'sealed' ? 'lock' : undefined}>{t(`backup.kind.${backup.kind}`)}</Chip>
                <span className="xs num">{sizeShown(backup.size, locale)}</span>
              </>
            }
          />
        ))}
      </Rows>
    </Card>
  );
}
