/** The places of the rail in their order: where the keys, the palette and the bars take them from. */
import type { KeyHint } from '../client/keyHints.ts';
import { hrefTo, type Place } from '../client/routes.ts';
import type { IconName } from '../ui/icons.ts';
import type { NavEntry } from '../ui/Rail.tsx';
import type { Translate } from '../words/words.ts';

type Known = { readonly place: Place; readonly icon: IconName };

export const PLACES: readonly Known[] = [
  { place: 'today', icon: 'today' },
  { place: 'calendar', icon: 'calendar' },
  { place: 'events', icon: 'event' },
  { place: 'members', icon: 'people' },
  { place: 'posts', icon: 'post' },
  { place: 'import', icon: 'import' },
  { place: 'conflicts', icon: 'conflict' },
  { place: 'settings', icon: 'settings' },
];
const GROUPS: readonly (readonly Place[])[] = [
  ['today', 'calendar', 'events'],
  ['members', 'posts'],
  ['import', 'conflicts', 'settings'],
];
export const TAB_BAR: readonly Place[] = ['today', 'calendar', 'events', 'members'];

export const placeName = (t: Translate, place: Place): string => t(`${place}.title`);

export function navEntry(t: Translate, place: Place, hint?: KeyHint): NavEntry {
  const { icon } = PLACES.find((known) => known.place === place) as Known;
  return {
    id: place,
    label: placeName(t, place),
    icon,
    href: hrefTo(place),
    keys: hint?.(`go.${place}`)?.join(' '),
  };
}

/** What a person must look at, by place. */
export type Waiting = {
  readonly posts: number;
  readonly backupTroubles: number;
  /** Undefined: nothing can be in conflict, and the place isn't shown. */
  readonly conflicts: number | undefined;
};

/** Those in the rail, in its order: Ctrl or Cmd with 1, 2, 3 … */
export const shownPlaces = ({ conflicts }: Pick<Waiting, 'conflicts'>): readonly Place[] =>
  GROUPS.flat().filter((place) => place !== 'conflicts' || conflicts !== undefined);

export function railGroups(t: Translate, waiting: Waiting, hint: KeyHint): readonly (readonly NavEntry[])[] {
  const { posts, backupTroubles, conflicts = 0 } = waiting;
  const tone = 'attention' as const;
  const counts: Readonly<Partial<Record<Place, NavEntry['count']>>> = {
    posts: { value: posts, label: t('today.waitingPosts', { count: posts }), tone },
    conflicts: { value: conflicts, label: t('conflicts.waiting', { count: conflicts }), tone },
    settings: { value: backupTroubles, label: t('backup.mark'), tone },
  };
  const shown = shownPlaces(waiting);
  return GROUPS.map((group) =>
    group
      .filter((place) => shown.includes(place))
      .map((place) => ({ ...navEntry(t, place, hint), count: counts[place] })),
  );
}
