/**
 * A recurrence rule in the one form that the calendar here evaluates.
 *
 * Alone because writers disagree about UNTIL (a date on a timed rule, no zone, a UTC midnight on an all-day rule) and a
 * wrong reading loses or adds the last evening of a series.
 * Invariant: the rule that comes back is one that the calendar evaluates (`isRule`); UNTIL is a UTC time for timed
 * events, a date for all-day ones, and never before the start.
 */
import { isRule } from '../events/occurrences.ts';
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

export function readRule(property: ContentProperty, series: RuleSeries): RuleReading {
  const parts = new Map<string, string>();
  for (const part of property.value.replace(/\s+/g, '').split(';')) {
    const [name = '', ...values] = part.toUpperCase().split('=');
    if (part !== '' && !name.startsWith('X-')) parts.set(name, values.join('='));
  }
  const until = parts.get('UNTIL');
  const last = until === undefined ? undefined : untilOf({ ...property, value: until }, series);
  if (last !== undefined) parts.set('UNTIL', last.text);
  else if (until !== undefined) return { kind: 'bad-rule' };
  const rule = joined(parts);
  if (!isRule(rule, series.start)) return { kind: 'bad-rule' };
  return last?.before === true ? { kind: 'until-before-start' } : { kind: 'rule', rule };
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
