/**
 * What somebody enters to invite another device, and the invitation that came of it.
 *
 * Alone because a sign-in is tried before it is handed on, and each refusal is said where it can be mended. Invariants:
 * password and passphrase live as long as the dialog and nowhere else on the page; where the server can't be reached, an
 * invitation is made all the same.
 */
import { useState } from 'react';
import { newPassphraseProblem, normalPassphrase } from '../../shared/protection/model.ts';
import type { SyncStatus } from '../../shared/sync/contract.ts';
import { client } from '../client/connection.ts';
import { failureText } from '../client/failureText.ts';
import { focusRefused } from '../client/focusRefused.ts';
import { type CallFailure, outcomeOf } from '../client/outcome.ts';
import { sayFailure } from '../client/useRun.ts';
import { type Translate, useWords } from '../words/words.ts';

export type InvitationField = 'user' | 'password' | 'passphrase' | 'again';
export type InvitationEntry = Readonly<Record<InvitationField, string>> & { readonly signIn: 'own' | 'same' };
export type InvitationErrors = Readonly<Partial<Record<InvitationField, string>>>;
/** What the core takes: the same for a code and for a file. */
export type Invited = { readonly passphrase: string; readonly user?: string; readonly password?: string };

const NOTHING: InvitationEntry = { signIn: 'own', user: '', password: '', passphrase: '', again: '' };

export function useInvitation(server: SyncStatus['server']) {
  const { t } = useWords();
  const [entry, setEntry] = useState(NOTHING);
  const [errors, setErrors] = useState<InvitationErrors>({});
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const [made, setMade] = useState<{ readonly code: string; readonly invited: Invited }>();
  const change = (next: Partial<InvitationEntry>) => {
    setEntry((before) => ({ ...before, ...next }));
    setErrors((before) => Object.fromEntries(Object.entries(before).filter(([field]) => !Object.hasOwn(next, field))));
    setProblem(undefined);
  };
  const refuseAt = (next: InvitationErrors) => {
    setErrors(next);
    focusRefused();
  };
  const refuse = (failure: CallFailure) => {
    const reason = failure.code === 'refused' ? failure.reason : failure.code;
    if (reason === 'passphrase-too-short' || reason === 'passphrase-too-long')
      return refuseAt({ passphrase: failureText(t, failure) });
    if (reason === 'sync-off') return setProblem(t('devices.add.notYet'));
    if (reason === 'not-found') return setProblem(t('devices.add.noPassword', { user: server?.user ?? '' }));
    return sayFailure(t, failure);
  };
  const invite = async () => {
    const wrong = wrongIn(t, entry);
    if (isBusy) return;
    if (Object.keys(wrong).length > 0) return refuseAt(wrong);
    setBusy(true);
    setProblem(undefined);
    const { user, password, passphrase } = entry;
    const invited = entry.signIn === 'own' ? { passphrase, user, password } : { passphrase };
    const isLetIn =
      entry.signIn === 'same' || server === undefined || (await isNotRefused({ ...server, user, password }));
    const outcome = isLetIn ? await outcomeOf(client.devices.invite(invited)) : undefined;
    setBusy(false);
    if (outcome === undefined) return refuseAt({ password: t('devices.add.notAccepted') });
    if (outcome.ok) setMade({ code: outcome.value.code, invited });
    else refuse(outcome.failure);
  };
  return { entry, errors, problem, isBusy, made, change, invite: () => void invite() };
}

type Access = { readonly url: string; readonly user: string; readonly password: string; readonly prefix: string };

/** Only a server that says no counts: out of reach, nobody knows. */
async function isNotRefused({ url, user, password, prefix }: Access): Promise<boolean> {
  const tested = await outcomeOf(client.sync.test({ url, user, password, prefix }));
  return !tested.ok || !tested.value.checks.some((check) => check['trouble'] === 'auth-required');
}

function wrongIn(t: Translate, { signIn, user, password, passphrase, again }: InvitationEntry): InvitationErrors {
  const problem = newPassphraseProblem(passphrase);
  const isSame = normalPassphrase(passphrase) === normalPassphrase(again);
  const missing = t('sync.missing');
  return {
    ...(signIn === 'own' && user.trim() === '' ? { user: missing } : {}),
    ...(signIn === 'own' && password === '' ? { password: missing } : {}),
    ...(problem === undefined ? {} : { passphrase: t(`refusal.${problem}`) }),
    ...(problem === undefined && !isSame ? { again: t('protection.notTheSame') } : {}),
  };
}
