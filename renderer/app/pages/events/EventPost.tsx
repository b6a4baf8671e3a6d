import type { PostRow } from '../../../../shared/social/contract.ts';
import { hrefTo } from '../../../client/routes.ts';
import { Anchor } from '../../../ui/Anchor.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import type { IconName } from '../../../ui/icons.ts';
import { clockOf, dayShort } from '../../../words/dates.ts';
import { useWords } from '../../../words/words.ts';
import { ChannelMarks } from '../ChannelMarks.tsx';

const LOOKS: Readonly<Record<string, { readonly tone: 'ok' | 'info' | 'draft'; readonly icon: IconName }>> = {
  draft: { tone: 'draft', icon: 'edit' },
  scheduled: { tone: 'ok', icon: 'clock' },
  posted: { tone: 'info', icon: 'check' },
};

/** One post about the event: what, where, when, and whether it may tell the old date. */
export function EventPost({ post, isDoubtful }: { readonly post: PostRow; readonly isDoubtful: boolean }) {
  const { t, locale } = useWords();
  const look = LOOKS[post.state];
  const state = post.state as 'draft' | 'scheduled' | 'posted';
  return (
    <div className="event-post">
      <div className="event-post-head">
        <Anchor className="event-post-title" href={hrefTo('posts', post.id)}>
          {post.title}
        </Anchor>
        <span className="row gap-1">
          <ChannelMarks ids={post.channels} />
        </span>
      </div>
      <p className="xs muted">
        {post.plannedAt === undefined
          ? t('events.postNoDate')
          : t('events.postAt', { day: dayShort(post.plannedAt, locale), time: clockOf(post.plannedAt) })}
      </p>
      <div className="row row-wrap gap-1">
        {isDoubtful && (
          <Chip tone="attention" icon="warn">
            {t('events.postDoubtful')}
          </Chip>
        )}
        {look !== undefined && (
          <Chip tone={look.tone} icon={look.icon}>
            {t(`events.postState.${state}`)}
          </Chip>
        )}
      </div>
    </div>
  );
}
