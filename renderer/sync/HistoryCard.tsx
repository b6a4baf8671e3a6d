import { useState } from 'react';
import { joinedHistory } from '../../shared/sync/historyLines.ts';
import { failureText } from '../client/failureText.ts';
import { useView } from '../client/useView.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useWords } from '../words/words.ts';
import { historyIcon, historyText } from './historyText.ts';
import { collectionName } from './stateWords.ts';
import './sync.css';
import { useMoment } from './useMoment.ts';

const FIRST = 20;
const MORE = 100;
const MOST = 1000;

/** What was exchanged and what went wrong, newest first; it outlives a restart. */
export function HistoryCard() {
  const { t, locale } = useWords();
  const moment = useMoment();
  const [limit, setLimit] = useState(FIRST);
  const { value, failure } = useView('sync.history', { limit });
  // While more is asked for, what was there stays.
  const [shown, setShown] = useState(value);
  if (value !== undefined && value !== shown) setShown(value);
  if (failure !== undefined) return <Banner tone="danger">{failureText(t, failure)}</Banner>;
  if (shown === undefined) return null;
  const lines = joinedHistory(shown.items);
  return (
    <Card title={t('sync.history')} padding="none">
      {lines.length === 0 && <p className="muted sync-none">{t('sync.history.none')}</p>}
      <ul className="rows sync-history" aria-label={t('sync.history')}>
        {lines.map((line, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- lines of one instant differ in nothing else
          <li key={`${line.at} ${line.kind} ${place}`}>
            <time dateTime={line.at}>{moment(line.at)}</time>
            <Icon name={historyIcon(line)} />
            <span className="row-words">
              {historyText(t, locale, line)}{' '}
              {line.kind === 'round' && (
                <span className="row-detail">{line.collections.map((name) => collectionName(t, name)).join(', ')}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {shown.total > shown.items.length && limit < MOST && (
        <div className="sync-foot">
          <Button size="sm" tone="quiet" onPress={() => setLimit(Math.min(limit + MORE, MOST))}>
            {t('sync.history.more')}
          </Button>
        </div>
      )}
    </Card>
  );
}
