import { useCallback } from 'react';
import type { Conflict } from '../../../../shared/sync/contract.ts';
import { isZone } from '../../../../shared/time/wall.ts';
import { hrefTo, type Place } from '../../../client/routes.ts';
import { repetitionText } from '../../../events/repetitionText.ts';
import { ConflictCard } from '../../../sync/ConflictCard.tsx';
import { useValueWords } from '../../../sync/useValueWords.ts';
import { Anchor } from '../../../ui/Anchor.tsx';
import { useWords } from '../../../words/words.ts';
import { modifierName } from '../../modifier.ts';
import type { Desk } from './useDesk.ts';

const PLACES: Readonly<Partial<Record<string, Place>>> = { members: 'members', events: 'events', posts: 'posts' };

/** The conflict that is open, with the words that other features have for what stands in it. */
export function OpenConflict({ conflict, desk }: { readonly conflict: Conflict; readonly desk: Desk }) {
  const { t, locale } = useWords();
  const repeats = useCallback(
    (rrule: string, start: string, zone: string) =>
      isZone(zone) ? repetitionText(t, locale, rrule, start, zone) : rrule,
    [t, locale],
  );
  const words = useValueWords(repeats);
  return (
    <ConflictCard
      conflict={conflict}
      choices={desk.choicesOf(conflict.id)}
      words={words}
      link={<Anchor href={hrefOf(conflict)}>{t('conflicts.openIt')}</Anchor>}
      keys={[modifierName(locale), 'Enter']}
      isCalled={desk.called === conflict.id}
      isBusy={desk.isBusy}
      onChoices={(choices) => desk.choose(conflict.id, choices)}
      onKeep={() => desk.keep(conflict)}
      onLater={() => desk.later(conflict.id)}
    />
  );
}

function hrefOf({ collection, id, kind }: Conflict): string {
  const place = PLACES[collection];
  if (place !== undefined) return hrefTo(place, id);
  return hrefTo('settings', kind === 'organisation' ? 'workspace' : 'channels');
}
