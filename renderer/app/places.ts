/** The places of the rail in their order: where the keys, the palette and the bars take them from. */
import { hrefTo, type Place } from '../client/routes.ts';
import type { IconName } from '../ui/icons.ts';
import type { NavEntry } from '../ui/Rail.tsx';
import type { Translate } from '../words/words.ts';

type Known = { readonly place: Place; readonly icon: IconName; readonly letter?: string };

/** By order: Ctrl or Cmd with 1, 2, 3 … */
export const PLACES: readonly Known[] = [
  { place: 'today', icon: 'today', letter: 't' },
  { place: 'calendar', icon: 'calendar', letter: 'c' },
  { place: 'events', icon: 'event', letter: 'e' },
  { place: 'members', icon: 'people', letter: 'm' },
  { place: 'posts', icon: 'post', letter: 'p' },
  { place: 'import', icon: 'import' },
  { place: 'settings', icon: 'settings' },
];
const GROUPS: readonly (readonly Place[])[] = [
  ['today', 'calendar', 'events'],
  ['members', 'posts'],
  ['import', 'settings'],
];
export const TAB_BAR: readonly Place[] = ['today', 'calendar', 'events', 'members'];

export const placeName = (t: Translate, place: Place): string => t(`${place}.title`);

export function navEntry(t: Translate, place: Place): NavEntry {
  const { icon, letter } = PLACES.find((known) => known.place === place) as Known;
  return {
    id: place,
    label: placeName(t, place),
    icon,
    href: hrefTo(place),
    ...(letter === undefined ? {} : { keys: `G ${letter.toUpperCase()}` }),
  };
}

/** What a person must look at, by place. */
export type Waiting = { readonly posts: number; readonly backupTroubles: number };

export function railGroups(t: Translate, { posts, backupTroubles }: Waiting): readonly (readonly NavEntry[])[] {
  const tone = 'attention' as const;
  const counts: Readonly<Partial<Record<Place, NavEntry['count']>>> = {
    posts: { value: posts, label: t('today.waitingPosts', { count: posts }), tone },
    settings: { value: backupTroubles, label: t('backup.mark'), tone },
  };
  return GROUPS.map((group) => group.map((place) => ({ ...navEntry(t, place), count: counts[place] })));
}
