import type { Attention } from '../../../../shared/today/contract.ts';
import { hrefTo, navigate } from '../../../client/routes.ts';
import { Anchor } from '../../../ui/Anchor.tsx';
import { Banner } from '../../../ui/Banner.tsx';
import { useWords } from '../../../words/words.ts';
import { useWhen } from './useWhen.ts';

const MOST_NAMED = 3;

/** An event moved and posts about it still say the old date: which ones, and the way to them. */
export function MovedBanner({ attention }: { readonly attention: Attention }) {
  const { t } = useWords();
  const when = useWhen();
  const { event, posts } = attention;
  if (event === undefined) return null;
  const count = posts.length;
  const [first] = posts;
  const target = count === 1 && first !== undefined ? hrefTo('posts', first.id) : hrefTo('events', event.id);
  return (
    <Banner
      icon="radar"
      title={t('today.moved', { title: event.title, to: when(event.to ?? '') })}
      action={{ label: t('today.reviewPosts', { count }), onPress: () => navigate(target) }}
    >
      {t('today.movedPosts', { count, from: when(event.from ?? '') })}{' '}
      <span className="moved-posts">
        {posts.slice(0, MOST_NAMED).map((post) => (
          <Anchor key={post.id} href={hrefTo('posts', post.id)}>
            {post.title}
          </Anchor>
        ))}
        {count > MOST_NAMED && <span>{t('today.morePosts', { count: count - MOST_NAMED })}</span>}
      </span>
    </Banner>
  );
}
