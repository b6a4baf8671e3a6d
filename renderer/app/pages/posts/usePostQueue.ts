/** The posts of one look at the queue, in days, and how many there are of each; lists are read up to a limit. */
import type { PostRow } from '../../../../shared/social/contract.ts';
import type { QueueLook } from '../../../../shared/social/model.ts';
import { type QueueDay, queueDays } from '../../../../shared/social/queue.ts';
import type { CallFailure } from '../../../client/outcome.ts';
import { useView } from '../../../client/useView.ts';

export type PostQueue = {
  readonly days: readonly QueueDay[];
  /** Posts without a date, the latest changed first. */
  readonly undated: readonly PostRow[];
  readonly counts: Readonly<Record<'queue' | 'ideas', number | undefined>>;
  readonly isAsked: boolean;
  /** More than is shown. */
  readonly isCut: boolean;
  readonly failure: CallFailure | undefined;
};

const MOST = 500;

export function usePostQueue(look: QueueLook, words: string): PostQueue {
  const drafts = useView('posts.list', { state: 'draft', planned: 'set', limit: MOST });
  const scheduled = useView('posts.list', { state: 'scheduled', planned: 'set', limit: MOST });
  const ideas = useView('posts.list', { state: 'draft', planned: 'none', sort: '-changed', limit: MOST });
  const sent = useView('posts.list', { state: 'posted', sort: '-planned', limit: look === 'sent' ? MOST : 1 });
  const found = useView('posts.list', words === '' ? { limit: 1 } : { query: words, sort: '-planned', limit: MOST });
  const [planned, waiting] = [drafts.value?.total, scheduled.value?.total];
  const counts = {
    queue: planned === undefined || waiting === undefined ? undefined : planned + waiting,
    ideas: ideas.value?.total,
  };
  const asked = words !== '' ? [found] : look === 'queue' ? [drafts, scheduled] : look === 'ideas' ? [ideas] : [sent];
  const rows = asked.flatMap(({ value }) => value?.items ?? []);
  const isDated = words === '' && look === 'queue';
  return {
    days: look === 'ideas' && words === '' ? [] : queueDays(rows, isDated ? 'earliest-first' : 'latest-first'),
    undated: isDated ? [] : rows.filter(({ plannedAt }) => plannedAt === undefined),
    counts,
    isAsked: asked.every(({ value }) => value !== undefined),
    isCut: asked.some(({ value }) => value !== undefined && value.total > value.items.length),
    failure: asked.find(({ failure }) => failure !== undefined)?.failure,
  };
}
