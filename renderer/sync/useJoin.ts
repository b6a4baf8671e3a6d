/**
 * Joining by an invitation: its code or its file, its passphrase, and where a refusal is said.
 *
 * Alone because what opens the invitation is as much of a secret as what lies in it. Invariants: both live as long as the
 * dialog and nowhere else on the page; a file is brought anew for each attempt, since the core keeps none.
 */
import { useState } from 'react';
import { client } from '../client/connection.ts';
import { failureText } from '../client/failureText.ts';
import { focusRefused } from '../client/focusRefused.ts';
import { type CallFailure, isLocked, outcomeOf } from '../client/outcome.ts';
import { upload } from '../client/upload.ts';
import { sayFailure } from '../client/useRun.ts';
import { type Translate, useWords } from '../words/words.ts';

type Field = 'invitation' | 'passphrase';
export type JoinEntry = { readonly code: string; readonly file: File | undefined; readonly passphrase: string };
const NOTHING: JoinEntry = { code: '', file: undefined, passphrase: '' };

export function useJoin(onJoined: () => void) {
  const { t } = useWords();
  const [entry, setEntry] = useState(NOTHING);
  const [errors, setErrors] = useState<Readonly<Partial<Record<Field, string>>>>({});
  const [isBusy, setBusy] = useState(false);
  const change = (next: Partial<JoinEntry>) => {
    setEntry((before) => ({ ...before, ...next }));
    // Of another invitation nobody knows yet whether this passphrase opens it.
    setErrors(({ invitation }) => (next.passphrase === undefined || invitation === undefined ? {} : { invitation }));
  };
  const refuseAt = (next: Partial<Record<Field, string>>) => {
    setErrors(next);
    focusRefused();
  };
  const refuse = (failure: CallFailure) => {
    const refusal = refusalOf(t, failure);
    if (refusal === undefined) sayFailure(t, failure);
    else refuseAt(refusal);
  };
  const join = async () => {
    const { code, file, passphrase } = entry;
    const missing = {
      ...(code.trim() === '' && file === undefined ? { invitation: t('join.noCode') } : {}),
      ...(passphrase === '' ? { passphrase: t('join.noPassphrase') } : {}),
    };
    if (isBusy) return;
    if (Object.keys(missing).length > 0) return refuseAt(missing);
    setBusy(true);
    setErrors({});
    const outcome = await joined(entry);
    setBusy(false);
    if (outcome.ok) onJoined();
    else refuse(outcome.failure);
  };
  return { entry, errors, isBusy, change, join: () => void join() };
}

async function joined({ code, file, passphrase }: JoinEntry) {
  if (file === undefined) return outcomeOf(client.devices.join({ code, passphrase }));
  const brought = await upload(file, () => {}).brought;
  return brought.ok ? outcomeOf(client.devices.join({ ...brought.value, passphrase })) : brought;
}

/** What can be mended in one of the fields; undefined: it is about neither. */
function refusalOf(t: Translate, failure: CallFailure): Partial<Record<Field, string>> | undefined {
  if (failure.code === 'too-large' || failure.code === 'place' || failure.code === 'invalid-input')
    return { invitation: t('refusal.invitation-damaged') };
  if (failure.code !== 'refused' || isLocked(failure)) return undefined;
  if (failure.reason === 'invitation-wrong-secret') return { passphrase: t('join.wrongPassphrase') };
  if (failure.reason === 'not-empty') return { invitation: t('join.notEmpty') };
  return { invitation: failureText(t, failure) };
}
