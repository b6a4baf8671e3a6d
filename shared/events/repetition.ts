/**
 * How often an event repeats, in the few ways a person chooses from, and the rule behind each.
 *
 * Alone because the chooser, the dialog and a move must read and write one and the same rule.
 * Invariants: a rule that the choices cannot say is `own` and nothing here rewrites it; a rule names a weekday only
 * where it must, so that moving the first date moves all of them. Source: RFC 5545, section 3.3.10.
 */
import { Temporal } from 'temporal-polyfill';
import { dateOf, instantOf, isDate, wallOf } from '../time/wall.ts';

export const PATTERNS = [
  'none',
  'daily',
  'weekly',
  'fortnightly',
  'monthly-day',
  'monthly-weekday',
  'monthly-last',
  'yearly',
] as const;
export type Pattern = (typeof PATTERNS)[number];
export type Ending =
  | { readonly kind: 'never' }
  /** The last day on which it may still happen. */
  | { readonly kind: 'until'; readonly date: string }
  | { readonly kind: 'count'; readonly count: number };
export type Repetition = { readonly pattern: Pattern | 'own'; readonly ending: Ending };

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
type Weekday = (typeof WEEKDAYS)[number];
type Rule = ReadonlyMap<string, string>;

export function repetitionOf(rrule: string | undefined, start: string, zone: string): Repetition {
  if (rrule === undefined) return { pattern: 'none', ending: { kind: 'never' } };
  const rule = partsOf(rrule);
  return { pattern: patternOf(rule, start) ?? 'own', ending: endingOf(rule, zone) };
}

/** Undefined where it does not repeat. */
export function ruleOf(pattern: Pattern, start: string, zone: string, ending: Ending): string | undefined {
  const { weekday, place } = dayOf(start);
  const ends = endPart(ending, start, zone);
  switch (pattern) {
    case 'none':
      return undefined;
    case 'daily':
      return `FREQ=DAILY${ends}`;
    case 'weekly':
      return `FREQ=WEEKLY${ends}`;
    case 'fortnightly':
      return `FREQ=WEEKLY;INTERVAL=2${ends}`;
    case 'monthly-day':
      return `FREQ=MONTHLY${ends}`;
    case 'monthly-weekday':
      return `FREQ=MONTHLY;BYDAY=${place}${weekday}${ends}`;
    case 'monthly-last':
      return `FREQ=MONTHLY;BYDAY=-1${weekday}${ends}`;
    case 'yearly':
      return `FREQ=YEARLY${ends}`;
  }
}

/** What can be chosen for an event that starts on this day: a fifth Friday can only be "the last". */
export function patternsFor(start: string): readonly Pattern[] {
  const { place, isLast } = dayOf(start);
  return PATTERNS.filter((pattern) =>
    pattern === 'monthly-weekday' ? place < 5 : pattern === 'monthly-last' ? isLast : true,
  );
}

/** The rule that a series needs after its first date moved; undefined where it stays as it is. */
export function ruleAfterMove(rrule: string | undefined, from: string, to: string, zone: string): string | undefined {
  const { pattern, ending } = repetitionOf(rrule, from, zone);
  if (pattern === 'own' || pattern === 'none') return undefined;
  const kept = patternsFor(to).includes(pattern)
    ? pattern
    : pattern === 'monthly-last'
      ? 'monthly-weekday'
      : 'monthly-last';
  const next = ruleOf(kept, to, zone, ending);
  return next === rrule ? undefined : next;
}

/** Which weekday of its month a day is: `{ weekday: 'SA', place: 3 }` is the third Saturday. */
export function dayOf(start: string): { readonly weekday: Weekday; readonly place: number; readonly isLast: boolean } {
  const date = Temporal.PlainDate.from(dateOf(start));
  return {
    weekday: WEEKDAYS[date.dayOfWeek - 1] as Weekday,
    place: Math.ceil(date.day / 7),
    isLast: date.day + 7 > date.daysInMonth,
  };
}

