/**
 * How an open conflict names the place it is about, also inside an object or an element of a list.
 *
 * Alone because merging writes such names, and settling and the inbox read them.
 * `note`, `name.family`, `emails["anna@museum.example"].label`: an element by the key that its list tells it apart by.
 * Invariants: one place has one name, whatever its fields are called; reading one never fails, it finds or doesn't.
 */
import { BOOKKEEPING } from './document.ts';
import { isRecord, type MergeTable, own, ruleOf } from './mergeTable.ts';

type Fields = Readonly<Record<string, unknown>>;

export type Place = {
  /** Names of fields from outside to inside: `['emails', 'label']`. */
  readonly names: readonly string[];
  /** The element of a list that it lies in. */
  readonly element?: unknown;
  /** What stands there now; undefined: nothing. */
  readonly value: unknown;
  /** The whole with another value there; undefined takes it away. */
  readonly holding: (value: unknown) => Fields;
};

export function pathTo(outer: string, field: string): string {
  const name = field.replaceAll(/[.[\\]/g, String.raw`\$&`);
  return outer === '' ? name : `${outer}.${name}`;
}

/** An element is named by what `keyOf` says of it, which for one with fields is a JSON array: `["x"]`. */
export const pathToElement = (list: string, key: string): string => `${list}${key}`;

/** @returns nothing where the element it names is gone, or where no value of the subject stands */
export function placeAt(fields: Fields, path: string, table: MergeTable): Place | undefined {
  return BOOKKEEPING.has(path) ? undefined : placeIn(fields, '', path, table);
}

function placeIn(fields: Fields, outer: string, path: string, table: MergeTable): Place | undefined {
  for (const field of Object.keys(table)) {
    const [start, rule, value] = [pathTo(outer, field), ruleOf(table, field), own(fields, field)];
    const isInside = path.startsWith(`${start}.`) || path.startsWith(`${start}[`);
    if (!isInside || !('inner' in rule)) continue;
    const held = (inner: unknown): Fields => fieldHolding(fields, field, inner);
    if (rule.rule === 'fields') {
      const place = placeIn(isRecord(value) ? value : {}, start, path, rule.inner);
      return place && { ...place, names: [field, ...place.names], holding: (to) => held(place.holding(to)) };
    }
    return placeInList(Array.isArray(value) ? value : [], start, path, rule, held, field);
  }
  const name = (outer === '' ? path : path.slice(outer.length + 1)).replaceAll(/\\(.)/gs, '$1');
  if (path !== pathTo(outer, name)) return undefined;
  return { names: [name], value: own(fields, name), holding: (value) => fieldHolding(fields, name, value) };
}

function placeInList(
  list: readonly unknown[],
  start: string,
  path: string,
  { keyOf, inner }: { keyOf: (element: unknown) => string; inner: MergeTable },
  held: (list: unknown) => Fields,
  field: string,
): Place | undefined {
  const index = list.findIndex((element) => path.startsWith(`${pathToElement(start, keyOf(element))}.`));
  const element = list[index];
  if (!isRecord(element)) return undefined;
  const place = placeIn(element, pathToElement(start, keyOf(element)), path, inner);
  return (
    place && {
      element,
      ...place,
      names: [field, ...place.names],
      holding: (value) => held(list.with(index, place.holding(value))),
    }
  );
}

function fieldHolding(fields: Fields, field: string, value: unknown): Fields {
  const others = Object.entries(fields).filter(([key]) => key !== field);
  return Object.fromEntries(value === undefined ? others : [...others, [field, value]]);
}
