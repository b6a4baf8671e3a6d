/** What each check of a test found, in plain words. */
import type { Outputs } from '../../shared/contract.ts';
import { CHECKS, type Check } from '../../shared/sync/contract.ts';
import { type Trouble, TROUBLES } from '../../shared/sync/model.ts';
import type { IconName } from '../ui/icons.ts';
import type { Translate } from '../words/words.ts';
import { troubleTitle } from './stateWords.ts';

export type Tested = Outputs['sync']['test'];
export const CHECK_ICONS: Readonly<Record<Check['result'], IconName>> = { ok: 'ok', note: 'info', failed: 'error' };

const EXPLAINED = ['offline', 'busy', 'locked-out', 'not-couchdb', 'server-error', 'tls', 'no-access'] as const;

/** Why the server couldn't be tested or set up, and what to do; what isn't explained is named. */
export function failedText(t: Translate, trouble: Trouble): string {
  if (trouble === 'auth-required') return t('sync.signInWrong');
  const known = EXPLAINED.find((one) => one === trouble);
  return known === undefined ? troubleTitle(t, trouble) : t(`sync.failed.${known}`);
}

export function checkText(t: Translate, check: Check, tested: Tested): string {
  if (check.result === 'failed') return failedCheckText(t, check);
  const said = check.said ?? '';
  switch (check.check) {
    case 'clock':
      return check.result === 'note' ? t('sync.check.clock.note', { minutes: said }) : t('sync.check.clock.ok');
    case 'databases':
      return databasesText(t, tested);
    case 'couchdb':
      return t('sync.check.couchdb.ok', { said });
    case 'address':
    case 'reachable':
    case 'sign-in':
    case 'rights':
      return t(`sync.check.${check.check}.ok`);
  }
}

function failedCheckText(t: Translate, check: Check): string {
  const trouble = TROUBLES.find((known) => known === check['trouble']);
  if (check.check === 'rights')
    return t(trouble === undefined ? 'sync.check.rights.failed' : 'sync.check.rights.closed');
  return failedText(t, trouble ?? 'server-error');
}

function databasesText(t: Translate, { missing, mayCreate }: Tested): string {
  if (missing.length === 0) return t('sync.check.databases.ok');
  const values = { count: missing.length, said: missing.join(', ') };
  return mayCreate ? t('sync.check.databases.made', values) : t('sync.check.databases.note', values);
}

/** In the order in which they were made, whatever the core sends. */
export const inOrder = (checks: readonly Check[]): readonly Check[] =>
  checks.toSorted((a, b) => CHECKS.indexOf(a.check) - CHECKS.indexOf(b.check));
