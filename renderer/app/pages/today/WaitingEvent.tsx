import type { Attention } from '../../../../shared/today/contract.ts';
import { hrefTo } from '../../../client/routes.ts';
import { Anchor } from '../../../ui/Anchor.tsx';
import { Row } from '../../../ui/Card.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useWords } from '../../../words/words.ts';

/** An event that lacks something, or moved away from its posts. */
export function WaitingEvent({ attention: { event, reason, posts } }: { readonly attention: Attention }) {
  const { t } = useWords();
  if (event === undefined) return null;
  const isMoved = reason === 'moved-event-posts';
  return (
    <Row
      lead={<Icon name={isMoved ? 'radar' : 'pin'} />}
      title={
        <Anchor href={hrefTo('events', event.id)} className="day-title">
          {event.title}
        </Anchor>
      }
      detail={isMoved ? t('today.movedWaits', { count: posts.length }) : t('today.noPlace')}
    />
  );
}
