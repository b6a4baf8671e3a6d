import { shownSync } from '../../shared/sync/shownState.ts';
import { hrefTo, navigate } from '../client/routes.ts';
import { useView } from '../client/useView.ts';
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
    <SyncStatus
      state={shown.state}
      title={titleOf(t, shown)}
      detail={remarkOf(t, shown, status, moment)}
      onPress={() => navigate(shown.opens === 'conflicts' ? hrefTo('conflicts') : hrefTo('settings', 'sync'))}
    />
  );
}
