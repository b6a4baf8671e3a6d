/**
 * What taking a command back does to the questions that it settled, or that its undoing asked again.
 *
 * Alone because a settled candidate stays settled on every device, whatever is undone: asked again, it is a new candidate of
 * the same value, under the stamp of who asks.
 */
import type { AnyDocument, Stamp } from './document.ts';
import { openOf } from './questions.ts';
import { candidateHash, settledOf, storedSettled, unitedSettled } from './settled.ts';

type Bookkeeping = Pick<AnyDocument, 'open' | 'settled'>;

/** Undefined: nothing of it is to be set back. */
export function questionsBack(
  before: AnyDocument,
  after: AnyDocument,
  current: AnyDocument,
  stamp: Stamp,
): Bookkeeping | undefined {
  const [was, is, now] = [openOf(before), openOf(after), openOf(current)];
  const asked = [...was.values()].filter(({ field }) => !is.has(field) && !now.has(field));
  const closed = [...is.keys()].filter((field) => !was.has(field)).flatMap((field) => now.get(field) ?? []);
  if (asked.length + closed.length === 0) return undefined;
  const again = asked.map((entry) => ({
    ...entry,
    candidates: entry.candidates.map((candidate) => ({ ...candidate, at: stamp.at })),
  }));
  const hashes = closed.map(
    ({ field, candidates }) => [field, new Map(candidates.map((one) => [candidateHash(one), stamp.at]))] as const,
  );
  const open = [...now.values()].filter((entry) => !closed.includes(entry)).concat(again);
  const settled = storedSettled(unitedSettled(settledOf(current), new Map(hashes)));
  return {
    open: open.length === 0 ? undefined : open.toSorted((a, b) => (a.field < b.field ? -1 : 1)),
    ...(settled === undefined ? {} : { settled }),
  };
}
