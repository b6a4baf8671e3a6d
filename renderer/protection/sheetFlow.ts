/**
 * The way to a new recovery sheet: what is needed for it, the sheet, two of its words read off the paper, the act.
 *
 * Alone because protecting, a new sheet and encrypting with a new key all go it. Invariants: whoever has to prove that
 * the workspace is hers does it before anything is printed; nothing is changed before the words are on paper; words once
 * drawn stay, whichever way is gone, until the act is done or the person says that she leaves without it.
 */
import { useState } from 'react';
import { client } from '../client/connection.ts';
import { focusRefused } from '../client/focusRefused.ts';
import { useRun } from '../client/useRun.ts';
import { type SheetCheck, useSheetCheck } from './sheetCheck.ts';

export type SheetFlowInput = {
  /** Whether what was asked for first can be taken; where not, its fields say why. */
  readonly isReady: () => boolean;
  /** Asks the core whether it is right; where not, its fields say why. */
  readonly prove?: (() => Promise<boolean>) | undefined;
  /** Does it, with the words of the sheet. `first`: what was asked for first was wrong, and its fields say so. */
  readonly finish: (words: string) => Promise<'done' | 'first' | 'failed'>;
};

type Step = 'first' | 'sheet' | 'check';
export type SheetFlowState = {
  /** `leaving`: she is asked whether she means it. */
  readonly step: Step | 'leaving' | 'done';
  readonly words: string;
  readonly busy: 'proving' | 'drawing' | 'acting' | undefined;
  /** The words were read off the paper already. */
  readonly isCopied: boolean;
  readonly check: SheetCheck;
  readonly leaveFirst: () => void;
  readonly leaveSheet: () => void;
  readonly leaveCheck: () => void;
  readonly backTo: (step: Step) => void;
  /** Cancel or Escape. */
  readonly leave: () => void;
  readonly stay: () => void;
};

/** @param onClose the dialog goes, and the words with it */
export function useSheetFlow({ isReady, prove, finish }: SheetFlowInput, onClose: () => void): SheetFlowState {
  const run = useRun();
  const [at, setAt] = useState<Step | 'done'>('first');
  const [isLeaving, setLeaving] = useState(false);
  const [words, setWords] = useState('');
  const [busy, setBusy] = useState<SheetFlowState['busy']>();
  const [isCopied, setCopied] = useState(false);
  const check = useSheetCheck();
  const working = async <T>(work: SheetFlowState['busy'], done: Promise<T>): Promise<T> => {
    setBusy(work);
    const came = await done;
    setBusy(undefined);
    return came;
  };
  const act = async () => {
    const came = await working('acting', finish(words));
    if (came === 'failed') return;
    setAt(came);
    if (came === 'first') focusRefused();
  };
  const draw = async () => {
    const drawn = await working('drawing', run(client.protection.drawWords({})));
    if (drawn === undefined) return;
    setWords(drawn.words);
    setAt('sheet');
  };
  const goOn = async () => {
    if (!isReady() || (prove !== undefined && !(await working('proving', prove())))) return focusRefused();
    if (words === '') await draw();
    else if (isCopied) await act();
    else setAt('sheet');
  };
  const finishCheck = async () => {
    if (!check.isRight(words)) return focusRefused();
    setCopied(true);
    await act();
  };
  const unlessBusy = (work: () => Promise<void>) => () => {
    if (busy === undefined) void work();
  };
  return {
    step: isLeaving ? 'leaving' : at,
    words,
    busy,
    isCopied,
    check,
    leaveFirst: unlessBusy(goOn),
    leaveSheet: () => setAt('check'),
    leaveCheck: unlessBusy(finishCheck),
    backTo: setAt,
    leave: () => {
      if (busy === 'acting') return;
      if (isLeaving) setLeaving(false);
      else if (words === '' || at === 'done') onClose();
      else setLeaving(true);
    },
    stay: () => setLeaving(false),
  };
}
