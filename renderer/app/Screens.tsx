import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { failureText } from '../client/failureText.ts';
import { useRoute } from '../client/routes.ts';
import { useView } from '../client/useView.ts';
import { decidePlace, useIsPlaced } from '../client/windowPlace.ts';
import { Banner } from '../ui/Banner.tsx';
import { useWords } from '../words/words.ts';
import { Frame } from './Frame.tsx';
import { FirstRun } from './pages/firstRun/FirstRun.tsx';
import { Waiting } from './Waiting.tsx';

/** Once in the life of a workspace, and not in most: it isn't part of the first load. */
const Arriving = lazy(async () => ({ default: (await import('./pages/firstRun/Arriving.tsx')).Arriving }));

/**
 * The first run while the workspace is fresh, else the frame with its pages. An import may come before all else; who joined
 * others sees how far it has come, until all is here or they begin.
 */
export function Screens() {
  const { t } = useWords();
  const { place } = useRoute();
  const { value: workspace, failure } = useView('workspace.info', {});
  const { value: sync, failure: noSync } = useView('sync.status', {});
  const isLinked = sync !== undefined && sync.state !== 'off';
  const [arriving, setArriving] = useState<'no' | 'joined' | 'linked'>('no');
  const begin = useCallback(() => setArriving('no'), []);
  const wait = useCallback(() => setArriving('joined'), []);
  const isPlaced = usePlaced();
  if (workspace === undefined) {
    if (failure === undefined) return <Waiting isLost={false} />;
    return (
      <main>
        <Banner tone="danger" title={t('frame.failed.title')}>
          {failureText(t, failure)}
        </Banner>
      </main>
    );
  }
  if (!isPlaced) return <Waiting isLost={false} />;
  if (workspace.fresh && sync === undefined && noSync === undefined) return <Waiting isLost={false} />;
  // From the first entry on it isn't fresh any more, long before the last one is here.
  if (isLinked && arriving !== 'linked' && (workspace.fresh || arriving === 'joined')) setArriving('linked');
  if (sync?.state === 'off' && arriving === 'linked') setArriving('no');
  if (arriving !== 'no') {
    return (
      <Suspense fallback={<Waiting isLost={false} />}>
        {isLinked ? <Arriving workspace={workspace} status={sync} onBegin={begin} /> : <Waiting isLost={false} />}
      </Suspense>
    );
  }
  const isFirst = workspace.fresh && place !== 'import';
  return isFirst ? <FirstRun zone={workspace.zone} onJoined={wait} /> : <Frame workspace={workspace} />;
}

/** Whether it is known where this window begins and what was left half written, which forms ask for at once. */
function usePlaced(): boolean {
  const { value, failure } = useView('drafts.list', {});
  const isPlaced = useIsPlaced();
  const isKnown = value !== undefined || failure !== undefined;
  useEffect(() => {
    if (isKnown) decidePlace(value);
  }, [isKnown, value]);
  return isKnown && isPlaced;
}
