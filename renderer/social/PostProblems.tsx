import type { PostProblem } from '../../shared/social/contract.ts';
import { Icon } from '../ui/Icon.tsx';
import { useWords } from '../words/words.ts';
import './Composer.css';

/** What is still to be done before the post can go out as it is; or that nothing is. */
export function PostProblems({
  problems,
  nameOf,
}: {
  readonly problems: readonly PostProblem[];
  /** The name of a channel. */
  readonly nameOf: (channel: string) => string;
}) {
  const { t } = useWords();
  const said = problems.map((problem) => {
    const channel = nameOf(problem.channel ?? '');
    const count = (problem.length ?? 0) - (problem.limit ?? 0);
    return problem.problem === 'too-long'
      ? t('posts.tooLong', { channel, count })
      : t(`posts.problem.${problem.problem}`);
  });
  return (
    <ul className="problems">
      {[...new Set(said)].map((words) => (
        <li key={words}>
          <Icon name="warn" />
          {words}
        </li>
      ))}
      {said.length === 0 && (
        <li className="problems-none">
          <Icon name="check" />
          {t('posts.noProblems')}
        </li>
      )}
    </ul>
  );
}
