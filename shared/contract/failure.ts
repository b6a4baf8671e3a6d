/**
 * Everything a caller can be told instead of an answer.
 *
 * Invariant: closed; a failure carries facts, and the page or the terminal chooses the words. Codes and status are
 * what users' scripts rely on.
 */
import { failureMessages } from './messages.ts';

export const REFUSALS = [
  'already-set-up',
  'not-empty',
  'nothing-to-undo',
  'nothing-to-redo',
  'not-undoable',
  'nothing-left-to-undo',
  'already-undone',
  'end-before-start',
  'range-too-long',
  'no-such-time',
  'no-such-zone',
  'bad-rule',
  'no-title',
  'no-name-and-no-contact',
  'bad-email',
  'no-text',
  'posted-already',
  'not-planned',
  'channel-in-use',
  'key-reserved',
  'key-taken',
  'unknown-file',
  'empty-file',
  'not-text',
  'unknown-kind',
  'sheet-locked',
  'sheet-unreadable',
  'no-such-sheet',
  'not-a-file',
  'file-changing',
  'too-many-rows',
  'archive',
  'web-page',
  'preview-gone',
  'path-not-allowed',
  'target-taken',
  'target-is-link',
  'target-is-folder',
  'target-is-device',
  'target-in-workspace',
  'folder-holds-other',
  'ending-unknown',
  'ending-unfit',
  'read-only',
  'id-taken',
  'bad-field',
  'locked',
  'wrong-secret',
  'passphrase-too-short',
  'passphrase-too-long',
  'words-wrong',
  'keys-missing',
  'keys-lost',
  'keys-damaged',
  'keys-foreign',
  'file-lost',
  'lock-damaged',
  'part-is-link',
  'not-protected',
  'protected-already',
  'not-kept',
  'not-empty-folder',
  'no-backup',
  'passphrase-missing',
  'backup-locked',
  'backup-damaged',
  'backup-wrong-secret',
  'old-set-aside',
  'sync-off',
  'sync-hindered',
  'no-address',
  'not-encrypted',
  'own-sign-in',
  'not-asked',
  'invitation-damaged',
  'invitation-wrong-secret',
  'too-many-drafts',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** Why the disk or the file could not do it. */
export const STORAGE_REASONS = [
  'disk-full',
  'read-only',
  'busy',
  'needs-repair',
  'lost-writes',
  'no-file',
  'old-node',
  'disk-error',
  'not-encodable',
  'no-such-place',
] as const;
export type StorageReason = (typeof STORAGE_REASONS)[number];

/** Why a place that somebody named, outside the workspace's own file, could not be read or written. */
export const PLACE_REASONS = [
  'no-room',
  'no-right',
  'missing',
  'no-folder',
  'is-folder',
  'too-long',
  'in-use',
  'disk-fault',
] as const;
export type PlaceReason = (typeof PLACE_REASONS)[number];

export type InputIssue = {
  readonly path: string;
  readonly problem: string;
  /** Of what is too long: the limit, in UTF-16 units of a text or elements of a list. */
  readonly most?: { readonly count: number; readonly of: 'characters' | 'entries' } | undefined;
};

export type Failure =
  | { readonly code: 'invalid-input'; readonly issues: readonly InputIssue[] }
  | { readonly code: 'no-token' }
  | { readonly code: 'not-allowed'; readonly procedure: string; readonly role: string }
  | { readonly code: 'not-found'; readonly kind: string; readonly id: string }
  | { readonly code: 'refused'; readonly reason: Refusal; readonly [fact: string]: unknown }
  | { readonly code: 'changed-meanwhile'; readonly reason: 'changed-meanwhile'; readonly ids: readonly string[] }
  | { readonly code: 'newer-version'; readonly reason: 'newer-version'; readonly found: number; readonly known: number }
  | { readonly code: 'too-large'; readonly limit: number; readonly found: number }
  | { readonly code: 'rate-limited'; readonly seconds: number }
  | { readonly code: 'storage'; readonly reason: StorageReason }
  | { readonly code: 'place'; readonly reason: PlaceReason; readonly path: string }
  | { readonly code: 'cancelled' }
  | { readonly code: 'bug'; readonly procedure: string };

export const STATUS: Readonly<Record<Failure['code'], number>> = {
  'invalid-input': 400,
  'no-token': 401,
  'not-allowed': 403,
  'not-found': 404,
  refused: 409,
  'changed-meanwhile': 409,
  'newer-version': 409,
  'too-large': 413,
  'rate-limited': 429,
  cancelled: 499,
  storage: 507,
  place: 507,
  bug: 500,
};

export const refused = <const F extends Record<string, unknown>>(reason: Refusal, facts?: F) =>
  ({ code: 'refused', reason, ...facts }) as { readonly code: 'refused'; readonly reason: Refusal } & F;
export const notFound = (kind: string, id: string): Failure => ({ code: 'not-found', kind, id });

const withFacts = (words: string, facts: Readonly<Record<string, unknown>>): string =>
  words.replace(/\{\{(\w+)\}\}/g, (_, fact: string) => (typeof facts[fact] === 'string' ? facts[fact] : ''));

/** One plain English line for terminals and scripts; the page has its own words. */
export function failureLine(failure: Failure): string {
  switch (failure.code) {
    case 'invalid-input':
      return `The input doesn't fit: ${failure.issues.map(({ path, problem }) => `${path || 'input'}: ${problem}`).join('; ')}`;
    case 'no-token':
      return 'The token is missing or wrong.';
    case 'not-allowed':
      return failure.role === 'foreign'
        ? 'Requests from there are not answered: their Host or Origin is not this program’s own address.'
        : `${failure.procedure} is not for the role ${failure.role}.`;
    case 'not-found':
      return `There is no ${failure.kind} ${failure.id}.`;
    case 'refused':
      return withFacts(failureMessages[`refusal.${failure.reason}`].en, failure);
    case 'changed-meanwhile':
      return 'Somebody changed it meanwhile. Read it again, then repeat your change.';
    case 'newer-version':
      return `It was written by a newer program (${failure.found}, this one knows ${failure.known}). Nothing was changed.`;
    case 'too-large':
      return `Too large: ${failure.found} bytes, the limit is ${failure.limit}.`;
    case 'rate-limited':
      return `Too many at once. Try again in ${failure.seconds} s.`;
    case 'storage':
      return failureMessages[`storage.${failure.reason}`].en;
    case 'place':
      return withFacts(failureMessages[`place.${failure.reason}`].en, failure);
    case 'cancelled':
      return 'It was cancelled. Nothing was changed.';
    case 'bug':
      return `Something unforeseen happened in ${failure.procedure}. Nothing was changed.`;
  }
}
