import { dateOf, wallOf } from '../../../../shared/time/wall.ts';
import { commandWords } from '../../../client/commandWords.ts';
import { hrefTo } from '../../../client/routes.ts';
import { useView } from '../../../client/useView.ts';
import { Anchor } from '../../../ui/Anchor.tsx';
import { Card, Row, Rows } from '../../../ui/Card.tsx';
import { clockOf, dayShort } from '../../../words/dates.ts';
import { useWords } from '../../../words/words.ts';

const MOST_SHOWN = 4;

/** The last commands of this device, each by its name and whom or what it concerned. */
export function LastChanges({ now, zone }: { readonly now: string; readonly zone: string }) {
  const { t, locale } = useWords();
  const { value } = useView('log.list', { limit: 30 });
  const rows = (value?.items ?? []).filter(({ mode, undone }) => mode !== 'undo' && !undone).slice(0, MOST_SHOWN);
  if (rows.length === 0) return null;
  const timeOf = (at: string) => {
    const wall = wallOf(at, zone);
    return dateOf(wall) === dateOf(now) ? clockOf(wall) : dayShort(wall, locale);
  };
  return (
    <Card
      title={t('today.changes')}
      actions={<Anchor href={hrefTo('settings', 'log')}>{t('today.allChanges')}</Anchor>}
      padding="none"
    >
      <Rows label={t('today.changes')}>
        {rows.map((row) => (
          <Row
            key={row.undo}
            title={row.called ?? commandWords(t, row.command)}
            detail={row.called === undefined ? undefined : commandWords(t, row.command)}
            end={timeOf(row.at)}
          />
        ))}
      </Rows>
    </Card>
  );
}
