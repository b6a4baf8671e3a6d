/**
 * What somebody has chosen so far, and which conflict comes next.
 *
 * Alone because choices outlive going from one conflict to another, and back. Invariant: nothing of it is stored; a lock
 * gives it back once.
 */
import { useCallback, useState } from 'react';
import type { Conflict } from '../../../../shared/sync/contract.ts';
import { answersTo, type Choices } from '../../../../shared/sync/fieldChoice.ts';
import { client } from '../../../client/connection.ts';
import { hrefTo, navigate, replaceWith, useRoute } from '../../../client/routes.ts';
import { useEntry } from '../../../client/useEntry.ts';
import { useRun } from '../../../client/useRun.ts';
import { conflictTitle } from '../../../sync/conflictWords.ts';
import { useWords } from '../../../words/words.ts';

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
  /** The one that was gone to after a decision. */
  readonly called: string | undefined;
};

export function useDesk(conflicts: readonly Conflict[], isNarrow: boolean): Desk {
  const { t } = useWords();
  const run = useRun();
  const { id } = useRoute();
  const [kept, setKept] = useEntry<Kept>('conflicts', () => ({}));
  const [called, setCalled] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const choose = useCallback(
    (conflict: string, choices: Choices) => setKept((before) => ({ ...before, [conflict]: choices })),
    [setKept],
  );
  const at = conflicts.findIndex((conflict) => conflict.id === (id ?? conflicts[0]?.id));
  const follow = (from: number, go: (href: string) => void) => {
    const follower = conflicts[from + 1] ?? conflicts.findLast((_, place) => place !== from);
    setCalled(follower?.id);
    go(hrefTo('conflicts', follower?.id));
    // Where nothing is left there is no heading to go to.
    if (follower === undefined) document.querySelector<HTMLElement>('#main')?.focus();
  };
  const step = (by: 1 | -1) => () => {
    const conflict = conflicts[at + by];
    if (conflict === undefined) return;
    setCalled(undefined);
    navigate(hrefTo('conflicts', conflict.id));
  };
  const keep = async (conflict: Conflict) => {
    const { fields, open } = answersTo(conflict, kept[conflict.id] ?? NONE);
    if (open.length > 0 || isBusy) return;
    setBusy(true);
    const settling = client.conflicts.resolveAll({ id: conflict.id, fields });
    const settled = await run(settling, t('conflicts.kept', { title: conflictTitle(t, conflict) }));
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
  };
}
