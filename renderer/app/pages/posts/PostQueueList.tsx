import { type ReactNode, type Ref, useCallback, useEffect, useRef } from 'react';
import type { PostRow } from '../../../../shared/social/contract.ts';
import type { QueueLook } from '../../../../shared/social/model.ts';
import { isOverdue } from '../../../../shared/social/queue.ts';
import { LONGEST_SEARCH } from '../../../../shared/text/matches.ts';
import { failureText } from '../../../client/failureText.ts';
import { hrefTo } from '../../../client/routes.ts';
import { useKeptScroll } from '../../../client/useKeptScroll.ts';
import { markOf } from '../../../social/PostState.tsx';
import { QueueRow } from '../../../social/QueueRow.tsx';
import { Banner } from '../../../ui/Banner.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { SearchField } from '../../../ui/SearchField.tsx';
import { Said } from '../../../ui/Said.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { dayShort } from '../../../words/dates.ts';
import { useWords } from '../../../words/words.ts';
import { ChannelMarks } from '../ChannelMarks.tsx';
import type { PostQueue } from './usePostQueue.ts';

/** The column of posts: under their days, or as ideas without one. */
export function PostQueueList({
  queue,
  look,
  words,
  onWords,
  search,
  open,
  now,
  moved,
  add,
}: {
  readonly queue: PostQueue;
  readonly look: QueueLook;
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly search: Ref<HTMLInputElement>;
  /** The post that is open. */
  readonly open: string | undefined;
  /** The instant it is now. */
  readonly now: string;
  /** Posts whose event moved after they were written. */
  readonly moved: ReadonlySet<string>;
  readonly add: ReactNode;
}) {
  const { t, locale } = useWords();
  const list = useRef<HTMLDivElement>(null);
  const kept = useKeptScroll('posts', `${look} ${words}`).onElement;
  const listRef = useCallback(
    (element: HTMLDivElement | null) => {
      list.current = element;
      return kept(element);
    },
    [kept],
  );
  // Opened from elsewhere, the post may stand far down.
  useEffect(() => {
    if (open !== undefined && queue.isAsked)
      list.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ block: 'nearest' });
  }, [open, queue.isAsked]);
  const rowOf = (row: PostRow) => (
    <li key={row.id}>
      <QueueRow
        row={row}
        href={hrefTo('posts', row.id)}
        mark={markOf(row.state, isOverdue(row, now), moved.has(row.id))}
        channels={<ChannelMarks ids={row.channels} />}
        isOpen={row.id === open}
      />
    </li>
  );
  const found = queue.undated.length + queue.days.reduce((sum, { rows }) => sum + rows.length, 0);
  const foundText = found === 0 ? t('posts.nothingFound', { words }) : t('posts.found', { count: found });
  const isEmpty = queue.isAsked && queue.days.length === 0 && queue.undated.length === 0;
  return (
    <nav className="queue" aria-label={t('posts.title')}>
      <Said text={words.trim() === '' || !queue.isAsked ? '' : foundText} />
      <div className="queue-find">
        <SearchField
          label={t('posts.search')}
          placeholder={t('posts.search')}
          value={words}
          maxLength={LONGEST_SEARCH}
          onChange={onWords}
          inputRef={search}
        />
      </div>
      <div ref={listRef} className="queue-list">
        {queue.failure !== undefined && <Banner tone="danger">{failureText(t, queue.failure)}</Banner>}
        {!queue.isAsked && queue.failure === undefined && <Skeleton label={t('frame.loading')} lines={6} />}
        {queue.undated.length > 0 && queue.days.length > 0 && <h2 className="queue-day">{t('posts.undated')}</h2>}
        <ul>{queue.undated.map(rowOf)}</ul>
        {queue.days.map(({ date, rows }) => (
          <section key={date} aria-label={dayShort(date, locale)}>
            <h2 className="queue-day">{dayShort(date, locale)}</h2>
            <ul>{rows.map(rowOf)}</ul>
          </section>
        ))}
        {queue.isCut && <p className="queue-note">{t('posts.cut')}</p>}
        {isEmpty && words !== '' && (
          <EmptyState icon="search" title={t('posts.nothingFound', { words })}>
            {t('posts.nothingFoundHelp')}
          </EmptyState>
        )}
        {isEmpty && words === '' && (
          <EmptyState icon="post" title={t(`posts.empty.${look}`)} actions={look !== 'sent' && add}>
            {t(`posts.emptyHelp.${look}`)}
          </EmptyState>
        )}
      </div>
    </nav>
  );
}
