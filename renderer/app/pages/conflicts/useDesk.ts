/**
 * What somebody has chosen so far, and what comes next, in what waits and in what was settled beneath it.
 *
 * Alone because choices outlive going from one conflict to another, and back. Invariant: until they are kept they are no
 * more than a draft.
 */
import { useCallback, useState } from 'react';
import type { Conflict } from '../../../../shared/sync/contract.ts';
import { answersTo, type Choices } from '../../../../shared/sync/fieldChoice.ts';
import { hrefTo, navigate, replaceWith, routeNow } from '../../../client/routes.ts';
import { useEntry } from '../../../client/useEntry.ts';
import { useRun } from '../../../client/useRun.ts';
import { useWords } from '../../../words/words.ts';
import { settle } from './settle.ts';
import { type TakenBack, useTakenBack } from './useTakenBack.ts';

type Kept = Readonly<Record<string, Choices>>;
const NONE: Choices = {};

export type Desk = {
  readonly choicesOf: (id: string) => Choices;
  readonly choose: (id: string, choices: Choices) => void;
  readonly keep: (conflict: Conflict) => void;
  readonly later: (id: string) => void;
  readonly next: () => void;
  readonly previous: () => void;
  readonly isBusy: boolean;
  /** The one that was gone to after a decision, or after one was undone. */
  readonly called: string | undefined;
  readonly taken: TakenBack;
};

/**
 * @param places what can be opened, in the order of the list
 * @param shown the one that is open
 */
export function useDesk(
  conflicts: readonly Conflict[],
  places: readonly string[],
  shown: string | undefined,
  isNarrow: boolean,
): Desk {
  const { t } = useWords();
  const run = useRun();
  const { entry: kept, fill: setKept } = useEntry<Kept>('conflicts', () => ({}), { isPage: true });
  const [called, setCalled] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const choose = useCallback(
    (conflict: string, choices: Choices) => setKept((before) => ({ ...before, [conflict]: choices })),
    [setKept],
  );
  const comeBack = useCallback((id: string) => {
    setCalled(id);
    replaceWith(hrefTo('conflicts', id));
  }, []);
  const taken = useTakenBack(conflicts, shown, comeBack);
  const follow = (from: number, go: (href: string) => void) => {
    const follower = conflicts[from + 1] ?? conflicts.findLast((_, place) => place !== from);
    setCalled(follower?.id);
    go(hrefTo('conflicts', follower?.id));
    // Where nothing is left there is no heading to go to.
    if (follower === undefined) document.querySelector<HTMLElement>('#main')?.focus();
  };
  const step = (by: 1 | -1) => () => {
    // From the address as it is: the next key may come before this one is shown.
    const next = places[places.indexOf(routeNow().id ?? shown ?? '') + by];
    if (next === undefined) return;
    setCalled(undefined);
    navigate(hrefTo('conflicts', next));
  };
  const keep = async (conflict: Conflict) => {
    const { fields, open } = answersTo(conflict, kept[conflict.id] ?? NONE);
    if (open.length > 0 || isBusy) return;
    setBusy(true);
    const settled = await run(settle(t, conflict, fields), ({ title }) => t('conflicts.kept', { title }));
    setBusy(false);
    if (settled === undefined) return;
    setKept(({ [conflict.id]: _done, ...others }) => others);
    follow(conflicts.indexOf(conflict), replaceWith);
  };
  return {
    choicesOf: (conflict) => kept[conflict] ?? NONE,
    choose,
    keep: (conflict) => void keep(conflict),
    later: (conflict) => {
      if (isNarrow) navigate(hrefTo('conflicts'));
      else
        follow(
          conflicts.findIndex((one) => one.id === conflict),
          navigate,
        );
    },
    next: step(1),
    previous: step(-1),
    isBusy,
    called,
    taken,
  };
}
