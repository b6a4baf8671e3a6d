import { hrefTo, navigate } from '../../../client/routes.ts';
import { useView } from '../../../client/useView.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useWords } from '../../../words/words.ts';

/** Beside the queue while no post is open; a workspace without channels is told where they are made. */
export function NoPostOpen() {
  const { t } = useWords();
  const channels = useView('channels.list', {}).value;
  const hasNone = channels?.items.length === 0;
  return (
    <div className="posts-none">
      <EmptyState
        icon="post"
        title={t(hasNone ? 'posts.noChannels' : 'posts.noneOpen')}
        actions={
          hasNone && (
            <Button icon="settings" onPress={() => navigate(hrefTo('settings'))}>
              {t('posts.toChannels')}
            </Button>
          )
        }
      >
        {t(hasNone ? 'posts.noChannelsHelp' : 'posts.noneOpenHelp')}
      </EmptyState>
    </div>
  );
}
