import type { SyncStatus } from '../../shared/sync/contract.ts';
import { TROUBLES } from '../../shared/sync/model.ts';
import { arrivingOf } from '../../shared/sync/arriving.ts';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { number } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import './devices.css';
import { StateCard } from './StateCard.tsx';
import { collectionName } from './stateWords.ts';

const STILL: ReadonlySet<string> = new Set([...TROUBLES, 'paused']);

/** How far each kind of entry has come; where something hinders it, what that is and what to do. */
export function ArrivingCard({
  status,
  counts,
}: {
  readonly status: SyncStatus;
  readonly counts: Readonly<Record<string, number>>;
}) {
  const { t, locale } = useWords();
  const { rows } = arrivingOf(status, counts);
  if (STILL.has(status.state)) return <StateCard status={status} isNew={false} />;
  return (
    <div className="arriving">
      {rows.map(({ collection, here, all }) => (
        <ProgressBar
          key={collection}
          label={collectionName(t, collection)}
          value={all === undefined ? 0 : here}
          max={all === undefined || all === 0 ? 1 : all}
          text={
            all === undefined
              ? t('sync.notAsked')
              : t('join.progress', { here: number(here, locale), all: number(all, locale) })
          }
        />
      ))}
    </div>
  );
}
