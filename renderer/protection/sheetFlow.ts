/**
 * The way to a new recovery sheet: what is needed for it, the sheet, two of its words read off the paper, the act.
 *
 * Alone because protecting, a new sheet and encrypting anew all go it. Invariants: nothing is changed before the words
 * are on paper; words once copied stay, so that whoever is sent back to a wrong passphrase needs no second sheet.
 */
import { useState } from 'react';
import { client } from '../client/connection.ts';
import { focusRefused } from '../client/focusRefused.ts';
import { useRun } from '../client/useRun.ts';
import { type SheetCheck, useSheetCheck } from './sheetCheck.ts';

export type SheetFlowInput = {
  /** Whether what was asked for first can be taken; where not, its fields say why. */
  readonly isReady: () => boolean;
  /** Does it, with the words of the sheet. `first`: what was asked for first was wrong, and its fields say so. */
  readonly finish: (words: string) => Promise<'done' | 'first' | 'failed'>;
};

export type SheetFlowState = {
  readonly step: 'first' | 'sheet' | 'check' | 'done';
  readonly words: string;
  readonly busy: 'drawing' | 'acting' | undefined;
  /** The words were read off the paper already. */
  readonly isCopied: boolean;
  readonly check: SheetCheck;
  readonly leaveFirst: () => void;
  readonly showSheet: () => void;
  readonly leaveSheet: () => void;
  readonly leaveCheck: () => void;
};

export function useSheetFlow({ isReady, finish }: SheetFlowInput): SheetFlowState {
  const run = useRun();
  const [step, setStep] = useState<SheetFlowState['step']>('first');
  const [words, setWords] = useState('');
  const [busy, setBusy] = useState<SheetFlowState['busy']>();
  const [isCopied, setCopied] = useState(false);
  const check = useSheetCheck();
  const act = async () => {
    setBusy('acting');
    const came = await finish(words);
    setBusy(undefined);
    if (came === 'failed') return;
    setStep(came);
    if (came === 'first') focusRefused();
  };
  const draw = async () => {
    setBusy('drawing');
    const drawn = await run(client.protection.drawWords({}));
    setBusy(undefined);
    if (drawn === undefined) return;
    setWords(drawn.words);
    setStep('sheet');
  };
  const leaveFirst = () => {
    if (busy !== undefined) return;
    if (!isReady()) focusRefused();
    else if (words === '') void draw();
    else if (isCopied) void act();
    else setStep('sheet');
  };
  const leaveCheck = () => {
    if (busy !== undefined) return;
    if (!check.isRight(words)) return focusRefused();
    setCopied(true);
    void act();
  };
  const showSheet = () => setStep('sheet');
  const leaveSheet = () => setStep('check');
  return { step, words, busy, isCopied, check, leaveFirst, showSheet, leaveSheet, leaveCheck };
}
