/** What the palette finds while somebody types, and what was changed last when nothing is typed yet. */
import { useState } from 'react';
import type { Hit } from '../../shared/search/contract.ts';
import { matchesIn } from '../../shared/text/matches.ts';
import { hrefTo, navigate, type Place } from '../client/routes.ts';
import { useView } from '../client/useView.ts';
import type { IconName } from '../ui/icons.ts';
import { clockOf, dayShort } from '../words/dates.ts';
import { type Locale, useWords } from '../words/words.ts';
import type { Found, PaletteChoice } from './paletteChoices.ts';

const MOST = 18;
const MOST_RECENT = 5;
const KINDS: Readonly<Record<string, { readonly place: Place; readonly icon: IconName }>> = {
  member: { place: 'members', icon: 'user' },
  event: { place: 'events', icon: 'event' },
  post: { place: 'posts', icon: 'post' },
};

export function useFound(query: string): Found {
  const { locale } = useWords();
  const { value } = useView('search.all', { query: query, limit: MOST });
  // While the next answer is on its way the last one stays, so that the list does not flicker with every letter.
  const [held, setHeld] = useState(value);
  if (value !== undefined && value !== held) setHeld(value);
  const hits = query.trim() === '' ? [] : ((value ?? held)?.items ?? []);
  const of = (kind: string) => hits.filter((hit) => hit.kind === kind).map((hit) => choiceOf(hit, query, locale));
  return { members: of('member'), events: of('event'), posts: of('post') };
}

export function useRecent(): readonly PaletteChoice[] {
  const { locale } = useWords();
  const { value } = useView('log.list', { limit: 30 });
  const subjects = new Map(
    (value?.items ?? []).flatMap(({ subject }) =>
      subject === undefined || KINDS[subject.kind] === undefined ? [] : [[subject.id, subject]],
    ),
  );
  return [...subjects.values()].slice(0, MOST_RECENT).map((subject) => choiceOf({ ...subject, match: '' }, '', locale));
}

function choiceOf(hit: Hit, query: string, locale: Locale): PaletteChoice {
  const { place, icon } = KINDS[hit.kind] ?? { place: 'today', icon: 'search' };
  const detail = /^\d{4}-\d{2}-\d{2}/.test(hit.match)
    ? `${dayShort(hit.match.slice(0, 10), locale)} ${clockOf(hit.match)}`.trim()
    : hit.match;
  const matches = matchesIn(hit.title, query);
  return {
    id: `${hit.kind} ${hit.id}`,
    label: hit.title,
    matches,
    icon,
    // Why it was found, where its title doesn't say it.
    ...(detail === '' ? {} : { detail, detailMatches: matches.length === 0 ? matchesIn(detail, query) : [] }),
    act: () => navigate(hrefTo(place, hit.id)),
  };
}
