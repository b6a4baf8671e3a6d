/**
 * A stored value as a person reads it: dates as dates, addresses as a line, lists joined.
 *
 * Alone because the inbox shows values of any field, also of one that only a newer program knows. Invariant: nothing of a
 * value is left out; what has no form here is shown field by field.
 */
import { isDate, isWall, wallPlus } from '../../shared/time/wall.ts';
import { KNOWN_FIELDS } from '../../shared/sync/fieldLabel.ts';
import { dayOfYear, instantShown, number, wallShown } from '../words/dates.ts';
import type { Locale, Translate } from '../words/words.ts';

export type ValueWords = {
  readonly t: Translate;
  readonly locale: Locale;
  readonly zone: string;
  /** What an id is called; what is none, or isn't known, as it is. */
  readonly nameOf: (id: string) => string;
  /** What the devices of the workspace are called. */
  readonly devices: ReadonlyMap<string, string>;
  /** How a rule of repetition reads. */
  readonly repeats: (rrule: string, start: string, zone: string) => string;
};
type Fields = Readonly<Record<string, unknown>>;

/**
 * Empty where nothing stands there.
 * @param field its last name: what is a word of the program's in one field is a person's own in another
 */
export function valueText(words: ValueWords, value: unknown, field = ''): string {
  const { t, locale } = words;
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return field === 'state' ? stateText(t, value) : wordText(words, value);
  if (typeof value === 'number') return number(value, locale);
  if (typeof value === 'boolean') return t(value ? 'sync.value.yes' : 'sync.value.no');
  if (Array.isArray(value)) {
    const texts = value.map((element) => valueText(words, element)).filter((text) => text !== '');
    return value.some((element) => typeof element === 'object') ? texts.join('\n') : texts.join(', ');
  }
  return objectText(words, value as Fields);
}

const STATES = ['planned', 'cancelled', 'removed', 'draft', 'scheduled', 'posted'] as const;

function stateText(t: Translate, text: string): string {
  const state = STATES.find((known) => known === text);
  return state === undefined ? text : t(`sync.value.${state}`);
}

function wordText({ locale, zone, nameOf }: ValueWords, text: string): string {
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text)) return instantShown(text, zone, locale);
  if (/^--(?:0\d|1[0-2])-(?:[0-2]\d|3[01])$/.test(text) && isWall(`2024-${text.slice(2)}`))
    return dayOfYear(`2024-${text.slice(2)}`, locale);
  return isWall(text) ? wallShown(text, locale) : nameOf(text);
}

function objectText(words: ValueWords, fields: Fields): string {
  const { t } = words;
  if (isText(fields['start']) && isText(fields['end']) && isText(fields['zone'])) return partText(words, fields);
  if (isText(fields['from']) && isText(fields['to']))
    return t('sync.value.span', { from: wordText(words, fields['from']), to: wordText(words, fields['to']) });
  const [main, ...rest] = mainText(fields);
  if (main === undefined) return restText(words, fields);
  const label = fields['label'];
  const value = [main, ...rest].join(', ');
  return isText(label) && label !== '' ? t('sync.value.labelled', { value, label }) : value;
}

/** What an e-mail, a phone or an address says; nothing: it is something else. */
function mainText(fields: Fields): string[] {
  const known = Object.keys(fields).filter((key) => key !== 'label');
  const only = (...names: string[]) => known.length > 0 && known.every((key) => names.includes(key));
  if (only('address')) return textsOf(fields, ['address']);
  if (only('number')) return textsOf(fields, ['number']);
  if (!only('street', 'city', 'postalCode', 'region', 'country')) return [];
  const town = textsOf(fields, ['postalCode', 'city']).join(' ');
  return [...textsOf(fields, ['street']), town, ...textsOf(fields, ['region', 'country'])].filter(
    (part) => part !== '',
  );
}

const isText = (value: unknown): value is string => typeof value === 'string';
const textsOf = (fields: Fields, names: readonly string[]): string[] =>
  names
    .map((name) => fields[name])
    .filter(isText)
    .filter((text) => text !== '');

/** A part of an event: its end is exclusive, and a plain date is a whole day. */
function partText(words: ValueWords, fields: Fields): string {
  const { t, repeats } = words;
  const [start, end, zone] = ['start', 'end', 'zone'].map((name) => String(fields[name])) as [string, string, string];
  if (!isWall(start) || !isWall(end)) return restText(words, fields);
  const last = isDate(end) ? wallPlus(end, -DAY) : end;
  const to = start.slice(0, 10) === last.slice(0, 10) && !isDate(last) ? last.slice(11) : wordText(words, last);
  const from = wordText(words, start);
  const span = last === start ? from : t('sync.value.span', { from, to });
  const rrule = fields['rrule'];
  return isText(rrule) && rrule !== '' ? `${span}, ${repeats(rrule, start, zone)}` : span;
}
const DAY = 24 * 60;

function restText(words: ValueWords, fields: Fields): string {
  const lines = Object.entries(fields).map(([name, value]) => {
    const word = KNOWN_FIELDS.find((known) => known === name);
    const field = word === undefined ? name : words.t(`sync.field.${word}`);
    return words.t('sync.value.field', { field, value: valueText(words, value, name) });
  });
  return lines.join('; ');
}
