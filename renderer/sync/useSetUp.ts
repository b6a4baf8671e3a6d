/**
 * What somebody enters to connect with a server, and what came of testing and connecting.
 *
 * Alone because the form only shows it. Invariants: a password lives as long as the form and nowhere else on the page; what
 * was found counts only for what it was found with.
 */
import { useState } from 'react';
import { DEFAULT_PREFIX, prefixSchema, type Server, type Trouble } from '../../shared/sync/model.ts';
import { client } from '../client/connection.ts';
import { failureText } from '../client/failureText.ts';
import { type CallFailure, outcomeOf } from '../client/outcome.ts';
import { useEntry } from '../client/useEntry.ts';
import { sayFailure } from '../client/useRun.ts';
import { toasts } from '../ui/toasts.ts';
import { type Translate, useWords } from '../words/words.ts';
import { failedText, type Tested } from './checkText.ts';
import { hindranceIn } from './stateWords.ts';

export type SetUpField = 'url' | 'user' | 'password' | 'prefix' | 'adminUser' | 'adminPassword';
export type SetUpEntry = Readonly<Record<SetUpField, string>>;
type Errors = Readonly<Partial<Record<SetUpField, string>>>;
/** Why it isn't connected, where that is about no single field. */
export type SetUpProblem = { readonly trouble: Exclude<Trouble, 'auth-required'>; readonly said: string };

const SECRETS = { password: '', adminPassword: '' };
const beginning = (server: Pick<Server, 'url' | 'user' | 'prefix'> | undefined) => ({
  url: server?.url ?? '',
  user: server?.user ?? '',
  prefix: server?.prefix ?? DEFAULT_PREFIX,
  adminUser: '',
});

/** An address may have been pasted, or be half typed, with a password in it. */
const withoutSignIn = (url: string): string =>
  url.replace(/\/\/[^/]*@/, '//').replace(/(\/\/[^/:]*):[^/]*[^\d/][^/]*/, '$1');

export function useSetUp(server: Pick<Server, 'url' | 'user' | 'prefix'> | undefined, onConnected: () => void) {
  const { t } = useWords();
  const {
    entry: open,
    fill,
    done,
  } = useEntry('sync-set-up', () => beginning(server), {
    title: ({ url }) => withoutSignIn(url),
    kept: (typed) => ({ ...typed, url: withoutSignIn(typed.url) }),
    isPage: true,
  });
  const [secrets, setSecrets] = useState(SECRETS);
  const [errors, setErrors] = useState<Errors>({});
  // Counts attempts that were refused: each leads to its field once.
  const [refusals, setRefusals] = useState(0);
  const [tested, setTested] = useState<Tested>();
  const [problem, setProblem] = useState<SetUpProblem>();
  const [busy, setBusy] = useState<'testing' | 'connecting'>();
  const entry: SetUpEntry = { ...open, ...secrets };
  const change = (field: SetUpField, typed: string) => {
    if (field === 'password' || field === 'adminPassword') setSecrets((before) => ({ ...before, [field]: typed }));
    else fill({ [field]: typed });
    setErrors(({ [field]: _gone, ...others }) => others);
    setTested(undefined);
    setProblem(undefined);
  };
  const refuseAt = (next: Errors) => {
    setErrors(next);
    setRefusals((count) => count + 1);
  };
  /** At its field where it is about one, else as a whole; a fault of the program's is a toast as everywhere. */
  const refuse = (failure: CallFailure) => {
    const hindrance = hindranceIn(failure);
    const field = fieldOf(failure, entry);
    if (field !== undefined) refuseAt({ [field]: fieldText(t, failure) });
    else if (hindrance !== undefined && hindrance.trouble !== 'auth-required')
      setProblem({ trouble: hindrance.trouble, said: hindrance.said });
    else sayFailure(t, failure);
  };
  const ask = async <T>(doing: 'testing' | 'connecting', asking: () => Promise<T>): Promise<T | undefined> => {
    const missing = missingIn(t, entry);
    if (busy !== undefined) return undefined;
    if (Object.keys(missing).length > 0) {
      refuseAt(missing);
      return undefined;
    }
    setErrors({});
    setBusy(doing);
    setTested(undefined);
    setProblem(undefined);
    const outcome = await outcomeOf(asking());
    setBusy(undefined);
    if (outcome.ok) return outcome.value;
    refuse(outcome.failure);
    return undefined;
  };
  const access = { url: entry.url, user: entry.user, password: entry.password, prefix: entry.prefix };
  const test = async () => {
    const found = await ask('testing', () => client.sync.test(access));
    if (found !== undefined) setTested(found);
  };
  const connect = async () => {
    const { adminUser, adminPassword } = entry;
    const admin = adminUser === '' ? {} : { admin: { user: adminUser, password: adminPassword } };
    const linked = await ask('connecting', () => client.sync.configure({ ...access, ...admin }));
    if (linked === undefined) return;
    setSecrets(SECRETS);
    done();
    toasts.show({ text: t('sync.connected') });
    onConnected();
  };
  return {
    entry,
    errors,
    refusals,
    tested,
    problem,
    busy,
    change,
    test: () => void test(),
    connect: () => void connect(),
  };
}

function missingIn(t: Translate, entry: SetUpEntry): Errors {
  const needed = (['url', 'user', 'password'] as const).filter((field) => entry[field].trim() === '');
  const isAdminHalf = entry.adminUser !== '' && entry.adminPassword === '';
  return {
    ...Object.fromEntries(needed.map((field) => [field, t('sync.missing')])),
    ...(prefixSchema.safeParse(entry.prefix).success ? {} : { prefix: t('sync.prefixWrong') }),
    ...(isAdminHalf ? { adminPassword: t('sync.missing') } : {}),
  };
}

/** Which field a refusal is about. An administrator's sign-in goes first where there is one. */
function fieldOf(failure: CallFailure, { adminUser }: SetUpEntry): SetUpField | undefined {
  if (failure.code === 'invalid-input') return FIELDS.find((field) => field === failure.issues[0]?.path);
  if (failure.code !== 'refused') return undefined;
  if (failure.reason === 'no-address' || failure.reason === 'not-encrypted') return 'url';
  const trouble = hindranceIn(failure)?.trouble;
  if (trouble !== 'auth-required' && trouble !== 'locked-out') return undefined;
  return adminUser === '' ? 'password' : 'adminPassword';
}
const FIELDS = ['url', 'user', 'password', 'prefix'] as const;

function fieldText(t: Translate, failure: CallFailure): string {
  const hindrance = hindranceIn(failure);
  return hindrance === undefined ? failureText(t, failure) : failedText(t, hindrance.trouble);
}
