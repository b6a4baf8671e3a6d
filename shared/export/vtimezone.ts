/**
 * A zone as a calendar file describes it, for as long as its events last.
 *
 * Alone because other programs know the zone by these lines only. Invariants: at every moment from the beginning of the
 * span on the lines give the offset that the zone has; changes that follow one yearly rule up to the end of the span are
 * written as that rule, without end where the zone goes on changing, all others by their dates.
 * Source: RFC 5545 §3.6.5.
 */
import { Temporal } from 'temporal-polyfill';

/** Years, the last included. */
export type Span = { readonly from: number; readonly to: number };
type Change = { readonly wall: Temporal.PlainDateTime; readonly before: string; readonly after: string };

const MINUTE = 60_000_000_000;
/** Beyond the span, to see whether a rule goes on. */
const YEARS_AHEAD = 6;

/** Each is made once: a thousand events of one zone last as long as each other. */
const made = new Map<string, readonly string[]>();
const MOST_MADE = 1000;

export function zoneLines(zone: string, span: Span): readonly string[] {
  const key = `${zone} ${span.from} ${span.to}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  if (made.size >= MOST_MADE) made.clear();
  const lines = linesOf(zone, span);
  made.set(key, lines);
  return lines;
}

function linesOf(zone: string, { from, to }: Span): readonly string[] {
  const changes = changesOf(zone, from, to + YEARS_AHEAD);
  const first = Temporal.PlainDateTime.from({ year: from - 1, month: 1, day: 1 });
  const before = offsetText(first.toZonedDateTime(zone));
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...observance({ wall: first, before, after: before }, isSummer(zone, first), []),
    ...[...Map.groupBy(changes, ({ before: was, after }) => `${was}${after}`).values()].flatMap((alike) =>
      observancesOf(zone, alike, to),
    ),
    'END:VTIMEZONE',
  ];
}

/** Each with the clock that it was on before, which is how a calendar names the moment. */
function changesOf(zone: string, from: number, to: number): readonly Change[] {
  const changes: Change[] = [];
  let at = Temporal.PlainDateTime.from({ year: from - 1, month: 1, day: 1 }).toZonedDateTime(zone);
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (next === null || next.year > to) return changes;
    const last = next.subtract({ nanoseconds: 1 });
    const wall = last.toPlainDateTime().add({ nanoseconds: 1 });
    // Some changes are of a name or a law only.
    if (last.offsetNanoseconds !== next.offsetNanoseconds)
      changes.push({ wall, before: offsetText(last), after: offsetText(next) });
    at = next;
  }
}

function offsetText(at: Temporal.ZonedDateTime): string {
  const minutes = Math.round(at.offsetNanoseconds / MINUTE);
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}${String(rest).padStart(2, '0')}`;
}

/** Changes between the same two offsets: by rule as far from the end back as one fits, the earlier ones by date. */
function observancesOf(zone: string, changes: readonly Change[], to: number): readonly string[] {
  const last = changes.at(-1);
  if (last === undefined) return [];
  const rule = last.wall.year < to + YEARS_AHEAD ? undefined : ruleSince(changes);
  const dated = changes
    .slice(0, rule?.since ?? changes.length)
    .filter(({ wall }) => rule !== undefined || wall.year <= to);
  const [head, ...more] = dated;
  const summer = (change: Change) => isSummer(zone, change.wall.add({ days: 1 }));
  const byRule = rule === undefined ? undefined : changes[rule.since];
  return [
    ...(head === undefined
      ? []
      : observance(
          head,
          summer(head),
          more.map(({ wall }) => `RDATE:${stamp(wall)}`),
        )),
    ...(rule === undefined || byRule === undefined ? [] : observance(byRule, summer(byRule), [`RRULE:${rule.text}`])),
  ];
}

const LEAST_YEARS = 3;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The rule that the last changes follow, one a year, and the first of those in a row that do. */
function ruleSince(changes: readonly Change[]): { readonly since: number; readonly text: string } | undefined {
  const last = changes.at(-1) as Change;
  const found = [nthOf(last.wall), -1].flatMap((nth) => {
    const text = ruleOf(last.wall, nth);
    return text === undefined ? [] : [{ since: sinceWhen(changes, nth), text }];
  });
  const best = found.toSorted((a, b) => a.since - b.since)[0];
  return best === undefined || changes.length - best.since < LEAST_YEARS ? undefined : best;
}

function sinceWhen(changes: readonly Change[], nth: number): number {
  let since = changes.length - 1;
  while (since > 0) {
    const [earlier, later] = [(changes[since - 1] as Change).wall, (changes[since] as Change).wall];
    const isSameTime = earlier.toPlainTime().equals(later.toPlainTime());
    if (earlier.year !== later.year - 1 || !isSameTime || ruleOf(earlier, nth) !== ruleOf(later, nth)) break;
    since -= 1;
  }
  return since;
}

/** Which weekday of its name in the month, from 1; -1: the last. */
const nthOf = (wall: Temporal.PlainDateTime): number => Math.ceil(wall.day / 7);

function ruleOf(wall: Temporal.PlainDateTime, nth: number): string | undefined {
  const fits = nth === -1 ? wall.day + 7 > wall.daysInMonth : nthOf(wall) === nth;
  return fits ? `FREQ=YEARLY;BYMONTH=${wall.month};BYDAY=${nth}${WEEKDAYS[wall.dayOfWeek - 1]}` : undefined;
}

function isSummer(zone: string, wall: Temporal.PlainDateTime): boolean {
  const offsetAt = (month: number) =>
    Temporal.PlainDateTime.from({ year: wall.year, month, day: 1 }).toZonedDateTime(zone).offsetNanoseconds;
  const usual = Math.min(offsetAt(1), offsetAt(7));
  return wall.toZonedDateTime(zone).offsetNanoseconds > usual;
}

const stamp = (wall: Temporal.PlainDateTime): string => wall.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');

function observance({ wall, before, after }: Change, summer: boolean, more: readonly string[]): readonly string[] {
  const kind = summer ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    `DTSTART:${stamp(wall)}`,
    `TZOFFSETFROM:${before}`,
    `TZOFFSETTO:${after}`,
    ...more,
    `END:${kind}`,
  ];
}
