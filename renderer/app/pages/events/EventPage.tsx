import { useState } from 'react';
import { failureText } from '../../../client/failureText.ts';
import { useKeyHint } from '../../../client/keyHints.ts';
import { useRemembered } from '../../../client/remembered.ts';
import { hrefTo, navigate } from '../../../client/routes.ts';
import { useKeys, usePrimary } from '../../../client/useKeys.ts';
import { useView } from '../../../client/useView.ts';
import { EventDetail } from '../../../events/EventDetail.tsx';
import { EventMenu } from '../../../events/EventMenu.tsx';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Count } from '../../../ui/Count.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Inspector } from '../../../ui/Inspector.tsx';
import { useMedia, widths } from '../../../ui/media.ts';
import { PageBody, PageHead } from '../../../ui/PageHead.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { useWords } from '../../../words/words.ts';
import { Page } from '../../Page.tsx';
import { EventPosts } from './EventPosts.tsx';

/** One event, and beside it the posts that speak of it. */
export function EventPage({ id }: { readonly id: string }) {
  const { t } = useWords();
  const { value: event, failure } = useView('events.get', { id });
  const posts = useView('posts.list', { event: id, sort: 'planned', limit: 200 }).value;
  const [isShown, toggle] = useInspector();
  usePrimary(() => navigate(hrefTo('events', undefined, { new: '1' })));
  useKeys({ 'page.inspector': toggle });
  const hint = useKeyHint();
  const about = event !== undefined && (
    <Button icon="post" onPress={toggle}>
      {t('events.posts')} {posts !== undefined && <Count value={posts.total} />}
    </Button>
  );
  return (
    <Page
      head={
        <PageHead
          title={event?.title ?? t('events.one')}
          crumbs={[{ label: t('events.title'), href: hrefTo('events') }]}
          primary={
            <>
              {!isShown && about}
              {event !== undefined && <EventMenu event={event} />}
            </>
          }
        />
      }
      inspector={
        event !== undefined &&
        isShown && (
          <Inspector
            title={t('events.posts')}
            note={posts !== undefined && <Count value={posts.total} />}
            closeLabel={t('events.postsClose')}
            onClose={toggle}
            closeKeys={hint('page.inspector')}
          >
            <EventPosts event={event} posts={posts?.items} />
          </Inspector>
        )
      }
    >
      <PageBody>
        {event !== undefined && <EventDetail event={event} />}
        {event === undefined && failure === undefined && <Skeleton label={t('events.loading')} lines={8} />}
        {failure !== undefined && failure.code !== 'not-found' && (
          <Banner tone="danger">{failureText(t, failure)}</Banner>
        )}
        {failure?.code === 'not-found' && (
          <EmptyState
            icon="event"
            title={t('events.gone')}
            actions={<Button onPress={() => navigate(hrefTo('events'))}>{t('events.showAll')}</Button>}
          >
            {t('events.goneHint')}
          </EmptyState>
        )}
      </PageBody>
    </Page>
  );
}

/** Beside a wide page it stays as it was left; over a narrow one it opens only when asked for. */
function useInspector(): readonly [boolean, () => void] {
  const isSheet = useMedia(widths.railIcons);
  const [beside, setBeside] = useRemembered('event-posts', ['open', 'closed']);
  const [over, setOver] = useState(false);
  const isShown = isSheet ? over : beside === 'open';
  return [isShown, () => (isSheet ? setOver(!over) : setBeside(beside === 'open' ? 'closed' : 'open'))];
}
