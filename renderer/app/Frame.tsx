import { useEffect, useState } from 'react';
import type { WorkspaceView } from '../../shared/workspace/contract.ts';
import { useKeyHint } from '../client/keyHints.ts';
import { useRemembered } from '../client/remembered.ts';
import { useRoute } from '../client/routes.ts';
import { shell } from '../client/shell.ts';
import { useEachMinute } from '../client/useEachMinute.ts';
import { useLine } from '../client/useLine.ts';
import { useView } from '../client/useView.ts';
import { AppFrame } from '../ui/AppFrame.tsx';
import { Banner } from '../ui/Banner.tsx';
import { Rail } from '../ui/Rail.tsx';
import { useWords } from '../words/words.ts';
import './frame.css';
import { InspectorSlot } from './inspectorSlot.ts';
import { KeysSheet } from './KeysSheet.tsx';
import { MoreSheet } from './MoreSheet.tsx';
import { PageSwitch } from './pages/PageSwitch.tsx';
import { Palette } from './Palette.tsx';
import { placeName, railGroups, shownPlaces } from './places.ts';
import { PlacesBar } from './PlacesBar.tsx';
import { Recovered } from './Recovered.tsx';
import { Saved } from './Saved.tsx';
import { useGlobalKeys } from './useGlobalKeys.ts';
import { useUnknownAddress } from './useUnknownAddress.ts';
import { WorkspaceMenu } from './WorkspaceMenu.tsx';

/** What stays while the pages change: the rail or the bottom bar, the palette, the keys, the banner when the line is down. */
export function Frame({ workspace }: { readonly workspace: WorkspaceView }) {
  const { t } = useWords();
  const { place } = useRoute();
  const { state, slow } = useLine();
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const [isMoreOpen, setMore] = useState(false);
  const [rail, setRail] = useRemembered('rail', ['full', 'icons']);
  // What is waiting is shown beside every page, so it grows old on every page.
  useEachMinute('today.view');
  useEachMinute('backup.state');
  const attention = useView('today.view', {}).value?.attention ?? [];
  const waitingPosts = new Set(attention.flatMap(({ posts }) => posts.map(({ id }) => id))).size;
  const backupTroubles = useView('backup.state', {}).value?.trouble === undefined ? 0 : 1;
  const sync = useView('sync.status', {}).value;
  const hasConflicts = sync !== undefined && (sync.state !== 'off' || sync.conflicts > 0);
  const waiting = { posts: waitingPosts, backupTroubles, conflicts: hasConflicts ? sync.conflicts : undefined };
  const places = shownPlaces(waiting);
  const hint = useKeyHint();
  useGlobalKeys({ foldRail: () => setRail(rail === 'full' ? 'icons' : 'full'), places });
  useUnknownAddress();
  const title = t('frame.windowTitle', { place: placeName(t, place) });
  useEffect(() => {
    document.title = title;
  }, [title]);
  const isLost = state !== 'open' && slow;
  return (
    <InspectorSlot value={slot}>
      <AppFrame
        skipLabel={t('frame.skip')}
        railCollapsed={rail === 'icons'}
        rail={
          <Rail
            label={t('frame.places')}
            brand={t('frame.brand')}
            workspace={<WorkspaceMenu name={workspace.organisation?.name} />}
            groups={railGroups(t, waiting, hint)}
            current={place}
            foot={<Saved isLost={isLost} />}
          />
        }
        tabBar={<PlacesBar current={place} waiting={sync} isMoreOpen={isMoreOpen} onMore={() => setMore(true)} />}
        inspector={<div ref={setSlot} className="inspector-slot" />}
      >
        {isLost && (
          <Banner tone="danger" className="line-banner" title={t('frame.lost.title')}>
            {t(shell === undefined ? 'frame.lost.body' : 'frame.lost.desktop')}
          </Banner>
        )}
        <Recovered workspace={workspace} />
        <PageSwitch />
      </AppFrame>
      <Palette />
      <KeysSheet places={places} />
      <MoreSheet places={places} open={isMoreOpen} onClose={() => setMore(false)} />
    </InspectorSlot>
  );
}
