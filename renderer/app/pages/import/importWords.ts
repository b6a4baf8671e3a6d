/**
 * What fields, changes and problems of a file are called.
 *
 * Alone because the core answers them as plain strings, and a newer one may know some that have no words here: these
 * are shown as they are named.
 */
import type { ImportPreview, ImportRow } from '../../../../shared/import/contract.ts';
import { type MessageKey, messages } from '../../../../shared/messages.ts';
import type { Translate } from '../../../words/words.ts';
import type { Source } from './deskDraft.ts';

type Facts = ImportRow['problems'][number]['facts'];
const said = (t: Translate, key: string, otherwise: string, facts: Facts = {}): string =>
  Object.hasOwn(messages, key) ? t(key as MessageKey, facts) : otherwise;

export const fieldWords = (t: Translate, field: string): string => said(t, `import.field.${field}`, field);
export const reasonWords = (
  t: Translate,
  { reason, facts }: { readonly reason: string; readonly facts?: Facts },
): string => {
  // Of a list too long to be told, the rest is counted.
  const form = Number(facts?.['more'] ?? 0) > 0 ? `${reason}.more` : reason;
  return said(t, `import.reason.${form}`, reason, facts);
};
export const changeWords = (t: Translate, field: string): string => said(t, `import.change.${field}`, field);

/** What a rule is about, which is sometimes a field of the file and sometimes one of what it becomes. */
export const targetWords = (t: Translate, target: string): string =>
  said(t, `import.change.${target}`, fieldWords(t, target));

/** Whether the file is being read as other rows than those shown: what is chosen of these would mean nothing there. */
export const isAboutOther = (preview: ImportPreview, { as, sheet }: Source): boolean =>
  (as !== undefined && as !== preview.kind) || (sheet !== undefined && sheet !== preview.sheet);

/** Where a row is left out, only why: what else is wrong with it no longer matters. */
export function tellingProblems({ outcome, problems }: ImportRow): ImportRow['problems'] {
  return outcome === 'refused' ? problems.filter(({ severity }) => severity === 'refused') : problems;
}
