import { failureText } from '../../../client/failureText.ts';
import { hrefTo, useRoute } from '../../../client/routes.ts';
import { useKeys } from '../../../client/useKeys.ts';
import { useView } from '../../../client/useView.ts';
import { ConflictList } from '../../../sync/ConflictList.tsx';
import { conflictTitle } from '../../../sync/conflictWords.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useMedia, widths } from '../../../ui/media.ts';
import { PageBody, PageHead } from '../../../ui/PageHead.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { useWords } from '../../../words/words.ts';
import { Page } from '../../Page.tsx';
import { FindButton } from '../FindButton.tsx';
import './ConflictsPage.css';
import { OpenConflict } from './OpenConflict.tsx';
import { useDesk } from './useDesk.ts';

const SHOWN = 200;

/** What was changed in two places: the list, and the one that is being decided; on a narrow window one of them at a time. */
export function ConflictsPage() {
  const { t } = useWords();
  const { id } = useRoute();
  const isNarrow = useMedia(widths.oneColumn);
  const { value, failure } = useView('conflicts.list', { limit: SHOWN });
  const conflicts = value?.items ?? [];
  const desk = useDesk(conflicts, isNarrow);
  const shown = id ?? (isNarrow ? undefined : conflicts[0]?.id);
  const open = conflicts.find((conflict) => conflict.id === shown);
  useKeys({ ArrowDown: desk.next, ArrowUp: desk.previous, j: desk.next, k: desk.previous });
  const showsList = !isNarrow || id === undefined;
  const head = (
    <PageHead
      title={showsList || open === undefined ? t('conflicts.title') : conflictTitle(t, open)}
      crumbs={showsList ? undefined : [{ label: t('conflicts.title'), href: hrefTo('conflicts') }]}
      context={value !== undefined && value.total > 0 && t('conflicts.waiting', { count: value.total })}
      actions={showsList && <FindButton />}
    />
  );
  return (
    <Page head={head}>
      {value === undefined ? (
        <PageBody>
          {failure === undefined ? (
            <Skeleton label={t('frame.loading')} lines={8} />
          ) : (
            <Banner tone="danger">{failureText(t, failure)}</Banner>
          )}
        </PageBody>
      ) : conflicts.length === 0 ? (
        <PageBody>
          <EmptyState icon="ok" title={t('conflicts.none')}>
            {t('conflicts.noneBody')}
          </EmptyState>
        </PageBody>
      ) : (
        <PageBody edges="none" className="conflicts">
          {showsList && <ConflictList conflicts={conflicts} total={value.total} open={shown} />}
          {shown !== undefined && (
            <div className="conflicts-open" key={shown}>
              {open === undefined ? (
                <EmptyState icon="ok" title={t('conflicts.gone')}>
                  {t('conflicts.goneBody')}
                </EmptyState>
              ) : (
                <OpenConflict conflict={open} desk={desk} />
              )}
            </div>
          )}
        </PageBody>
      )}
    </Page>
  );
}
