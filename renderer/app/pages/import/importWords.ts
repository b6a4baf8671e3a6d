/**
 * What fields, changes and problems of a file are called.
 *
 * Alone because the core answers them as plain strings, and a newer one may know some that have no words here: these
 * are shown as they are named.
 */
import { EVENT_FIELDS } from '../../../../shared/import/eventRow.ts';
import type { ImportPreview, ImportRow } from '../../../../shared/import/contract.ts';
import type { MemberField } from '../../../../shared/import/memberAliases.ts';
import { POST_FIELDS } from '../../../../shared/import/postRow.ts';
import { type MessageKey, messages } from '../../../../shared/messages.ts';
import type { Translate } from '../../../words/words.ts';

const said = (t: Translate, key: string, otherwise: string): string =>
  Object.hasOwn(messages, key) ? t(key as MessageKey) : otherwise;

export const fieldWords = (t: Translate, field: string): string => said(t, `import.field.${field}`, field);
export const reasonWords = (t: Translate, reason: string): string => said(t, `import.reason.${reason}`, reason);
export const changeWords = (t: Translate, field: string): string => said(t, `import.change.${field}`, field);

/** Where a row is left out, only why: what else is wrong with it no longer matters. */
export function tellingProblems({ outcome, problems }: ImportRow): ImportRow['problems'] {
  return outcome === 'refused' ? problems.filter(({ severity }) => severity === 'refused') : problems;
}

const MEMBER_FIELDS = [
  'given',
  'family',
  'display',
  'prefix',
  'suffix',
  'additional',
  'email',
  'email-label',
  'email-type',
  'email-name',
  'phone',
  'phone-label',
  'street',
  'post-box',
  'postal-code',
  'city',
  'region',
  'country',
  'address',
  'address-label',
  'organisation',
  'department',
  'position',
  'tags',
  'property',
  'note',
  'born',
  'birth-year',
  'birth-month',
  'birth-day',
  'since',
  'until',
  'website',
  'member-number',
  'key',
] as const satisfies readonly MemberField[];

/** What a column of such a file may be. */
export function fieldsOf(kind: ImportPreview['kind']): readonly string[] {
  if (kind === 'members') return MEMBER_FIELDS;
  return Object.keys(kind === 'events' ? EVENT_FIELDS : POST_FIELDS);
}
/** A column that is left out. */
export const LEFT_OUT = 'ignored';
