import type { Attention } from '../../../../shared/today/contract.ts';
import { client } from '../../../client/connection.ts';
import { hrefTo } from '../../../client/routes.ts';
import { useRun } from '../../../client/useRun.ts';
import { Anchor } from '../../../ui/Anchor.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Row } from '../../../ui/Card.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { clockOf, dayShort } from '../../../words/dates.ts';
import { useWords } from '../../../words/words.ts';

/** A post whose time is over: it went out, or it is to be looked at. */
export function OverduePost({
  post,
  reason,
}: {
  readonly post: Attention['posts'][number];
  readonly reason: Attention['reason'];
}) {
  const { t, locale } = useWords();
  const run = useRun();
  const { id, title, plannedAt } = post;
  const isLate = reason === 'post-overdue' && plannedAt !== undefined;
  return (
    <Row
      lead={<Icon name={isLate ? 'clock' : 'edit'} />}
      title={
        <Anchor href={hrefTo('posts', id)} className="day-title">
          {title}
        </Anchor>
      }
      detail={
        isLate
          ? t('today.wasPlanned', { day: dayShort(plannedAt, locale), time: clockOf(plannedAt) })
          : t('today.draftSoon')
      }
      end={
        isLate && (
          <Button
            size="sm"
            label={t('today.markSentOf', { title })}
            onPress={() => void run(client.posts.markPosted({ id }), t('today.markedSent', { title }))}
          >
            {t('today.markSent')}
          </Button>
        )
      }
    />
  );
}
