/** What is said of a draft: which form it belongs to, when it was kept. */
import { dateOf, wallOf } from '../../shared/time/wall.ts';
import { clockOf, dayShort } from '../words/dates.ts';
import type { Locale, Translate } from '../words/words.ts';
import { type Draft, typedIn } from './drafts.ts';

export const FORMS = [
  'new-member',
  'new-event',
  'cancel-event',
  'calendar-entry',
  'channel',
  'rename-device',
  'set-up',
  'sync-set-up',
  'import',
  'conflicts',
  'contact-email',
  'contact-tel',
] as const;
export type FormName = (typeof FORMS)[number];

/** "21:04", of another day "Sat 6 June, 21:04"; undefined while the core hasn't answered. */
export function draftHour(
  draft: Draft,
  workspace: { readonly now: string; readonly zone: string } | undefined,
  locale: Locale,
): string | undefined {
  if (draft.at === undefined || workspace === undefined) return undefined;
  const { now, zone } = workspace;
  const wall = wallOf(draft.at, zone);
  return dateOf(wall) === dateOf(wallOf(now, zone)) ? clockOf(wall) : `${dayShort(wall, locale)}, ${clockOf(wall)}`;
}

const LONGEST = 60;

/** "New event “Sommerfest”"; a field is told by its label and by how its text begins. */
export function draftTitle(t: Translate, draft: Draft): string {
  const { form, value } = draft;
  const typed = typedIn(draft)?.typed;
  const kind = FORMS.find((known) => known === form);
  const name = kind === undefined ? value.title : t(`drafts.form.${kind}`);
  const title = (kind === undefined ? (typeof typed === 'string' ? typed : '') : value.title).trim();
  if (title === '') return name;
  return t('drafts.named', { form: name, title: title.length > LONGEST ? `${title.slice(0, LONGEST)}…` : title });
}

/** "New event “Sommerfest”, 21:04" */
export function draftLine(t: Translate, draft: Draft, hour: string | undefined): string {
  const what = draftTitle(t, draft);
  return hour === undefined ? what : t('drafts.line', { what, hour });
}
