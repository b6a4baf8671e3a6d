/**
 * One document out of two that came from the same one, for every collection that declares a table of field rules.
 *
 * Alone because replication, a door's file and a bundle all join documents, and must do it alike.
 * Invariants: symmetric in a and b (both devices end with the same bytes); knows no server and no clock; nothing that
 * a person wrote is dropped: what differs on both sides stays as candidates in `open`.
 */
import { canonical, sameValue } from './canonical.ts';
import { type AnyDocument, BOOKKEEPING, type OpenField, type Stamp } from './document.ts';

/**
 * `value`: one side or a candidate. `list`: joined by element, told apart by the key given. `earliest`: of two instants
 * the earlier, for what a person vouched for when the other side's change wasn't there yet.
 */
export type FieldRule =
  | { readonly rule: 'value' }
  | { readonly rule: 'earliest' }
  | { readonly rule: 'list'; readonly keyOf: (element: unknown) => string };
export type MergeTable = Readonly<Record<string, FieldRule>>;

export const byValue: FieldRule = { rule: 'value' };
export const listBy = (keyOf: (element: unknown) => string): FieldRule => ({ rule: 'list', keyOf });
/** A list whose elements are what they say: tags, ids. */
export const listOfValues: FieldRule = listBy(canonical);
/** A list whose elements are told apart by some of their fields. */
export const listByField = (...fields: readonly string[]): FieldRule =>
  listBy((element) => canonical(fields.map((field) => (element as Record<string, unknown> | null)?.[field])));
export const earliest: FieldRule = { rule: 'earliest' };

type KeyOf = (element: unknown) => string;
type Side = { readonly value: unknown; readonly stamp: Stamp };

export function mergeDocuments(
  base: AnyDocument | undefined,
  a: AnyDocument,
  b: AnyDocument,
  table: MergeTable,
): AnyDocument {
  const newer = greater({ value: a, stamp: a.changed }, { value: b, stamp: b.changed }) === 'a' ? a : b;
  const older = newer === a ? b : a;
  const merged: AnyDocument = { ...older, ...newer, v: Math.max(a.v, b.v), changed: newer.changed };
  const open: OpenField[] = [...(a.open ?? []), ...(b.open ?? [])];
  for (const field of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (BOOKKEEPING.has(field)) continue;
    const joined = mergeField(field, base, a, b, table[field] ?? byValue);
    if (joined.value === undefined) delete merged[field];
    else merged[field] = joined.value;
    if (joined.open !== undefined) open.push(joined.open);
  }
  const united = uniteOpen(open);
  if (united.length > 0) merged.open = united;
  else delete merged.open;
  return merged;
}

type JoinedField = { readonly value: unknown; readonly open?: OpenField };

function mergeField(
  field: string,
  base: AnyDocument | undefined,
  a: AnyDocument,
  b: AnyDocument,
  rule: FieldRule,
): JoinedField {
  const [was, left, right] = [base?.[field], a[field], b[field]];
  if (sameValue(left, right)) return { value: left };
  if (base !== undefined && sameValue(left, was)) return { value: right };
  if (base !== undefined && sameValue(right, was)) return { value: left };
  if (rule.rule === 'list' && isListOrAbsent(left) && isListOrAbsent(right)) {
    return { value: mergeLists(Array.isArray(was) ? was : [], left ?? [], right ?? [], rule.keyOf) };
  }
  if (rule.rule === 'earliest') return { value: [left, right].toSorted(byAge)[0] };
  const sides: readonly Side[] = [
    { value: left, stamp: a.changed },
    { value: right, stamp: b.changed },
  ];
  const shown = greater(sides[0] as Side, sides[1] as Side) === 'a' ? left : right;
  const candidates = sides.map(({ value, stamp }) => ({
    value: value ?? null,
    at: stamp.at,
    by: stamp.by,
    device: stamp.device,
  }));
  return { value: shown, open: { field, base: was ?? null, candidates } };
}

/** What isn't there counts as oldest. */
const byAge = (a: unknown, b: unknown): number => (textOf(a) < textOf(b) ? -1 : textOf(a) > textOf(b) ? 1 : 0);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const isListOrAbsent = (value: unknown): value is unknown[] | undefined => value === undefined || Array.isArray(value);

/** Elements of either side, without those that a side took away; an element changed on both sides stays in both forms. */
function mergeLists(
  was: readonly unknown[],
  left: readonly unknown[],
  right: readonly unknown[],
  keyOfElement: KeyOf,
): unknown[] {
  const keyOf = singling(keyOfElement, [was, left, right]);
  const [before, one, two] = [byKey(was, keyOf), byKey(left, keyOf), byKey(right, keyOf)];
  const keys = [...new Set([...before.keys(), ...one.keys(), ...two.keys()])];
  const placed = keys.flatMap((key) => {
    const [w, l, r] = [before.get(key), one.get(key), two.get(key)];
    if (l === undefined && r === undefined) return [];
    if (l === undefined) return w !== undefined && sameValue(w, r) ? [] : [r];
    if (r === undefined) return w !== undefined && sameValue(w, l) ? [] : [l];
    if (sameValue(l, r) || sameValue(r, w)) return [l];
    if (sameValue(l, w)) return [r];
    return [l, r].toSorted((x, y) => (canonical(x) < canonical(y) ? -1 : 1));
  });
  // Order is nobody's statement here: what stood before keeps its place, what is new follows in one fixed order.
  const fresh = placed
    .filter((element) => !before.has(keyOf(element)))
    .toSorted((x, y) => (canonical(x) < canonical(y) ? -1 : 1));
  return [...placed.filter((element) => before.has(keyOf(element))), ...fresh];
}

/** Where a list holds a key twice (both forms of an earlier merge), elements with that key are told apart by all they say. */
function singling(keyOf: KeyOf, lists: readonly (readonly unknown[])[]): KeyOf {
  const twice = new Set(
    lists.flatMap((list) => list.map(keyOf).filter((key, place, keys) => keys.indexOf(key) !== place)),
  );
  return (element) => (twice.has(keyOf(element)) ? `${keyOf(element)}\u0000${canonical(element)}` : keyOf(element));
}

function byKey(list: readonly unknown[], keyOf: KeyOf): Map<string, unknown> {
  return new Map(list.map((element) => [keyOf(element), element]));
}

/** The greater by (instant, device, content): decides what shows, never what is kept. */
function greater(a: Side, b: Side): 'a' | 'b' {
  const key = ({ value, stamp }: Side) => `${stamp.at}\u0000${stamp.device}\u0000${canonical(value)}`;
  return key(a) >= key(b) ? 'a' : 'b';
}

function uniteOpen(open: readonly OpenField[]): OpenField[] {
  const fields = new Map<string, OpenField>();
  for (const entry of open) {
    const known = fields.get(entry.field);
    const candidates = new Map([...(known?.candidates ?? []), ...entry.candidates].map((one) => [canonical(one), one]));
    const base = known === undefined || canonical(entry.base) < canonical(known.base) ? entry.base : known.base;
    const sorted = [...candidates.keys()]
      .toSorted()
      .map((key) => candidates.get(key) as OpenField['candidates'][number]);
    fields.set(entry.field, { ...known, ...entry, base: base ?? null, candidates: sorted });
  }
  return [...fields.keys()].toSorted().map((field) => fields.get(field) as OpenField);
}
