import { useState } from 'react';
import { type ShownSync, shownSync } from '../../shared/sync/shownState.ts';
import { hrefTo, navigate } from '../client/routes.ts';
import { useView } from '../client/useView.ts';
import { Said } from '../ui/Said.tsx';
import { SyncStatus } from '../ui/SyncStatus.tsx';
import { useWords } from '../words/words.ts';
import { remarkOf, titleOf } from './stateWords.ts';
import { useMoment } from './useMoment.ts';

/** Bottom left: how it stands with the other devices; a press leads to what it is about. */
export function SyncFoot() {
  const { t } = useWords();
  const moment = useMoment();
  const status = useView('sync.status', {}).value;
  if (status === undefined) return null;
  const shown = shownSync(status);
  return (
    <>
      <SyncSaid shown={shown} />
      <SyncStatus
        state={shown.state}
        title={titleOf(t, shown)}
        detail={remarkOf(t, shown, status, moment)}
        onPress={() => navigate(shown.opens === 'conflicts' ? hrefTo('conflicts') : hrefTo('settings', 'sync'))}
      />
    </>
  );
}

/** What lasts is said: each change that goes out and in between would be too much. */
function SyncSaid({ shown }: { readonly shown: ShownSync }) {
  const { t } = useWords();
  const title = titleOf(t, shown);
  const [lasting, setLasting] = useState(title);
  if (shown.state !== 'syncing' && title !== lasting) setLasting(title);
  return <Said text={lasting} />;
}
