import { changedWords } from '../../shared/sync/changedWords.ts';

/** A text with the words marked that are not in the one it was made from; without that one, as it is. */
export function ChangedText({ text, before }: { readonly text: string; readonly before: string | undefined }) {
  const ranges = before === undefined ? [] : changedWords(before, text);
  const parts = ranges.flatMap(([start, end], place) => [
    text.slice(ranges[place - 1]?.[1] ?? 0, start),
    <ins key={start} className="changed-words">
      {text.slice(start, end)}
    </ins>,
  ]);
  return (
    <>
      {parts}
      {text.slice(ranges.at(-1)?.[1] ?? 0)}
    </>
  );
}
