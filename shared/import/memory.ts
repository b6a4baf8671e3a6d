/**
 * How a table was read the last time, found again for this one.
 *
 * Alone because a file is seldom quite the same: a column more, one less, another order. Invariants: what a person says
 * now goes before what is remembered; a column that is gone is named, never replaced by another one.
 */
import type { Mapping } from '../plan/model.ts';
import { LEFT_OUT } from './columnFields.ts';
import type { DateOrder } from './dateText.ts';
import { columnKeysOf, likenessOf } from './layout.ts';
import { type Rules, type RuledKind, tellingRules } from './rules.ts';

/** How alike a table must be to one that is known: one column of four may differ. */
const ALIKE = 0.6;

/** What a person said of a file; nothing of what was only guessed. */
export type Choices = {
  readonly as: RuledKind;
  /** By a column's key. */
  readonly columns: Readonly<Record<string, string>>;
  readonly rules: Rules;
  readonly dates: DateOrder | undefined;
};

export type Recalled = {
  readonly mapping: Mapping;
  /** Columns that were mapped and aren't in this file, by their heads. */
  readonly gone: readonly string[];
};

export function recall(mappings: readonly Mapping[], keys: readonly string[]): Recalled | undefined {
  const [best] = mappings
    .map((mapping) => ({ mapping, likeness: likenessOf(columnKeysOf(mapping.headers), keys) }))
    .filter(({ likeness }) => likeness >= ALIKE)
    .toSorted((a, b) => b.likeness - a.likeness || (a.mapping.changed.at < b.mapping.changed.at ? 1 : -1));
  if (best === undefined) return undefined;
  const { mapping } = best;
  const { headers, columns } = mapping;
  const gone = columnKeysOf(headers).flatMap((key, at) =>
    Object.hasOwn(columns, key) && columns[key] !== LEFT_OUT && !keys.includes(key) ? [headers[at] ?? key] : [],
  );
  return { mapping, gone };
}

/** By the column's place in this file. */
export const columnsAt = (
  columns: Readonly<Record<string, string>>,
  keys: readonly string[],
): Readonly<Record<number, string>> =>
  Object.fromEntries(keys.flatMap((key, at) => (Object.hasOwn(columns, key) ? [[at, columns[key] ?? '']] : [])));

const columnsByKey = (
  map: Readonly<Record<string, string>>,
  keys: readonly string[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(keys.flatMap((key, at) => (Object.hasOwn(map, at) ? [[key, map[at] ?? '']] : [])));

const isKind = (kind: string): kind is RuledKind => kind === 'members' || kind === 'events' || kind === 'posts';

/** What is remembered, as far as this program understands it. */
function choicesOf({ mapping }: Recalled): Choices | undefined {
  const { becomes, columns, rules, dates } = mapping;
  if (!isKind(becomes)) return undefined;
  return {
    as: becomes,
    columns,
    rules: tellingRules(becomes, rules),
    dates: dates === 'day-first' || dates === 'month-first' ? dates : undefined,
  };
}

export type Asked = {
  readonly as?: RuledKind | undefined;
  /** By the column's number. */
  readonly map?: Readonly<Record<string, string>> | undefined;
  readonly rules?: Readonly<Record<string, string>> | undefined;
  readonly dates?: DateOrder | undefined;
};

/** What a person says now over what was said then; `as` is open where neither says it. */
export function agreedOn(
  asked: Asked,
  recalled: Recalled | undefined,
  keys: readonly string[],
): Omit<Choices, 'as'> & { readonly as: RuledKind | undefined } {
  const then = recalled === undefined ? undefined : choicesOf(recalled);
  const as = asked.as ?? then?.as;
  // Columns of people mean nothing where the rows are events.
  const fitting = then !== undefined && as === then.as ? then : undefined;
  const now = columnsByKey(asked.map ?? {}, keys);
  return {
    as,
    columns: { ...fitting?.columns, ...now },
    rules: { ...fitting?.rules, ...asked.rules } as Rules,
    dates: asked.dates ?? fitting?.dates,
  };
}

export const saysSomething = ({ columns, rules, dates }: Omit<Choices, 'as'>): boolean =>
  Object.keys(columns).length > 0 || Object.keys(rules).length > 0 || dates !== undefined;
