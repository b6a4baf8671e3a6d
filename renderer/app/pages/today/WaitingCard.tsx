import type { Attention } from '../../../../shared/today/contract.ts';
import { Card, Rows } from '../../../ui/Card.tsx';
import { Count } from '../../../ui/Count.tsx';
import { useWords } from '../../../words/words.ts';
import { OverduePost } from './OverduePost.tsx';
import { WaitingEvent } from './WaitingEvent.tsx';

/** What somebody must look at, one row each. */
export function WaitingCard({ attention }: { readonly attention: readonly Attention[] }) {
  const { t } = useWords();
  const posts = attention
    .filter(({ reason }) => reason === 'post-overdue' || reason === 'draft-soon')
    .flatMap(({ reason, posts }) => posts.map((post) => ({ reason, post })));
  const events = attention.filter(({ event }) => event !== undefined);
  const count = posts.length + events.length;
  return (
    <Card
      title={t('today.waiting')}
      note={count > 0 ? <Count value={count} tone="attention" /> : undefined}
      padding={count > 0 ? 'none' : 'body'}
    >
      {count === 0 ? (
        <p className="muted">{t('today.waitingNothing')}</p>
      ) : (
        <Rows label={t('today.waiting')}>
          {events.map((one) => (
            <WaitingEvent key={`${one.reason} ${one.event?.id}`} attention={one} />
          ))}
          {posts.map(({ reason, post }) => (
            <OverduePost key={`${reason} ${post.id}`} post={post} reason={reason} />
          ))}
        </Rows>
      )}
    </Card>
  );
}
