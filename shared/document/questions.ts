/**
 * The open conflicts that a merge leaves: those of both sides, those that it makes itself, less what is settled.
 *
 * Alone because it decides what a person is asked, and nothing else does. Invariants: symmetric in both sides; a
 * candidate goes only when somebody settled it, and an entry only when nothing is left that differs from what shows.
 */
import { canonical, comparedValues, greaterValue, textOf } from './canonical.ts';
import { type AnyDocument, type OpenField, openFieldSchema, type Stamp } from './document.ts';
import { placeAt } from './fieldPath.ts';
import type { MergeTable } from './mergeTable.ts';
import { type Candidate, isSettled, type SettledFields, settledOf, unitedSettled } from './settled.ts';
import { comparedStamps, stampOf } from './stamps.ts';

export type Side = {
  readonly document: AnyDocument;
  readonly stamp: Stamp;
  readonly open: ReadonlyMap<string, OpenField>;
  readonly settled: SettledFields;
  /** Places that this side settled since the ancestor: its word on them, also where the value is the ancestor's. */
  readonly spoken: ReadonlySet<string>;
  /** Places where this side holds candidates that the ancestor didn't. */
  readonly opened: ReadonlySet<string>;
};

/** Two sides that are being merged, and what was asked so far. */
export type Merging = {
  readonly hasBase: boolean;
  readonly a: Side;
  readonly b: Side;
  readonly settled: SettledFields;
  readonly asked: Map<string, OpenField>;
};

export function mergingOf(base: AnyDocument | undefined, a: AnyDocument, b: AnyDocument): Merging {
  const [left, right] = [sideOf(a, base), sideOf(b, base)];
  const settled = unitedSettled(left.settled, right.settled);
  return { hasBase: base !== undefined, a: left, b: right, settled, asked: new Map() };
}

function sideOf(document: AnyDocument, base: AnyDocument | undefined): Side {
  const [open, settled, before] = [openOf(document), settledOf(document), settledOf(base)];
  const asked = base === undefined ? undefined : openOf(base);
  const spoken = [...settled].filter(([path, hashes]) => [...hashes.keys()].some((one) => !before.get(path)?.has(one)));
  const opened = [...open].filter(([path, entry]) => textOf(entry) !== textOf(asked?.get(path)));
  const stamp = stampOf(document.changed);
  return { document, stamp, open, settled, spoken: placesOf(spoken), opened: placesOf(opened) };
}

const placesOf = (entries: readonly (readonly [string, unknown])[]): ReadonlySet<string> =>
  new Set(entries.map(([path]) => path));

/** By the name of its place; what is no entry (a stranger's oddity) asks nothing. */
export function openOf({ open }: AnyDocument): Map<string, OpenField> {
  const entries: readonly unknown[] = Array.isArray(open) ? open : [];
  const read = entries.map((entry) => openFieldSchema.safeParse(entry).data).filter((entry) => entry !== undefined);
  const fields = new Map<string, OpenField>();
  for (const entry of read) fields.set(entry.field, united(fields.get(entry.field), entry));
  return fields;
}

/** Whether a side settled something at a place or inside it. */
export const hasSpoken = ({ spoken }: Side, path: string): boolean => isWithin(spoken, path);

/** Whether taking away what lies at a place would take away more than a value that everybody had. */
export const isAtIssue = ({ spoken, opened }: Side, path: string): boolean =>
  isWithin(spoken, path) || isWithin(opened, path);

function isWithin(places: ReadonlySet<string>, path: string): boolean {
  if (places.size === 0) return false;
  return [...places].some((one) => one === path || one.startsWith(`${path}.`) || one.startsWith(`${path}[`));
}

/** A side's word on a place: whose it is is known of the document as a whole only. */
export const claimOf = ({ stamp }: Side, value: unknown): Candidate => candidateOf(value, stamp);

const candidateOf = (value: unknown, { at, by, device }: Stamp): Candidate => ({
  ...(value === undefined ? {} : { value }),
  at,
  by,
  device,
});

/** A copy from before somebody settled: it has no say any more. A side that knows of the settling has said this since. */
export const isLate = (side: Side, other: Side, path: string, claim: Candidate): boolean =>
  isSettled(other.settled, path, claim) && !isSettled(side.settled, path, claim);

export function ask(merging: Merging, path: string, was: unknown, candidates: readonly Candidate[]): void {
  merging.asked.set(path, { field: path, ...baseOf(was), candidates: [...candidates] });
}

const baseOf = (was: unknown): { base?: unknown } => (was === undefined ? {} : { base: was });

/** @param merged the document as it shows now */
export function openAfter({ a, b, settled, asked }: Merging, merged: AnyDocument, table: MergeTable): OpenField[] {
  const paths = [...new Set([...a.open.keys(), ...b.open.keys(), ...asked.keys()])].toSorted();
  return paths.flatMap((path) => {
    const [left, right, fresh] = [a.open.get(path), b.open.get(path), asked.get(path)];
    const place = placeAt(merged, path, table);
    const entry = [left, right, fresh].reduce(
      (known, one) => (one === undefined ? known : united(known, one)),
      undefined,
    );
    // An entry about an element that is gone asks nothing: who took it away had it before them.
    if (place === undefined || entry === undefined) return [];
    const open = [left, right].flatMap((one) => one?.candidates ?? []).filter((one) => !isSettled(settled, path, one));
    const news = (fresh?.candidates ?? []).filter((one) => !isSettled(settled, path, one) && !holds(open, one.value));
    const candidates = contentOf([...open, ...news]);
    const values = new Set(candidates.map(({ value }) => textOf(value)));
    if (values.size > 1) return [{ ...entry, candidates }];
    // Nothing is left but what shows anyway, or one value beside what was chosen meanwhile.
    if (values.size === 0 || holds(candidates, place.value)) return [];
    const shown = candidateOf(place.value, stampOfShown([a, b], path, place.value, table));
    return [{ ...entry, candidates: contentOf([...candidates, shown]) }];
  });
}

const holds = (candidates: readonly Candidate[], value: unknown): boolean =>
  candidates.some((one) => textOf(one.value) === textOf(value));

function stampOfShown(sides: readonly Side[], path: string, value: unknown, table: MergeTable): Stamp {
  const holding = sides.filter(({ document }) => textOf(placeAt(document, path, table)?.value) === textOf(value));
  const stamps = (holding.length > 0 ? holding : sides).map(({ stamp }) => stamp);
  return stamps.toSorted(comparedStamps).at(-1) as Stamp;
}

/** A set by content, in one order. */
function contentOf(candidates: readonly Candidate[]): Candidate[] {
  return [...new Map(candidates.map((one) => [canonical(one), one])).values()].toSorted(comparedValues);
}

function united(known: OpenField | undefined, entry: OpenField): OpenField {
  if (known === undefined) return { ...entry, candidates: contentOf(entry.candidates) };
  const fields = [...new Set([...Object.keys(known), ...Object.keys(entry)])];
  const joined = Object.fromEntries(fields.map((field) => [field, greaterValue(known[field], entry[field])]));
  const candidates = contentOf([...known.candidates, ...entry.candidates]);
  // Any would do: two bases of one conflict are two ways by which it came about.
  return { ...joined, field: entry.field, candidates };
}
