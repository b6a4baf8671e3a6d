import { failureText } from '../../../client/failureText.ts';
import { hrefTo, useRoute } from '../../../client/routes.ts';
import { useKeys } from '../../../client/useKeys.ts';
import { ConflictList } from '../../../sync/ConflictList.tsx';
import { conflictTitle } from '../../../sync/conflictWords.ts';
import { settledKey } from '../../../sync/settledWords.ts';
import { SettledRows } from '../../../sync/SettledRows.tsx';
import { Banner } from '../../../ui/Banner.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useMedia, widths } from '../../../ui/media.ts';
import { PageBody, PageHead } from '../../../ui/PageHead.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { Page } from '../../Page.tsx';
import { FindButton } from '../FindButton.tsx';
import './ConflictsPage.css';
import { OpenConflict } from './OpenConflict.tsx';
import { OpenSettled } from './OpenSettled.tsx';
import { useDesk } from './useDesk.ts';
import { useInbox } from './useInbox.ts';
import { useInboxWords } from './useInboxWords.ts';

/** What was changed in two places, open or settled: the list, and what is looked at; on a narrow window one of them at a time. */
export function ConflictsPage() {
  const words = useInboxWords();
  const { t } = words;
  const { id } = useRoute();
  const isNarrow = useMedia(widths.oneColumn);
  const { isKnown, failure, conflicts, waiting, settled } = useInbox();
  const places = [...conflicts.map((conflict) => conflict.id), ...settled.map(settledKey)];
  const shown = id ?? (isNarrow ? undefined : places[0]);
  const desk = useDesk(conflicts, places, shown, isNarrow);
  const open = conflicts.find((conflict) => conflict.id === shown);
  const looked = settled.find((row) => settledKey(row) === shown) ?? desk.taken.row;
  useKeys({
    'list.down': desk.next,
    'list.up': desk.previous,
    'list.next': desk.next,
    'list.previous': desk.previous,
  });
  const showsList = !isNarrow || id === undefined;
  const named = open ?? looked;
  const head = (
    <PageHead
      title={showsList || named === undefined ? t('conflicts.title') : conflictTitle(t, named)}
      crumbs={showsList ? undefined : [{ label: t('conflicts.title'), href: hrefTo('conflicts') }]}
      context={waiting > 0 ? t('conflicts.waiting', { count: waiting }) : undefined}
      actions={isNarrow ? undefined : <FindButton />}
    />
  );
  const refused = failure && <Banner tone="danger">{failureText(t, failure)}</Banner>;
  if (!isKnown || (places.length === 0 && looked === undefined)) {
    return (
      <Page head={head}>
        <PageBody>
          {refused}
          {!isKnown && refused === undefined && <Skeleton label={t('frame.loading')} lines={8} />}
          {isKnown && (
            <EmptyState icon="ok" title={t('conflicts.none')}>
              {t('conflicts.noneBody')}
            </EmptyState>
          )}
        </PageBody>
      </Page>
    );
  }
  return (
    <Page head={head}>
      <PageBody edges="none" className="conflicts">
        {showsList && (
          <ConflictList conflicts={conflicts} total={waiting} open={shown}>
            {refused}
            <SettledRows rows={settled} words={words} open={shown} />
          </ConflictList>
        )}
        {shown !== undefined && (
          <div className="conflicts-open" key={shown}>
            {open !== undefined && <OpenConflict conflict={open} words={words} desk={desk} />}
            {open === undefined && looked !== undefined && (
              <OpenSettled
                row={looked}
                words={words}
                isBusy={desk.taken.isBusy}
                onUndo={() => desk.taken.undo(looked)}
              />
            )}
            {named === undefined && (
              <EmptyState icon="ok" title={t('conflicts.gone')}>
                {t('conflicts.goneBody')}
              </EmptyState>
            )}
          </div>
        )}
      </PageBody>
    </Page>
  );
}
