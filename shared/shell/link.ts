/**
 * Where a `stammtisch:` link leads. Anybody may write one, into a mail or onto a page of the web.
 *
 * Alone because it is the one thing strangers can say to the installed program. Invariants: a link only ever shows a place;
 * what isn't exactly one of these forms leads nowhere; no part of it reaches a path, a command or a query.
 */
export const LINK_SCHEME = 'stammtisch:';

export type Linked = { readonly place: string; readonly id?: string };

/** The places that hold single entries, and what their ids begin with. */
const ENTRIES: Readonly<Record<string, RegExp>> = {
  members: /^mem_[\w-]{1,64}$/,
  events: /^evt_[\w-]{1,64}$/,
  posts: /^pst_[\w-]{1,64}$/,
  settings: /^[a-z]{2,20}$/,
};
const PLACES: ReadonlySet<string> = new Set(['today', 'calendar', 'conflicts', 'import', ...Object.keys(ENTRIES)]);
const LONGEST = 200;

/** `stammtisch:members/mem_…` and, as browsers write it, `stammtisch://members/mem_…/`. */
export function linkedPlace(text: string): Linked | undefined {
  if (text.length > LONGEST) return undefined;
  const [, place = '', id] = /^stammtisch:(?:\/\/)?([a-z]+)(?:\/([A-Za-z0-9_-]+))?\/?$/i.exec(text) ?? [];
  const known = place.toLowerCase();
  if (!PLACES.has(known) || /[\r\n]/.test(text)) return undefined;
  if (id === undefined) return { place: known };
  return Object.hasOwn(ENTRIES, known) && ENTRIES[known]?.test(id) === true ? { place: known, id } : undefined;
}

export const isLink = (word: string): boolean => word.slice(0, LINK_SCHEME.length).toLowerCase() === LINK_SCHEME;
