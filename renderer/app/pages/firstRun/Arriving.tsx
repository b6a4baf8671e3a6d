import { useEffect, useRef } from 'react';
import { arrivingOf } from '../../../../shared/sync/arriving.ts';
import type { SyncStatus } from '../../../../shared/sync/contract.ts';
import type { WorkspaceView } from '../../../../shared/workspace/contract.ts';
import { client } from '../../../client/connection.ts';
import { hrefTo, navigate } from '../../../client/routes.ts';
import { useRun } from '../../../client/useRun.ts';
import { ArrivingCard } from '../../../sync/ArrivingCard.tsx';
import { heldText } from '../../../sync/deviceWords.ts';
import { Button } from '../../../ui/Button.tsx';
import { FocusReturn } from '../../../ui/FocusReturn.tsx';
import { toasts } from '../../../ui/toasts.ts';
import { useWords } from '../../../words/words.ts';
import './firstRun.css';
import { FirstRunFrame } from './FirstRunFrame.tsx';

/** After joining, while everything arrives; then Today. Whoever can't wait begins with what is here. */
export function Arriving({
  workspace,
  status,
  onBegin,
}: {
  readonly workspace: WorkspaceView;
  readonly status: SyncStatus;
  readonly onBegin: () => void;
}) {
  const { t, locale } = useWords();
  const run = useRun();
  const title = useRef<HTMLHeadingElement>(null);
  const { counts, fresh } = workspace;
  const { isDone } = arrivingOf(status, counts);
  const held = heldText(t, locale, counts);
  // The dialog that led here is gone, and the focus with it.
  useEffect(() => title.current?.focus(), []);
  const begin = () => {
    navigate(hrefTo('today'));
    onBegin();
  };
  const isReady = isDone && !fresh;
  useEffect(() => {
    if (!isReady) return;
    toasts.show({ text: t('join.done', { held }) });
    navigate(hrefTo('today'));
    onBegin();
  }, [isReady, held, onBegin, t]);
  return (
    <FirstRunFrame>
      <FocusReturn />
      <h1 ref={title} tabIndex={-1}>
        {t('join.arriving')}
      </h1>
      <p className="first-run-lead">{t('join.arrivingLead', { host: hostOf(status) })}</p>
      <ArrivingCard status={status} counts={counts} />
      <div className="row row-wrap">
        {fresh ? (
          <Button onPress={() => void run(client.sync.unlink({}), t('join.gaveUp'))}>{t('join.giveUp')}</Button>
        ) : (
          <Button tone="primary" onPress={begin}>
            {t('join.begin')}
          </Button>
        )}
      </div>
    </FirstRunFrame>
  );
}

const hostOf = ({ server }: SyncStatus): string => (server?.url ?? '').replace(/^https?:\/\//, '');
