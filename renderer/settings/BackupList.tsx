import type { BackupState } from '../../shared/backup/model.ts';
import { Card, Row, Rows } from '../ui/Card.tsx';
import { instantShown } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import { sizeShown } from './backupWords.ts';

const SHOWN = 5;

/** The newest ones by their time, and how many there are. */
export function BackupList({ kept, zone }: { readonly kept: BackupState['kept']; readonly zone: string }) {
  const { t, locale } = useWords();
  const size = sizeShown(
    kept.reduce((sum, backup) => sum + backup.size, 0),
    locale,
  );
  if (kept.length === 0) {
    return (
      <Card title={t('backup.newest')}>
        <p className="muted">{t('backup.none')}</p>
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
            end={<span className="xs num">{sizeShown(backup.size, locale)}</span>}
          />
        ))}
      </Rows>
    </Card>
  );
}
