/** A failure in the person's words: what happened, what to do, that nothing was lost. */
import type { InputIssue } from '../../shared/contract/failure.ts';
import type { Translate } from '../words/words.ts';
import type { CallFailure } from './outcome.ts';

const MEGABYTE = 1024 * 1024;

export function failureText(t: Translate, failure: CallFailure): string {
  switch (failure.code) {
    case 'refused':
      return t(`refusal.${failure.reason}`, factsOf(failure));
    case 'storage':
      return t(`storage.${failure.reason}`);
    case 'place':
      return t(`place.${failure.reason}`, { path: failure.path });
    case 'too-large':
      return t('failure.too-large', { limit: Math.round(failure.limit / MEGABYTE) });
    case 'invalid-input':
      return inputText(t, failure.issues[0]);
    case 'no-token':
    case 'not-allowed':
    case 'not-found':
    case 'changed-meanwhile':
    case 'newer-version':
    case 'rate-limited':
    case 'cancelled':
    case 'bug':
    case 'lost':
      return t(`failure.${failure.code}`);
  }
}

function inputText(t: Translate, issue: InputIssue | undefined): string {
  const most = issue?.most;
  return most === undefined ? t('failure.invalid-input') : t(`failure.too-long.${most.of}`, { count: most.count });
}

/** What the words may name. */
function factsOf(failure: CallFailure): Record<string, string> {
  const named = Object.entries(failure).filter((fact): fact is [string, string] => typeof fact[1] === 'string');
  return Object.fromEntries(named);
}
