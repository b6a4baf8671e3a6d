/**
 * The words with which the program was started, for another workspace: its own path and Chromium's switches stay, what was
 * brought to this one doesn't.
 */
import { isLink } from './link.ts';
import { isImportable, wordsHeard } from './startWords.ts';

const OPTION = '--workspace';

export function argsFor(workspace: string, argv: readonly string[]): readonly string[] {
  const others = wordsHeard(argv)
    .slice(1)
    .filter((word, at, all) => word !== OPTION && all[at - 1] !== OPTION && !word.startsWith(`${OPTION}=`))
    .filter((word) => !isLink(word) && (word.startsWith('-') || !isImportable(word)));
  return [...others, OPTION, workspace];
}
