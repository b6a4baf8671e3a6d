/**
 * One document out of two that came from the same one, for every collection that declares a table of field rules.
 *
 * Alone because replication, a door's file and a bundle all join documents, and must do it alike.
 * Invariants: symmetric in a and b, down to the order of keys (both devices end with the same bytes); knows no server
 * and no clock; nothing that a person wrote is dropped: what differs on both sides stays as candidates in `open`, until
 * somebody settles it. Merging a side once more with what was merged changes nothing. An erasure outlives everything.
 * A document may be a stranger's, with any field missing or of any shape: nothing here fails on it.
 */
import { comparedValues, greaterValue, sameValue, sorted } from './canonical.ts';
import { type AnyDocument, BOOKKEEPING, isErased } from './document.ts';
import { pathTo, pathToElement } from './fieldPath.ts';
import { joinLines } from './joinTexts.ts';
import { mergedLists, withoutRepeats } from './mergeLists.ts';
import { type FieldRule, isRecord, type MergeTable, own, ruleOf } from './mergeTable.ts';
import { ask, claimOf, hasSpoken, isAtIssue, isLate, type Merging, mergingOf, openAfter } from './questions.ts';
import { storedSettled } from './settled.ts';
import { comparedStamped, earlierStamp, laterStamp } from './stamps.ts';

type Fields = Readonly<Record<string, unknown>>;
type Sides = { readonly was: unknown; readonly left: unknown; readonly right: unknown };

export function mergeDocuments(
  base: AnyDocument | undefined,
  a: AnyDocument,
  b: AnyDocument,
  table: MergeTable,
): AnyDocument {
  if (isErased(a) || isErased(b)) return sorted(erasureOf(a, b));
  if (sameValue(a, b)) return sorted(a);
  const kinds = ruleOf(table, 'kind');
  if (kinds.rule === 'facts' && kinds.kinds.has(greaterValue(a.kind, b.kind) as string))
    return sorted(unitedFacts(a, b));
  if (base !== undefined && sameValue(a, base)) return sorted(b);
  if (base !== undefined && sameValue(b, base)) return sorted(a);
  const merging = mergingOf(base, a, b);
  const merged = { ...headOf(a, b), ...mergedFields(merging, '', { was: base, left: a, right: b }, table) };
  const [open, settled] = [openAfter(merging, merged as AnyDocument, table), storedSettled(merging.settled)];
  return sorted({
    ...merged,
    ...(open.length > 0 ? { open } : {}),
    ...(settled === undefined ? {} : { settled }),
  } as AnyDocument);
}

/** What tells about the document rather than of its subject. */
function headOf(a: AnyDocument, b: AnyDocument): Fields {
  const [one, two] = [a.v, b.v].map((v: unknown) => (typeof v === 'number' ? v : undefined));
  const v = one === undefined || two === undefined ? (one ?? two ?? greaterValue(a.v, b.v)) : Math.max(one, two);
  return {
    id: greaterValue(a.id, b.id),
    kind: greaterValue(a.kind, b.kind),
    v,
    made: earlierStamp(a.made, b.made),
    changed: laterStamp(a.changed, b.changed),
  };
}

/** The stub; of two the one of the earlier erasure. */
function erasureOf(a: AnyDocument, b: AnyDocument): AnyDocument {
  if (isErased(a) !== isErased(b)) return isErased(a) ? a : b;
  const [one, two] = [a, b].map((stub) => ({ at: stub['erasedAt'] }));
  const earlier = earlierStamp(one, two);
  return sameValue(one, two) ? (comparedValues(a, b) <= 0 ? a : b) : earlier === one ? a : b;
}

/** Facts are never edited: two copies that differ anyhow are a mistake, and what either knows is kept. */
function unitedFacts(a: AnyDocument, b: AnyDocument): AnyDocument {
  const fields = subjectFields(a, b).map((field) => [field, greaterValue(own(a, field), own(b, field))]);
  return { ...headOf(a, b), ...Object.fromEntries(fields) } as AnyDocument;
}

const subjectFields = (a: Fields, b: Fields): string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((field) => !BOOKKEEPING.has(field));

