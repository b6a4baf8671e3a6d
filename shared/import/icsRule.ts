/**
 * A recurrence rule in the one form that the calendar here evaluates.
 *
 * Alone because writers disagree about UNTIL (a date on a timed rule, no zone, a UTC midnight on an all-day rule) and a
 * wrong reading loses or adds the last evening of a series.
 * Invariant: the rule that comes back has only parts of RFC 5545 with values in range; UNTIL is a UTC time for timed
 * events, a date for all-day ones, and never before the start.
 */
import { dayOf, instantOf, timesOf, wallIn, type ZoneOf } from './icsTime.ts';
import type { ContentProperty } from './contentProperty.ts';

export type RuleSeries = {
  readonly start: string;
  readonly allDay: boolean;
  readonly zone: string;
  /** In which zone a midnight of an all-day event was meant. */
  readonly zoneOfDays: string;
  readonly zoneOf: ZoneOf;
};

export type RuleReading =
  | { readonly kind: 'rule'; readonly rule: string }
  | { readonly kind: 'bad-rule' }
  | { readonly kind: 'until-before-start' };

const NUMBERS = /^[+-]?\d{1,3}(,[+-]?\d{1,3})*$/;
/** Rules by the second and the minute are alarms, not events: a year of one is half a million rows. */
const PARTS: Readonly<Record<string, RegExp>> = {
  FREQ: /^(YEARLY|MONTHLY|WEEKLY|DAILY|HOURLY)$/,
  INTERVAL: /^0*[1-9]\d{0,4}$/,
  COUNT: /^0*[1-9]\d{0,5}$/,
  UNTIL: /^\d{8}(T\d{4,6}Z?)?$/,
  BYSECOND: NUMBERS,
  BYMINUTE: NUMBERS,
  BYHOUR: NUMBERS,
  BYDAY: /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)(,([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU))*$/,
  BYMONTHDAY: NUMBERS,
  BYYEARDAY: NUMBERS,
  BYWEEKNO: NUMBERS,
  BYMONTH: NUMBERS,
  BYSETPOS: NUMBERS,
  WKST: /^(MO|TU|WE|TH|FR|SA|SU)$/,
};

export function readRule(property: ContentProperty, series: RuleSeries): RuleReading {
  const parts = new Map<string, string>();
  for (const part of property.value.replace(/\s+/g, '').split(';')) {
    const [name = '', value = ''] = part.toUpperCase().split('=');
    if (part === '' || name.startsWith('X-')) continue;
    if (PARTS[name]?.test(value) !== true) return { kind: 'bad-rule' };
    parts.set(name, value);
  }
  if (!parts.has('FREQ')) return { kind: 'bad-rule' };
  const until = parts.get('UNTIL');
  if (until === undefined) return { kind: 'rule', rule: joined(parts) };
  const last = untilOf({ ...property, value: until }, series);
  if (last === undefined) return { kind: 'bad-rule' };
  if (last.before) return { kind: 'until-before-start' };
  return { kind: 'rule', rule: joined(parts.set('UNTIL', last.text)) };
}

const joined = (parts: ReadonlyMap<string, string>) => [...parts].map(([name, value]) => `${name}=${value}`).join(';');

/** A time without a zone is in the event's; a day on a timed rule includes that whole day. */
function untilOf(
  property: ContentProperty,
  series: RuleSeries,
): { readonly text: string; readonly before: boolean } | undefined {
  const time = timesOf({ ...property, params: new Map() })[0];
  if (time === undefined) return undefined;
  if (series.allDay) {
    const day = dayOf(time, series.zoneOfDays);
    return { text: day.replaceAll('-', ''), before: day < series.start };
  }
  const wall = time.kind === 'date' ? `${time.date}T23:59` : wallIn(time, series.zone, series.zoneOf);
  const text = instantOf(wall, series.zone).toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
  return { text, before: wall < series.start };
}
