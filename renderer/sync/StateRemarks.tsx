import type { SyncStatus } from '../../shared/sync/contract.ts';
import type { Trouble } from '../../shared/sync/model.ts';
import { TROUBLES } from '../../shared/sync/model.ts';
import type { ShownSync } from '../../shared/sync/shownState.ts';
import { useWords } from '../words/words.ts';
import { collectionName, saidText, troubleTitle } from './stateWords.ts';
import './sync.css';
import { useMoment } from './useMoment.ts';

/** Beneath the state: the last contact, the next attempt, what the server said, and what stands still besides. */
export function StateRemarks({ status, shown }: { readonly status: SyncStatus; readonly shown: ShownSync }) {
  const { t } = useWords();
  const moment = useMoment();
  const { state, server, lastContact, nextTry, said, stopped } = status;
  const host = (server?.url ?? '').replace(/^https?:\/\//, '');
  // Something else needs the person first; that the link is down all the same is not to be hidden behind it.
  const besides: Trouble | 'paused' | undefined =
    shown.subject === state ? undefined : state === 'paused' ? state : TROUBLES.find((known) => known === state);
  const words = saidText(t, state, said ?? '');
  const others = stopped.filter(({ trouble }) => trouble !== 'many-changes');
  return (
    <>
      {besides !== undefined && (
        <p className="muted">
          <strong>{t(`sync.state.${besides}.title`)}.</strong> {t(`sync.state.${besides}.body`)}
        </p>
      )}
      {others.length > 0 && (
        <div className="muted">
          {t('sync.stoppedTitle')}
          <ul className="sync-stopped">
            {others.map(({ collection, trouble }) => (
              <li key={collection}>
                {t('sync.stopped', { collection: collectionName(t, collection), why: troubleTitle(t, trouble) })}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className="xs subtle">
        {lastContact === undefined
          ? t('sync.noContact', { host })
          : t('sync.lastContact', { at: moment(lastContact), host })}{' '}
        {nextTry !== undefined && t('sync.nextTry', { at: moment(nextTry) })}
      </p>
      {words !== undefined && <p className="sync-said">{words}</p>}
    </>
  );
}
