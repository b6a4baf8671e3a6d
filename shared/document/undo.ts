/**
 * What undoing a command does to one document that it wrote.
 *
 * Alone because every command of every feature is undone by this one rule.
 * Invariant: only a field that still has the value the command wrote is set back; whatever somebody changed since
 * is left and named. A document made by the command goes only if nobody has changed it since.
 */
import { sameValue } from './canonical.ts';
import { type AnyDocument, BOOKKEEPING, type Stamp } from './document.ts';
import { questionsBack } from './questionsBack.ts';

/** A document before and after a command; undefined: it wasn't there. */
export type Image = { readonly before: AnyDocument | undefined; readonly after: AnyDocument | undefined };

export type UndoStep =
  | { readonly kind: 'write'; readonly next: AnyDocument; readonly left: readonly string[] }
  | { readonly kind: 'remove' }
  | { readonly kind: 'nothing'; readonly left: readonly string[] };

export function decideUndo(image: Image, current: AnyDocument | undefined, stamp: Stamp): UndoStep {
  const { before, after } = image;
  if (before === undefined) {
    if (current === undefined) return { kind: 'nothing', left: [] };
    const changed = after === undefined ? [] : fieldsThatDiffer(after, current);
    return changed.length === 0 ? { kind: 'remove' } : { kind: 'nothing', left: changed };
  }
  if (after === undefined) {
    // The command removed it. If somebody made it again meanwhile, theirs stays.
    return current === undefined
      ? { kind: 'write', next: { ...before, changed: stamp }, left: [] }
      : { kind: 'nothing', left: ['id'] };
  }
  if (current === undefined) return { kind: 'nothing', left: ['id'] };
  return setBack(before, after, current, stamp);
}

function setBack(before: AnyDocument, after: AnyDocument, current: AnyDocument, stamp: Stamp): UndoStep {
  const next: AnyDocument = { ...current, changed: stamp };
  const left: string[] = [];
  let changed = false;
  for (const field of fieldsThatDiffer(before, after)) {
    if (!sameValue(current[field], after[field])) {
      if (!sameValue(current[field], before[field])) left.push(field);
      continue;
    }
    if (before[field] === undefined) delete next[field];
    else next[field] = before[field];
    changed = true;
  }
  const questions = questionsBack(before, after, current, stamp);
  if (questions !== undefined) {
    changed = true;
    Object.assign(next, questions);
    if (questions.open === undefined) delete next.open;
  }
  return changed ? { kind: 'write', next, left } : { kind: 'nothing', left };
}

/** The subject fields in which two documents differ, in a stable order. */
export function fieldsThatDiffer(a: AnyDocument, b: AnyDocument): string[] {
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...fields].filter((field) => !BOOKKEEPING.has(field) && !sameValue(a[field], b[field])).toSorted();
}