function mergedFields(merging: Merging, outer: string, { was, left, right }: Sides, table: MergeTable): Fields {
  const [one, two] = [left as Fields, right as Fields];
  const fields = outer === '' ? subjectFields(one, two) : [...new Set([...Object.keys(one), ...Object.keys(two)])];
  const merged = fields.map((field): [string, unknown] => {
    const sides = { was: own(was, field), left: own(one, field), right: own(two, field) };
    return [field, mergedField(merging, pathTo(outer, field), sides, ruleOf(table, field))];
  });
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
}

function mergedField(merging: Merging, path: string, { was, left, right }: Sides, rule: FieldRule): unknown {
  if (sameValue(left, right)) return left;
  if (rule.rule === 'list' && isListOrAbsent(left) && isListOrAbsent(right)) {
    const once = (list: unknown): unknown => (Array.isArray(list) ? withoutRepeats(list) : list);
    return mergedList(merging, path, { was: once(was), left: once(left), right: once(right) }, rule);
  }
  const alone = changedAlone(merging, path, { was, left, right });
  if (alone !== undefined) return alone.value;
  if (rule.rule === 'fields' && isRecord(left) && isRecord(right)) {
    return mergedFields(merging, path, { was, left, right }, rule.inner);
  }
  if (rule.rule === 'earliest') return earliestOf(left, right);
  return rule.rule === 'latest'
    ? shownOf(merging, left, right)
    : mergedValue(merging, path, { was, left, right }, rule);
}

/** What holds where only one side said something since the ancestor, or neither. */
function changedAlone(
  { hasBase, a, b }: Merging,
  path: string,
  { was, left, right }: Sides,
  hasSaid = hasSpoken,
): { value: unknown } | undefined {
  if (!hasBase) return undefined;
  if (sameValue(left, was) && !hasSaid(a, path)) return { value: right };
  return sameValue(right, was) && !hasSaid(b, path) ? { value: left } : undefined;
}

/** Both said something different: a line each, or a question. What shows is the later; that decides nothing. */
function mergedValue(merging: Merging, path: string, { was, left, right }: Sides, rule: FieldRule): unknown {
  const { a, b } = merging;
  const [one, two] = [claimOf(a, left), claimOf(b, right)];
  const [isLeftLate, isRightLate] = [isLate(a, b, path, one), isLate(b, a, path, two)];
  if (isLeftLate !== isRightLate) return isLeftLate ? right : left;
  const isText =
    rule.rule === 'text' && typeof was === 'string' && typeof left === 'string' && typeof right === 'string';
  // What shows while a question is open is nobody's edit: joined with another's, it would drop words that nobody took away.
  const isAsked = a.open.has(path) || b.open.has(path);
  const joined = isText && !isAsked && left !== was && right !== was ? joinLines(was, left, right) : undefined;
  if (joined !== undefined) return joined;
  ask(merging, path, was, [one, two]);
  return shownOf(merging, left, right);
}

function shownOf({ a, b }: Merging, left: unknown, right: unknown): unknown {
  return comparedStamped({ value: left, stamp: a.stamp }, { value: right, stamp: b.stamp }) >= 0 ? left : right;
}

function mergedList(
  merging: Merging,
  path: string,
  { was, left, right }: Sides,
  { keyOf, inner }: { keyOf: (element: unknown) => string; inner: MergeTable },
): unknown {
  if (sameValue(left, right)) return left;
  const alone = changedAlone(merging, path, { was, left, right }, isAtIssue);
  if (alone !== undefined) return alone.value;
  const [before, one, two] = [was, left, right].map((list): readonly unknown[] => (Array.isArray(list) ? list : []));
  const merged = (key: string, w: unknown, l: unknown, r: unknown): unknown => {
    const [at, sides] = [pathToElement(path, key), { was: w, left: l, right: r }];
    const only = changedAlone(merging, at, sides);
    return only === undefined ? mergedFields(merging, at, sides, inner) : only.value;
  };
  return mergedLists({ was: before ?? [], left: one ?? [], right: two ?? [] }, keyOf, {
    merged,
    isAtIssue: (key, side) => isAtIssue(side === 'left' ? merging.a : merging.b, pathToElement(path, key)),
  });
}

const isListOrAbsent = (value: unknown): boolean => value === undefined || Array.isArray(value);

/** What isn't there, or is no text, counts as oldest. */
function earliestOf(left: unknown, right: unknown): unknown {
  const [one, two] = [left, right].map((value) => (typeof value === 'string' ? value : ''));
  if (one === two) return comparedValues(left, right) <= 0 ? left : right;
  return (one as string) < (two as string) ? left : right;
}
