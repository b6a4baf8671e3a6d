import { Chip } from '../ui/Chip.tsx';
import { useWords } from '../words/words.ts';

export type PostMark = 'draft' | 'scheduled' | 'posted' | 'overdue' | 'moved-event';

/** How a post stands, the most urgent first: its event moved, its time is over, else its state. */
export function markOf(state: string, isOverdue: boolean, isMoved: boolean): PostMark {
  if (state === 'posted') return 'posted';
  if (isMoved) return 'moved-event';
  if (isOverdue) return 'overdue';
  return state === 'scheduled' ? 'scheduled' : 'draft';
}

const LOOKS = {
  draft: { tone: 'draft', icon: 'edit' },
  scheduled: { tone: 'plain', icon: 'clock' },
  posted: { tone: 'ok', icon: 'check' },
  overdue: { tone: 'attention', icon: 'clock' },
  'moved-event': { tone: 'attention', icon: 'warn' },
} as const;

/** The mark in words with its icon. */
export function PostState({ mark }: { readonly mark: PostMark }) {
  const { t } = useWords();
  const { tone, icon } = LOOKS[mark];
  return (
    <Chip tone={tone} icon={icon}>
      {t(`posts.mark.${mark}`)}
    </Chip>
  );
}
