/** What became of a change in two places, in words, and under which address its row is found. */
import type { SettledRow } from '../../shared/sync/contract.ts';
import { listed } from '../words/dates.ts';
import { fieldText } from './fieldText.ts';
import type { ValueWords } from './valueText.ts';

/** One document may be settled several times, and no document's id has this form. */
export const settledKey = ({ how, at, id, undo }: SettledRow): string => `${how}.${undo ?? at}.${id}`;

export function settledText(words: ValueWords, { how, fields, theirs = [], device }: SettledRow): string {
  const { t, locale, nameOf } = words;
  // Of a list that both added to, both brought the same field.
  if (how === 'joined') return t('conflicts.settled.joined', { count: new Set([...fields, ...theirs]).size });
  const named = listed([...new Set(fields.map((field) => fieldText(t, locale, field, nameOf)))], locale);
  if (how === 'here') return t('conflicts.settled.here', { fields: named });
  const name = deviceName(words, device);
  return name === undefined
    ? t('conflicts.settled.elsewhere', { fields: named })
    : t('conflicts.settled.on', { device: name, fields: named });
}

export type SettledSide = { readonly title: string; readonly fields: readonly string[] };

/** Of what was merged what each side brought; of a decision its fields. */
export function settledSides(words: ValueWords, { how, fields, theirs = [], device }: SettledRow): SettledSide[] {
  const { t } = words;
  if (how !== 'joined') return [{ title: t('conflicts.settled.decided'), fields }];
  const name = deviceName(words, device);
  const from = name === undefined ? t('conflicts.settled.fromOther') : t('conflicts.settled.from', { device: name });
  return [
    { title: t('conflicts.settled.fromHere'), fields },
    { title: from, fields: theirs },
  ];
}

function deviceName({ devices }: ValueWords, device: string | undefined): string | undefined {
  const name = device === undefined ? '' : (devices.get(device) ?? '');
  return name === '' ? undefined : name;
}
