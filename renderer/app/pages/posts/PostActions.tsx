import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { useMedia, widths } from '../../../ui/media.ts';
import { useWords } from '../../../words/words.ts';
import type { PostCommands } from './usePostCommands.ts';

/**
 * What can be done with the post next, by its state; a person's word each time. A press changes the state, and the
 * second press of a double click must meet nothing worse: no word to the outside ever stands where another one stood.
 */
export function PostActions({ state, commands }: { readonly state: string; readonly commands: PostCommands }) {
  const { t } = useWords();
  const isPhone = useMedia(widths.phone);
  return (
    <div className="composer-foot page-foot">
      {isPhone ? (
        <IconButton icon="trash" label={t('posts.delete')} onPress={() => void commands.remove()} />
      ) : (
        <Button icon="trash" tone="quiet" onPress={() => void commands.remove()}>
          {t('posts.delete')}
        </Button>
      )}
      {state !== 'posted' && (
        <Button
          tone={state === 'scheduled' ? 'primary' : 'default'}
          icon="check"
          onPress={() => void commands.markPosted()}
        >
          {t('posts.markSent')}
        </Button>
      )}
      <span className="end" />
      {state === 'posted' && (
        <Button tone="primary" icon="plus" onPress={() => void commands.followUp()}>
          {t('posts.followUp')}
        </Button>
      )}
      {state === 'scheduled' && <Button onPress={() => void commands.unschedule()}>{t('posts.unschedule')}</Button>}
      {state === 'draft' && (
        <Button tone="primary" icon="clock" onPress={() => void commands.schedule()}>
          {t('posts.schedule')}
        </Button>
      )}
    </div>
  );
}
