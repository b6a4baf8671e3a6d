/** Start and end (not included) of what a search found in a text. */
export type MatchRange = readonly [start: number, end: number];

const none: readonly MatchRange[] = [];

/** A text with what was searched for marked in it. Ranges are in order and do not overlap. */
export function Marked({
  text,
  matches = none,
}: {
  readonly text: string;
  readonly matches?: readonly MatchRange[] | undefined;
}) {
  const parts = matches.flatMap(([start, end], place) => {
    const before = matches[place - 1]?.[1] ?? 0;
    return [text.slice(before, start), <mark key={start}>{text.slice(start, end)}</mark>];
  });
  return (
    <>
      {parts}
      {text.slice(matches.at(-1)?.[1] ?? 0)}
    </>
  );
}
