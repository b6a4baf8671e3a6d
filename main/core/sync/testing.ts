/**
 * Looks at a server as set-up would find it, in plain answers, and changes nothing.
 *
 * Invariant: ends at the first thing that hinders, since all that follows would only repeat it.
 */
import { done, type Result } from '../../../shared/result.ts';
import type { Check } from '../../../shared/sync/contract.ts';
import { type Hindrance, MEDIA } from '../../../shared/sync/model.ts';
import { millisecondsOf } from '../store/clock.ts';
import type { Couch } from './couch.ts';
import { databasesOf } from './settingUp.ts';

export type Tested = {
  readonly checks: Check[];
  readonly found: string[];
  readonly missing: string[];
  readonly mayCreate: boolean;
  readonly documents: number;
};

/** Clocks that differ by less than this are nothing to speak of. */
const CLOCKS_APART_MS = 2 * 60_000;

export async function testServer(couch: Couch, prefix: string, clock: () => string): Promise<Tested> {
  const tested: Tested & { mayCreate: boolean; documents: number } = {
    checks: [],
    found: [],
    missing: [],
    mayCreate: false,
    documents: 0,
  };
  const root = await couch.root();
  if (!root.ok) return ending(tested, root.failure);
  tested.checks.push(
    { check: 'reachable', result: 'ok' },
    { check: 'couchdb', result: 'ok', said: root.value.version ?? '' },
  );
  const session = await couch.session();
  if (!session.ok) return ending(tested, session.failure);
  tested.checks.push({ check: 'sign-in', result: 'ok' }, clockCheck(root.value.date, clock()));
  tested.mayCreate = session.value.userCtx.roles.includes('_admin');
  const looked = await lookAround(couch, prefix, tested);
  if (!looked.ok) return ending(tested, looked.failure);
  const isWhole = tested.missing.length === 0;
  tested.checks.push({
    check: 'databases',
    result: isWhole || tested.mayCreate ? 'ok' : 'note',
    said: tested.missing.join(', '),
  });
  tested.checks.push({ check: 'rights', result: isWhole || tested.mayCreate ? 'ok' : 'failed' });
  return tested;
}

async function lookAround(
  couch: Couch,
  prefix: string,
  tested: Tested & { documents: number },
): Promise<Result<undefined, Hindrance>> {
  for (const { collection, database } of databasesOf(prefix)) {
    const info = await couch.info(database);
    if (!info.ok) return info;
    if (info.value === undefined) tested.missing.push(database);
    else tested.found.push(database);
    // Of each database the marker and the rules are none.
    if (collection !== MEDIA) tested.documents += Math.max(0, (info.value?.doc_count ?? 0) - 2);
  }
  return done(undefined);
}

const FAILS_AT: Readonly<Partial<Record<Hindrance['trouble'], Check['check']>>> = {
  'auth-required': 'sign-in',
  'locked-out': 'sign-in',
  'no-access': 'rights',
  'not-couchdb': 'couchdb',
};

function ending(tested: Tested, { trouble, said }: Hindrance): Tested {
  // Who is turned away was answered, and by a CouchDB.
  if (tested.checks.length === 0 && FAILS_AT[trouble] === 'sign-in')
    tested.checks.push({ check: 'reachable', result: 'ok' }, { check: 'couchdb', result: 'ok' });
  tested.checks.push({ check: FAILS_AT[trouble] ?? 'reachable', result: 'failed', trouble, said });
  return tested;
}

function clockCheck(date: string | undefined, now: string): Check {
  const there = Date.parse(date ?? '');
  const apart = Number.isNaN(there) ? 0 : Math.abs(there - millisecondsOf(now));
  if (apart < CLOCKS_APART_MS) return { check: 'clock', result: 'ok' };
  return { check: 'clock', result: 'note', said: `${Math.round(apart / 60_000)}`, minutes: Math.round(apart / 60_000) };
}
