/**
 * A decision that is being undone: it stays shown until the conflict is back, which then takes its place.
 *
 * Alone because two views change by it, and either may be the first to know.
 */
import { useEffect, useState } from 'react';
import type { Conflict, SettledRow } from '../../../../shared/sync/contract.ts';
import { hrefTo, replaceWith } from '../../../client/routes.ts';
import { takeBack } from '../../../client/useRun.ts';
import { settledKey } from '../../../sync/settledWords.ts';
import { useWords } from '../../../words/words.ts';

export type TakenBack = {
  /** The one that is being undone, or just was. */
  readonly row: SettledRow | undefined;
  readonly isBusy: boolean;
  readonly undo: (row: SettledRow) => void;
};

/** @param onBack told the id of the conflict that waits again, where it is still looked at */
export function useTakenBack(
  conflicts: readonly Conflict[],
  shown: string | undefined,
  onBack: (id: string) => void,
): TakenBack {
  const { t } = useWords();
  const [row, setRow] = useState<SettledRow>();
  const [isBusy, setBusy] = useState(false);
  const isOpen = row !== undefined && settledKey(row) === shown;
  const back = isOpen && !isBusy ? conflicts.find(({ id }) => id === row.id)?.id : undefined;
  useEffect(() => {
    if (back !== undefined) onBack(back);
  }, [back, onBack]);
  const undo = async (decided: SettledRow) => {
    if (isBusy || decided.undo === undefined) return;
    setRow(decided);
    setBusy(true);
    // What is first in the list is shown without an address, and the first will be another one.
    replaceWith(hrefTo('conflicts', settledKey(decided)));
    const isUndone = await takeBack(t, { undo: decided.undo }, 'undo');
    setBusy(false);
    if (!isUndone) setRow(undefined);
  };
  return { row: isOpen ? row : undefined, isBusy: isOpen && isBusy, undo: (decided) => void undo(decided) };
}
