import { useEffect, useRef, useState } from 'react';
import type { QueueLook } from '../../../../shared/social/model.ts';
import { instantOf } from '../../../../shared/time/wall.ts';
import { type Made, newKey } from '../../../client/creating.ts';
import { hrefTo, navigate, replaceWith, useRoute } from '../../../client/routes.ts';
import { useKeys } from '../../../client/useKeys.ts';
import { useRun } from '../../../client/useRun.ts';
import { useView } from '../../../client/useView.ts';
import { useAsked } from '../../../client/windowPlace.ts';
import { Button } from '../../../ui/Button.tsx';
import { useMedia, widths } from '../../../ui/media.ts';
import { PageBody } from '../../../ui/PageHead.tsx';
import { useWords } from '../../../words/words.ts';
import { Page } from '../../Page.tsx';
import { newDraft } from './newDraft.ts';
import { NoPostOpen } from './NoPostOpen.tsx';
import { PostComposer } from './PostComposer.tsx';
import { PostQueueList } from './PostQueueList.tsx';
import { PostsHead } from './PostsHead.tsx';
import './PostsPage.css';
import { useFreshDraft } from './useFreshDraft.ts';
import { usePostQueue } from './usePostQueue.ts';

/** The queue of posts and the one that is being written; on a narrow window one of them at a time. */
export function PostsPage() {
  const { t } = useWords();
  const { id } = useRoute();
  const isNarrow = useMedia(widths.oneColumn);
  const [look, setLook] = useAsked<QueueLook>('posts-look', 'queue');
  const [words, setWords] = useAsked('posts', '');
  const [fresh, setFresh] = useState<string>();
  const search = useRef<HTMLInputElement>(null);
  const queue = usePostQueue(look, words.trim());
  const today = useView('today.view', {}).value;
  const now = today === undefined ? '' : instantOf(today.now, today.zone);
  const moved = new Set(
    today?.attention
      .filter(({ reason }) => reason === 'moved-event-posts')
      .flatMap(({ posts }) => posts.map((post) => post.id)),
  );
  const keepFresh = useFreshDraft(id);
  const { add, isAdding } = useNewPost((made) => {
    keepFresh(made);
    setFresh(made.id);
  });
  useKeys({ 'page.new': () => void add(), 'page.search': () => search.current?.focus() });
  const showsQueue = !isNarrow || id === undefined;
  const head = (
    <PostsHead
      shows={showsQueue ? 'queue' : 'post'}
      isNarrow={isNarrow}
      counts={queue.counts}
      look={look}
      onLook={setLook}
      words={words.trim()}
      isAdding={isAdding}
      onAdd={() => void add()}
    />
  );
  return (
    <Page head={head}>
      <PageBody edges="none" className="posts">
        {showsQueue && (
          <PostQueueList
            queue={queue}
            look={look}
            words={words}
            onWords={setWords}
            search={search}
            open={id}
            now={now}
            moved={moved}
            add={
              <Button icon="plus" busy={isAdding} onPress={() => void add()}>
                {t('posts.add')}
              </Button>
            }
          />
        )}
        {id !== undefined && <PostComposer key={id} id={id} now={now} isNew={id === fresh} onNew={setFresh} />}
        {id === undefined && !isNarrow && <NoPostOpen />}
      </PageBody>
    </Page>
  );
}

/** Makes a draft and opens it; also for whoever comes with `new=1` in the address, once. */
function useNewPost(onMade: (made: Made) => void) {
  const run = useRun();
  const { query } = useRoute();
  const made = useRef<typeof query>(undefined);
  const event = query.get('about');
  const key = useRef<string>(undefined);
  const [isAdding, setAdding] = useState(false);
  const make = async (open: (href: string) => void) => {
    // Kept until the draft is there: asked for twice, or again because no answer came, it is still one draft.
    key.current ??= newKey();
    setAdding(true);
    const post = await run(newDraft(event === undefined ? {} : { about: [{ event }] }, key.current));
    setAdding(false);
    if (post === undefined) return;
    key.current = undefined;
    onMade(post);
    open(hrefTo('posts', post.id));
  };
  const isWanted = query.get('new') === '1';
  // The address asks for it: no press is there that could. Going back must not ask again, so it is replaced.
  useEffect(() => {
    if (!isWanted || made.current === query) return;
    made.current = query;
    void make(replaceWith);
  });
  return { add: () => make(navigate), isAdding };
}
