import { failureText } from '../client/failureText.ts';
import { useRoute } from '../client/routes.ts';
import { useView } from '../client/useView.ts';
import { Banner } from '../ui/Banner.tsx';
import { useWords } from '../words/words.ts';
import { Frame } from './Frame.tsx';
import { FirstRun } from './pages/firstRun/FirstRun.tsx';
import { Waiting } from './Waiting.tsx';

/** The first run while the workspace is fresh, else the frame with its pages. An import may come before all else. */
export function Screens() {
  const { t } = useWords();
  const { place } = useRoute();
  const { value: workspace, failure } = useView('workspace.info', {});
  if (workspace === undefined) {
    if (failure === undefined) return <Waiting isLost={false} />;
    return (
      <Banner tone="danger" title={t('frame.failed.title')}>
        {failureText(t, failure)}
      </Banner>
    );
  }
  return workspace.fresh && place !== 'import' ? <FirstRun zone={workspace.zone} /> : <Frame workspace={workspace} />;
}
