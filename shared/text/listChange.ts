/**
 * What somebody did to a list of words, told as a change rather than as the whole list.
 *
 * Alone because the list may have changed meanwhile: what was added or taken away is laid over what stands there now.
 */
export function withChange(now: readonly string[], was: readonly string[], is: readonly string[]): string[] {
  const [added, removed] = [is.filter((word) => !was.includes(word)), was.filter((word) => !is.includes(word))];
  return [...now.filter((word) => !removed.includes(word)), ...added.filter((word) => !now.includes(word))];
}
