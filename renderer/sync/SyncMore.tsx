import { shownSync } from '../../shared/sync/shownState.ts';
import { hrefTo } from '../client/routes.ts';
import { useView } from '../client/useView.ts';
import { Anchor } from '../ui/Anchor.tsx';
import { Icon } from '../ui/Icon.tsx';
import { SYNC_ICONS } from '../ui/SyncStatus.tsx';
import { useWords } from '../words/words.ts';
import { remarkOf, titleOf } from './stateWords.ts';
import './sync.css';
import { useMoment } from './useMoment.ts';

/** Where there is no rail: the same state in the same words, as the first row behind "More". */
export function SyncMore({ onPress }: { readonly onPress: () => void }) {
  const { t } = useWords();
  const moment = useMoment();
  const status = useView('sync.status', {}).value;
  if (status === undefined) return null;
  const shown = shownSync(status);
  return (
    // The link goes where it leads; the press that follows it closes the sheet.
    <div onClickCapture={onPress} role="presentation" className="stack">
      <Anchor
        href={shown.opens === 'conflicts' ? hrefTo('conflicts') : hrefTo('settings', 'sync')}
        className={`more-row sync-row sync-row-${shown.state}`}
      >
        <Icon name={SYNC_ICONS[shown.state]} />
        <span>
          {titleOf(t, shown)}
          <small className="xs muted sync-row-remark">{remarkOf(t, shown, status, moment)}</small>
        </span>
      </Anchor>
    </div>
  );
}
