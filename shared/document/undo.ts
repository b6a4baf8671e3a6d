/**
 * What undoing a command does to one document that it wrote.
 *
 * Alone because every command of every feature is undone by this one rule.
 * Invariant: only a field that still has the value the command wrote is set back; whatever somebody changed since
 * is left and named, also where it shows in no value yet and waits in a question. A document made by the command goes
 * only if nobody has changed it since.
 */
import { sameValue } from './canonical.ts';
import { type AnyDocument, BOOKKEEPING, type Stamp } from './document.ts';
import type { MergeTable } from './mergeTable.ts';
import { askedSince, questionsBack } from './questionsBack.ts';

/** A document before and after a command; undefined: it wasn't there. */
export type Image = { readonly before: AnyDocument | undefined; readonly after: AnyDocument | undefined };

export type UndoStep =
  | { readonly kind: 'write'; readonly next: AnyDocument; readonly left: readonly string[] }
  | { readonly kind: 'remove' }
  | { readonly kind: 'nothing'; readonly left: readonly string[] };

export function decideUndo(image: Image, current: AnyDocument | undefined, stamp: Stamp, table: MergeTable): UndoStep {
  const { before, after } = image;
  if (before === undefined) {
    if (current === undefined) return { kind: 'nothing', left: [] };
    const asked = askedSince(after, current, table).values();
    const changed = new Set([...(after === undefined ? [] : fieldsThatDiffer(after, current)), ...asked]);
    return changed.size === 0 ? { kind: 'remove' } : { kind: 'nothing', left: [...changed].toSorted() };
  }
  if (after === undefined) {
    // The command removed it. If somebody made it again meanwhile, theirs stays.
    return current === undefined
      ? { kind: 'write', next: { ...before, changed: stamp }, left: [] }
      : { kind: 'nothing', left: ['id'] };
  }
  if (current === undefined) return { kind: 'nothing', left: ['id'] };
  return setBack(before, after, current, stamp, askedSince(after, current, table));
}

function setBack(
  before: AnyDocument,
  after: AnyDocument,
  current: AnyDocument,
  stamp: Stamp,
  asked: ReadonlyMap<string, string>,
): UndoStep {
  const next: AnyDocument = { ...current, changed: stamp };
  const questions = questionsBack(before, after, current, stamp, asked);
  const left = new Set(questions.left);
  const disputed = new Set(asked.values());
  let changed = questions.set !== undefined;
  for (const field of fieldsThatDiffer(before, after)) {
    if (!sameValue(current[field], after[field]) || disputed.has(field)) {
      if (!sameValue(current[field], before[field])) left.add(field);
      continue;
    }
    if (before[field] === undefined) delete next[field];
    else next[field] = before[field];
    changed = true;
  }
  Object.assign(next, questions.set);
  if (next.open === undefined) delete next.open;
  const named = [...left].toSorted();
  return changed ? { kind: 'write', next, left: named } : { kind: 'nothing', left: named };
}

/** The subject fields in which two documents differ, in a stable order. */
export function fieldsThatDiffer(a: AnyDocument, b: AnyDocument): string[] {
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...fields].filter((field) => !BOOKKEEPING.has(field) && !sameValue(a[field], b[field])).toSorted();
}
