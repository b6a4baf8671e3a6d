import { useView } from '../../../client/useView.ts';
import type { ChannelChoice } from '../../../social/ChannelToggles.tsx';
import { PostProblems } from '../../../social/PostProblems.tsx';
import { useWords } from '../../../words/words.ts';

/** What the core finds when it looks at the post as it is saved. */
export function PostCheck({ id, channels }: { readonly id: string; readonly channels: readonly ChannelChoice[] }) {
  const { t } = useWords();
  const check = useView('posts.check', { id }).value;
  if (check === undefined) return null;
  return (
    <PostProblems
      problems={check.problems}
      nameOf={(channel) => channels.find((one) => one.id === channel)?.name ?? t('posts.unknownChannel')}
    />
  );
}
