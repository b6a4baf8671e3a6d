import { dateOf, wallOf } from '../../../../shared/time/wall.ts';
import { failureText } from '../../../client/failureText.ts';
import { useEachMinute } from '../../../client/useEachMinute.ts';
import { useView } from '../../../client/useView.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { PageBody } from '../../../ui/PageHead.tsx';
import { useWords } from '../../../words/words.ts';
import { Page } from '../../Page.tsx';
import { CalendarHead } from './CalendarHead.tsx';
import { CalendarScreen } from './CalendarScreen.tsx';
import { useLayers } from './useLayers.ts';

/** Everything with a date, once it is known which day is today in the workspace's zone. */
export function CalendarPage() {
  const { t } = useWords();
  const layers = useLayers();
  const { value, failure } = useView('workspace.info', {});
  useEachMinute('workspace.info');
  if (value !== undefined) return <CalendarScreen today={dateOf(wallOf(value.now, value.zone))} layers={layers} />;
  return (
    <Page head={<CalendarHead layers={layers} onAdd={() => {}} />}>
      <PageBody>{failure !== undefined && <Banner tone="danger">{failureText(t, failure)}</Banner>}</PageBody>
    </Page>
  );
}
