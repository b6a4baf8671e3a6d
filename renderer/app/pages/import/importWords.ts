/**
 * What fields, changes and problems of a file are called.
 *
 * Alone because the core answers them as plain strings, and a newer one may know some that have no words here: these
 * are shown as they are named.
 */
import type { ImportRow } from '../../../../shared/import/contract.ts';
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
