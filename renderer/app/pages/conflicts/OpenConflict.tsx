import type { Conflict } from '../../../../shared/sync/contract.ts';
import { useKeyHint } from '../../../client/keyHints.ts';
import { ConflictCard } from '../../../sync/ConflictCard.tsx';
import type { ValueWords } from '../../../sync/valueText.ts';
import { Anchor } from '../../../ui/Anchor.tsx';
import { documentHref } from './documentHref.ts';
import type { Desk } from './useDesk.ts';

/** The conflict that is open. */
export function OpenConflict({
  conflict,
  words,
  desk,
}: {
  readonly conflict: Conflict;
  readonly words: ValueWords;
  readonly desk: Desk;
}) {
  const hint = useKeyHint();
  return (
    <ConflictCard
      conflict={conflict}
      choices={desk.choicesOf(conflict.id)}
      words={words}
      link={<Anchor href={documentHref(conflict)}>{words.t('conflicts.openIt')}</Anchor>}
      keys={hint('conflicts.keep')}
      isCalled={desk.called === conflict.id}
      isBusy={desk.isBusy}
      onChoices={(choices) => desk.choose(conflict.id, choices)}
      onKeep={() => desk.keep(conflict)}
      onLater={() => desk.later(conflict.id)}
    />
  );
}
