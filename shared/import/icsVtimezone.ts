/**
 * A zone as a calendar file describes it, and the IANA zone that behaves like it.
 *
 * Alone because a VTIMEZONE may have any name (`Customized Time Zone`) and old rules: what counts is which clock it shows
 * when the events that use it take place.
 * Invariant: a match shows the same clock as the VTIMEZONE at every start that was asked about.
 */
import { Temporal } from 'temporal-polyfill';
import { type IcsComponent, propertyOf } from './icsComponents.ts';
import { timesOf } from './icsTime.ts';

type Observance = {
  readonly onset: string;
  readonly from: number;
  readonly to: number;
  readonly yearly?: {
    readonly month: number;
    readonly weekday?: number;
    readonly nth?: number;
    readonly days?: readonly number[];
  };
  readonly until?: string;
  readonly dates: readonly string[];
};

export type Vtimezone = {
  readonly tzid: string;
  readonly location?: string;
  readonly observances: readonly Observance[];
};

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

export function vtimezoneOf(component: IcsComponent): Vtimezone | undefined {
  const tzid = propertyOf(component.properties, 'TZID')?.value.replace(/^"(.*)"$/, '$1');
  if (tzid === undefined) return undefined;
  const location = propertyOf(component.properties, 'X-LIC-LOCATION')?.value;
  const observances = component.inner.flatMap((inner) => observanceOf(inner) ?? []);
  return location === undefined ? { tzid, observances } : { tzid, location, observances };
}

function observanceOf({ properties }: IcsComponent): Observance | undefined {
  const start = propertyOf(properties, 'DTSTART');
  const onset = start && timesOf(start)[0];
  const from = offsetOf(propertyOf(properties, 'TZOFFSETFROM')?.value);
  const to = offsetOf(propertyOf(properties, 'TZOFFSETTO')?.value);
  if (onset === undefined || onset.kind === 'date' || to === undefined) return undefined;
  const dates = properties.filter(({ name }) => name === 'RDATE').flatMap(timesOf);
  const rule = rulePartsOf(propertyOf(properties, 'RRULE')?.value);
  const until = rule.get('UNTIL')?.replace(/^(\d{4})(\d{2})(\d{2}).*$/, '$1-$2-$3T24:00');
  return {
    onset: onset.wall,
    from: from ?? to,
    to,
    dates: dates.flatMap((time) => (time.kind === 'date' ? [] : [time.wall])),
    ...(rule.has('BYMONTH') && { yearly: yearlyOf(rule) }),
    ...(until !== undefined && { until }),
  };
}

const rulePartsOf = (rule = '') =>
  new Map(
    rule
      .split(';')
      .map((part): [string, string] => [part.split('=')[0]?.toUpperCase() ?? '', part.split('=')[1] ?? '']),
  );

function yearlyOf(rule: ReadonlyMap<string, string>): NonNullable<Observance['yearly']> {
  const [, nth, day] = /^([+-]?\d)?(MO|TU|WE|TH|FR|SA|SU)$/.exec(rule.get('BYDAY') ?? '') ?? [];
  const days = rule.get('BYMONTHDAY')?.split(',').map(Number);
  const weekday = day === undefined ? undefined : WEEKDAYS.indexOf(day) + 1;
  return {
    month: Number(rule.get('BYMONTH')),
    ...(weekday !== undefined && { weekday }),
    ...(nth !== undefined && { nth: Number(nth) }),
    ...(days !== undefined && { days }),
  };
}

/** Minutes east of Greenwich. */
function offsetOf(text = ''): number | undefined {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})/.exec(text.trim()) ?? [];
  if (sign === undefined) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** By the last change before `wall`; before all changes, what was before the first. */
export function offsetAt({ observances }: Vtimezone, wall: string): number | undefined {
  const year = Number(wall.slice(0, 4));
  const changes = observances.flatMap((observance) =>
    onsetsAround(observance, year).map((at) => ({ at, to: observance.to })),
  );
  const last = changes
    .filter(({ at }) => at <= wall)
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1);
  return last?.to ?? observances.toSorted((a, b) => (a.onset < b.onset ? -1 : 1))[0]?.from;
}

function onsetsAround({ onset, yearly, until, dates }: Observance, year: number): readonly string[] {
  if (yearly === undefined) return [onset, ...dates];
  const time = onset.slice(10);
  return [year - 1, year]
    .flatMap((each) => dayOfYear(each, yearly, onset) ?? [])
    .map((day) => `${day}${time}`)
    .filter((at) => at >= onset && (until === undefined || at <= until));
}

function dayOfYear(
  year: number,
  { month, weekday, nth, days }: NonNullable<Observance['yearly']>,
  onset: string,
): string | undefined {
  if (!(month >= 1 && month <= 12)) return undefined;
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  const all = Array.from({ length: first.daysInMonth }, (_, at) => first.with({ day: at + 1 }));
  if (weekday === undefined) return all[(days?.[0] ?? Number(onset.slice(8, 10))) - 1]?.toString();
  const fitting = all.filter((day) => day.dayOfWeek === weekday && (days === undefined || days.includes(day.day)));
  return fitting.at(nth === undefined || nth === 0 ? 0 : nth > 0 ? nth - 1 : nth)?.toString();
}

/** Of zones that agree at all `starts` the one that differs in the fewest months of those years; the earlier wins a tie. */
export function zoneBehavingLike(
  vtimezone: Vtimezone,
  starts: readonly string[],
  candidates: readonly string[],
): string | undefined {
  const years = [...new Set(starts.map((wall) => wall.slice(0, 4)))].slice(0, 3);
  const months = years.flatMap((year) =>
    Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}-15T12:00`),
  );
  let best: { readonly zone: string; readonly misses: number } | undefined;
  for (const zone of candidates) {
    if (!agreesAt(vtimezone, starts, zone)) continue;
    const misses = months.filter((wall) => !agreesAt(vtimezone, [wall], zone)).length;
    if (best === undefined || misses < best.misses) best = { zone, misses };
  }
  return best?.zone;
}

export function agreesAt(vtimezone: Vtimezone, walls: readonly string[], zone: string): boolean {
  return walls.every((wall) => {
    const there = Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).offsetNanoseconds / 60_000_000_000;
    return there === offsetAt(vtimezone, wall);
  });
}
