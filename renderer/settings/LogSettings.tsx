import { dateOf, wallOf } from '../../shared/time/wall.ts';
import { failureText } from '../client/failureText.ts';
import { useView } from '../client/useView.ts';
import { Banner } from '../ui/Banner.tsx';
import { Card, Rows } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { dayShort } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import { LogLine } from './LogLine.tsx';

const SHOWN = 100;

/** The last commands of this device by day, each with the way back. */
export function LogSettings() {
  const { t, locale } = useWords();
  const { value, failure } = useView('log.list', { limit: SHOWN });
  const zone = useView('workspace.info', {}).value?.zone ?? 'UTC';
  if (failure !== undefined) return <Banner tone="danger">{failureText(t, failure)}</Banner>;
  if (value === undefined) return <Skeleton label={t('settings.loading')} lines={8} />;
  if (value.items.length === 0) {
    return (
      <EmptyState icon="history" title={t('settings.logNone')}>
        {t('settings.logNoneBody')}
      </EmptyState>
    );
  }
  const days = Map.groupBy(value.items, ({ at }) => dateOf(wallOf(at, zone)));
  return (
    <>
      <p className="muted">{t('settings.logBody')}</p>
      {[...days].map(([day, rows]) => (
        <Card key={day} title={dayShort(day, locale)} padding="none">
          <Rows label={dayShort(day, locale)}>
            {rows.map((row) => (
              <LogLine key={row.undo} row={row} zone={zone} />
            ))}
          </Rows>
        </Card>
      ))}
    </>
  );
}
