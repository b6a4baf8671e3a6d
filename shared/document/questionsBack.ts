/**
 * What taking a command back does to the questions that it settled, or that its undoing asked again.
 *
 * Alone because a settled candidate stays settled on every device, whatever is undone: asked again, it is a new candidate of
 * the same value, under the stamp of who asks. Invariant: a question that holds what the command hadn't heard of is left.
 */
import { textOf } from './canonical.ts';
import type { AnyDocument, Stamp } from './document.ts';
import { placeAt } from './fieldPath.ts';
import type { MergeTable } from './mergeTable.ts';
import { openOf } from './questions.ts';
import { candidateHash, settledOf, storedSettled, unitedSettled } from './settled.ts';

type QuestionsBack = {
  /** Undefined: nothing of it is to be set back. */
  readonly set: Pick<AnyDocument, 'open' | 'settled'> | undefined;
  /** Fields whose questions stay. */
  readonly left: readonly string[];
};

/**
 * The questions in which somebody said something since, each with the field of the document that it is about. What shows
 * doesn't tell: it may well be what the command wrote.
 */
export function askedSince(
  after: AnyDocument | undefined,
  current: AnyDocument,
  table: MergeTable,
): ReadonlyMap<string, string> {
  const known = after === undefined ? undefined : openOf(after);
  const asked = [...openOf(current).values()].flatMap(({ field, candidates }): [string, string][] => {
    const [name] = placeAt(current, field, table)?.names ?? [];
    const shown = after === undefined ? [] : [textOf(placeAt(after, field, table)?.value)];
    const heard = new Set([...(known?.get(field)?.candidates ?? []).map(({ value }) => textOf(value)), ...shown]);
    return name === undefined || candidates.every(({ value }) => heard.has(textOf(value))) ? [] : [[field, name]];
  });
  return new Map(asked);
}

/** @param news the questions in which somebody said something since, each with its field */
export function questionsBack(
  before: AnyDocument,
  after: AnyDocument,
  current: AnyDocument,
  stamp: Stamp,
  news: ReadonlyMap<string, string>,
): QuestionsBack {
  const [was, is, now] = [openOf(before), openOf(after), openOf(current)];
  const asked = [...was.values()].filter(({ field }) => !is.has(field) && !now.has(field));
  const closing = [...is.keys()].filter((field) => !was.has(field));
  const left = closing.flatMap((field) => news.get(field) ?? []);
  const closed = closing.flatMap((field) => (news.has(field) ? [] : (now.get(field) ?? [])));
  if (asked.length + closed.length === 0) return { set: undefined, left };
  const again = asked.map((entry) => ({
    ...entry,
    candidates: entry.candidates.map((candidate) => ({ ...candidate, at: stamp.at })),
  }));
  const hashes = closed.map(
    ({ field, candidates }) => [field, new Map(candidates.map((one) => [candidateHash(one), stamp.at]))] as const,
  );
  const open = [...now.values()].filter((entry) => !closed.includes(entry)).concat(again);
  const settled = storedSettled(unitedSettled(settledOf(current), new Map(hashes)));
  const sorted = open.length === 0 ? undefined : open.toSorted((a, b) => (a.field < b.field ? -1 : 1));
  return { set: { open: sorted, ...(settled === undefined ? {} : { settled }) }, left };
}
