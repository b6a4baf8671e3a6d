import type { ReactNode } from 'react';
import type { PostRow } from '../../shared/social/contract.ts';
import { Anchor } from '../ui/Anchor.tsx';
import { classesOf } from '../ui/classes.ts';
import { clockOf } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import { type PostMark, PostState } from './PostState.tsx';
import './Queue.css';

/** One post in the queue: when, what, how it stands, and where it goes. */
export function QueueRow({
  row,
  href,
  mark,
  channels,
  isOpen,
}: {
  readonly row: PostRow;
  readonly href: string;
  readonly mark: PostMark;
  readonly channels: ReactNode;
  readonly isOpen: boolean;
}) {
  const { t } = useWords();
  return (
    <Anchor
      href={href}
      className={classesOf('queue-row', isOpen && 'queue-open', row.plannedAt === undefined && 'queue-undated')}
      current={isOpen}
    >
      {row.plannedAt !== undefined && <time dateTime={row.plannedAt}>{clockOf(row.plannedAt)}</time>}
      <span className="queue-words">
        <span className={classesOf('two-lines', row.title === '' && 'subtle')}>
          {row.title === '' ? t('posts.untitled') : row.title}
        </span>
        <span className="queue-marks">
          <PostState mark={mark} />
          <span className="queue-channels">{channels}</span>
        </span>
      </span>
    </Anchor>
  );
}
