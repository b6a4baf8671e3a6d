import { useState } from 'react';
import { failureText } from '../client/failureText.ts';
import { useView } from '../client/useView.ts';
import { Banner } from '../ui/Banner.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useWords } from '../words/words.ts';
import { AsidesCard } from './AsidesCard.tsx';
import { CollectionsCard } from './CollectionsCard.tsx';
import { DevicesCard } from './DevicesCard.tsx';
import { HistoryCard } from './HistoryCard.tsx';
import { ReceiptCard } from './ReceiptCard.tsx';
import { ServerCard } from './ServerCard.tsx';
import { SetUpCard } from './SetUpCard.tsx';
import { StateCard } from './StateCard.tsx';

/** A server for several devices: set up once, then how it stands with it, down to what was set aside and when. */
export function SyncSettings() {
  const { t } = useWords();
  const { value: status, failure } = useView('sync.status', {});
  const [wasOff, setWasOff] = useState(false);
  if (status?.state === 'off' && !wasOff) setWasOff(true);
  if (status === undefined) {
    if (failure === undefined) return <Skeleton label={t('sync.loading')} />;
    return <Banner tone="danger">{failureText(t, failure)}</Banner>;
  }
  if (status.state === 'off') return <SetUpCard />;
  return (
    <>
      <StateCard status={status} isNew={wasOff} />
      <AsidesCard />
      <DevicesCard status={status} />
      <ReceiptCard />
      <CollectionsCard status={status} />
      <ServerCard status={status} />
      <HistoryCard />
    </>
  );
}
