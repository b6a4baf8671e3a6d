import { failureText } from '../../../client/failureText.ts';
import { useKeyHint } from '../../../client/keyHints.ts';
import { useView } from '../../../client/useView.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { PageBody, PageHead } from '../../../ui/PageHead.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { dayLong, weekOf } from '../../../words/dates.ts';
import { useWords } from '../../../words/words.ts';
import { openPalette } from '../../overlays.ts';
import { Page } from '../../Page.tsx';
import { FindButton } from '../FindButton.tsx';
import { TodayView } from './TodayView.tsx';

/** The start page: what needs me now, my day, the next days. */
export function TodayPage() {
  const { t, locale } = useWords();
  const hint = useKeyHint();
  const { value, failure } = useView('today.view', {});
  const head = (
    <PageHead
      title={t('today.title')}
      context={
        value === undefined
          ? undefined
          : t('today.context', { day: dayLong(value.now, locale), week: weekOf(value.now) })
      }
      actions={<FindButton />}
      more={<IconButton icon="search" label={t('frame.search')} onPress={() => openPalette('find')} />}
      primary={
        <Button tone="primary" icon="plus" keys={hint('page.new')} onPress={() => openPalette('add')}>
          {t('frame.add')}
        </Button>
      }
    />
  );
  return (
    <Page head={head}>
      <PageBody className="today">
        {failure !== undefined && (
          <Banner tone="danger" title={t('frame.failed.title')}>
            {failureText(t, failure)}
          </Banner>
        )}
        {value === undefined && failure === undefined && <Skeleton label={t('frame.loading')} lines={6} />}
        {value !== undefined && <TodayView view={value} />}
      </PageBody>
    </Page>
  );
}
