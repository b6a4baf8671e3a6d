/**
 * Where one is: the address's fragment, `#/members/mem_…`, in Electron and in a browser alike.
 *
 * Invariant: a place that isn't known leads to Today, and the route says so; the address is the only state of where one is.
 */
import { useSyncExternalStore } from 'react';

export type Place = 'today' | 'calendar' | 'events' | 'members' | 'posts' | 'settings' | 'import' | 'conflicts';
export type Route = {
  readonly place: Place;
  readonly id: string | undefined;
  readonly query: ReadonlyMap<string, string>;
  /** What the address calls a place that there isn't, as it is written. */
  readonly unknown: string | undefined;
};

const PLACES: ReadonlySet<string> = new Set<Place>([
  'today',
  'calendar',
  'events',
  'members',
  'posts',
  'settings',
  'import',
  'conflicts',
]);

/** `hrefTo('members', member.id)`, `hrefTo('calendar', undefined, { at: '2026-06-11' })` */
export function hrefTo(place: Place, id?: string, query: Readonly<Record<string, string>> = {}): string {
  const search = new URLSearchParams(query).toString();
  return `#/${place}${id === undefined ? '' : `/${encodeURIComponent(id)}`}${search === '' ? '' : `?${search}`}`;
}

export function navigate(href: string): void {
  if (href.startsWith('#')) location.hash = href.slice(1);
}

/** Goes on without a step to go back to: what was asked for by the address is done. */
export function replaceWith(href: string): void {
  if (href.startsWith('#')) location.replace(href);
}

function routeOf(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?');
  const [place = '', id] = path.split('/');
  return {
    place: PLACES.has(place) ? (place as Place) : 'today',
    id: id === undefined || id === '' ? undefined : decoded(id),
    query: new Map(new URLSearchParams(search)),
    // A token is no place, and nobody should read it on the screen.
    unknown: place === '' || PLACES.has(place) || hash.startsWith('#token=') ? undefined : hash,
  };
}

/** A hand-made address may hold anything: what is no encoded letter is read as the query's values are, never thrown at. */
const decoded = (id: string): string =>
  new URLSearchParams(`id=${id.replaceAll('+', '%2B').replaceAll('&', '%26')}`).get('id') ?? id;

let told = location.hash;
let current = routeOf(told);
/** Reads the address itself: it may have changed before anybody listened. */
export function routeNow(): Route {
  if (told !== location.hash) {
    told = location.hash;
    current = routeOf(told);
  }
  return current;
}
const subscribe = (listener: () => void) => {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
};

export const useRoute = (): Route => useSyncExternalStore(subscribe, routeNow);
