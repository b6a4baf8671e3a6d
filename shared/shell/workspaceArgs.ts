/** The words with which the program was started, for another workspace: its own path and Chromium's switches stay. */
const OPTION = '--workspace';

export function argsFor(workspace: string, argv: readonly string[]): readonly string[] {
  const others = argv
    .slice(1)
    .filter((word, at, all) => word !== OPTION && all[at - 1] !== OPTION && !word.startsWith(`${OPTION}=`));
  return [...others, OPTION, workspace];
}