export type OwnRule = {
  readonly every: 'day' | 'week' | 'month' | 'year';
  readonly interval: number;
  readonly weekdays: readonly number[];
};

/** A rule of an import that has words though it cannot be chosen; weekdays from 1 for Monday. Else undefined. */
export function ownRuleOf(rrule: string): OwnRule | undefined {
  const rule = partsOf(rrule);
  const every = ({ DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' } as const)[rule.get('FREQ') ?? ''];
  const days = (rule.get('BYDAY') ?? '').split(',').filter((day) => day !== '');
  const weekdays = days.map((day) => WEEKDAYS.indexOf(day as Weekday) + 1);
  if (every === undefined || !hasOnly(rule, 'BYDAY') || weekdays.includes(0)) return undefined;
  if (days.length > 0 && every !== 'week') return undefined;
  return { every, interval: Number(rule.get('INTERVAL') ?? 1), weekdays };
}

const ALWAYS = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST'];
const hasOnly = (rule: Rule, ...names: readonly string[]): boolean =>
  [...rule.keys()].every((name) => ALWAYS.includes(name) || names.includes(name));

function partsOf(rrule: string): Rule {
  return new Map(
    rrule
      .toUpperCase()
      .split(';')
      .map((part) => part.split('=') as [string, string]),
  );
}

function patternOf(rule: Rule, start: string): Pattern | undefined {
  const { weekday, place, isLast } = dayOf(start);
  const interval = rule.get('INTERVAL') ?? '1';
  const is = (name: string, value: string): boolean => (rule.get(name) ?? value) === value;
  const onDay = is('BYMONTHDAY', String(Number(start.slice(8, 10))));
  switch (rule.get('FREQ') ?? '') {
    case 'DAILY':
      return hasOnly(rule) && interval === '1' ? 'daily' : undefined;
    case 'WEEKLY':
      if (!hasOnly(rule, 'BYDAY') || !is('BYDAY', weekday)) return undefined;
      return interval === '1' ? 'weekly' : interval === '2' ? 'fortnightly' : undefined;
    case 'MONTHLY':
      if (interval !== '1' || !onDay) return undefined;
      if (hasOnly(rule, 'BYMONTHDAY')) return 'monthly-day';
      if (!hasOnly(rule, 'BYDAY')) return undefined;
      if (rule.get('BYDAY') === `${place}${weekday}`) return 'monthly-weekday';
      return rule.get('BYDAY') === `-1${weekday}` && isLast ? 'monthly-last' : undefined;
    case 'YEARLY':
      return interval === '1' &&
        hasOnly(rule, 'BYMONTH', 'BYMONTHDAY') &&
        onDay &&
        is('BYMONTH', String(Number(start.slice(5, 7))))
        ? 'yearly'
        : undefined;
    default:
      return undefined;
  }
}

function endingOf(rule: Rule, zone: string): Ending {
  const [count, until] = [
    rule.get('COUNT'),
    /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/.exec(rule.get('UNTIL') ?? ''),
  ];
  if (count !== undefined) return { kind: 'count', count: Number(count) };
  if (until === null) return { kind: 'never' };
  const date = until.slice(1, 4).join('-');
  return {
    kind: 'until',
    date: until[7] === 'Z' ? dateOf(wallOf(`${date}T${until.slice(4, 7).join(':')}Z`, zone)) : date,
  };
}

/** To the last minute of the last day where the event is, told in UTC as the standard wants it beside a zone. */
function endPart(ending: Ending, start: string, zone: string): string {
  if (ending.kind === 'never') return '';
  if (ending.kind === 'count') return `;COUNT=${ending.count}`;
  const until = isDate(start) ? ending.date : instantOf(`${ending.date}T23:59`, zone).replace('.000', '');
  return `;UNTIL=${until.replaceAll(/[-:]/g, '')}`;
}
