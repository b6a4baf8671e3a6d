/**
 * What an open conflict is about, out of the name of its field: which words it has, and which element of a list.
 *
 * Alone because the inbox speaks of "Label of anna@museum.example" where the document says
 * `emails["anna@museum.example"].label`. Invariant: a name that isn't known is shown as it is, never left out.
 */

export type FieldLabel = {
  /** A field that has words; undefined: the last name as it is. */
  readonly word: KnownField | undefined;
  readonly name: string;
  /** What the element is told apart by, where it lies in one: `['2026-06-20T19:00']`, `['Weg 1', null, …]`. */
  readonly element: readonly unknown[] | undefined;
  /** The list of the element: `emails`. */
  readonly list: string | undefined;
};

export const KNOWN_FIELDS = [
  'name',
  'name.given',
  'name.family',
  'name.display',
  'name.prefix',
  'name.suffix',
  'emails',
  'phones',
  'addresses',
  'label',
  'street',
  'city',
  'postalCode',
  'region',
  'country',
  'tags',
  'note',
  'organisation',
  'position',
  'website',
  'born',
  'since',
  'memberNumber',
  'title',
  'description',
  'place',
  'url',
  'capacity',
  'state',
  'parts',
  'exceptions',
  'moves',
  'reason',
  'origin',
  'start',
  'end',
  'key',
  'text',
  'channels',
  'plannedAt',
  'zone',
  'about',
  'occurrence',
  'variants',
  'postedAt',
  'confirmedAt',
  'external',
  'extra',
  'outlet',
  'handle',
  'sample',
] as const;
export type KnownField = (typeof KNOWN_FIELDS)[number];

export function fieldLabel(path: string): FieldLabel {
  const found = elementIn(path);
  const inner = found === undefined ? path : found.rest;
  return {
    word: KNOWN_FIELDS.find((known) => known === inner),
    name: inner.replaceAll(/\\(.)/gs, '$1'),
    element: found?.element,
    list: found?.list,
  };
}

type Found = { readonly list: string; readonly element: readonly unknown[]; readonly rest: string };

/** `emails["x@y.example"].label`: up to the bracket that closes the key, which is JSON and may hold any sign. */
function elementIn(path: string): Found | undefined {
  const start = path.search(/(?<!\\)\[/);
  if (start <= 0) return undefined;
  for (let end = path.indexOf('].', start); end >= 0; end = path.indexOf('].', end + 1)) {
    const element = parsedList(path.slice(start, end + 1));
    if (element !== undefined) return { list: path.slice(0, start), element, rest: path.slice(end + 2) };
  }
  return undefined;
}

/** Without a parser that throws: a list of strings, numbers and null, as keys of elements are. */
function parsedList(text: string): readonly unknown[] | undefined {
  const part = /^(?:"((?:[^"\\]|\\.)*)"|(null)|(-?\d+(?:\.\d+)?))(?:,|$)/s;
  const list: unknown[] = [];
  let rest = text.slice(1, -1);
  while (rest !== '') {
    const match = part.exec(rest);
    if (match === null) return undefined;
    const [whole, words, nothing, digits] = match;
    list.push(words === undefined ? (nothing === undefined ? Number(digits) : null) : unescaped(words));
    rest = rest.slice(whole.length);
  }
  return list;
}

const SIGNS: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };
const unescaped = (words: string): string =>
  words.replaceAll(/\\(?:u([0-9a-f]{4})|(.))/gis, (_, code: string | undefined, sign: string | undefined) =>
    code === undefined ? (SIGNS[sign ?? ''] ?? sign ?? '') : String.fromCodePoint(Number.parseInt(code, 16)),
  );
