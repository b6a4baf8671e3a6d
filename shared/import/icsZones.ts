/**
 * What every TZID of a calendar file means.
 *
 * Alone because the answer needs the whole file: its VTIMEZONEs (which may stand after the events), the times of the
 * events that use them, and the calendar's own zone.
 * Order: a zone of that name; the place that the VTIMEZONE names; the Windows name; the last parts of a path; a city in
 * the name; a zone that behaves like the VTIMEZONE; the calendar's zone, with a warning. A name that is only a hint
 * (all but the first two) must agree with the VTIMEZONE, if there is one, whenever an event takes place.
 * Invariant: every answer is a zone that Temporal knows, and the same TZID has one answer in one file.
 */
import { fold } from '../text/fold.ts';
import type { IcsFile } from './icsComponents.ts';
import { propertyOf } from './icsComponents.ts';
import { timesOf } from './icsTime.ts';
import { agreesAt, type Vtimezone, vtimezoneOf, zoneBehavingLike } from './icsVtimezone.ts';
import { knownZone } from '../time/knownZone.ts';
import { WINDOWS_ZONES } from './windowsZones.ts';

export type ZoneAnswer = { readonly zone: string; readonly certainty: 'known' | 'guessed' };

export type IcsZones = {
  readonly of: (tzid: string) => ZoneAnswer;
  /** What the calendar says of itself; a calendar that does not is read in the zone given by the caller. */
  readonly calendar: (name: string | undefined) => string | undefined;
  /** In which zone midnights of all-day events were meant. */
  readonly ofDays: string;
};

/** Of zones with equal clocks the one that most people mean. */
const FIRST = [
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/Chicago',
  'America/Los_Angeles',
  'Asia/Tokyo',
  'Australia/Sydney',
];
const MANY_STARTS = 50;

export function zonesOf(file: IcsFile, preferred: string): IcsZones {
  const answers = new Map<string, ZoneAnswer>();
  const defined = new Map(file.zones.flatMap(vtimezones).map((zone) => [zone.tzid, zone]));
  const starts = startsByTzid(file);
  const named = file.events
    .map(({ calendar }) => propertyOf(calendar, 'X-WR-TIMEZONE')?.value)
    .find((name) => name !== undefined);
  const calendar = (name: string | undefined) => (name === undefined ? undefined : nameMeans(name.trim()));
  const fallback = calendar(named) ?? preferred;
  const of = (tzid: string) => {
    const known = answers.get(tzid) ?? answerOf(tzid, defined.get(tzid), starts.get(tzid) ?? [], [fallback, preferred]);
    answers.set(tzid, known);
    return known;
  };
  const inFile = [...defined.keys()]
    .map((tzid) => of(tzid))
    .find(({ zone, certainty }) => certainty === 'known' && zone !== 'UTC');
  return { of, calendar, ofDays: calendar(named) ?? inFile?.zone ?? preferred };
}

const vtimezones = (component: IcsFile['zones'][number]) => vtimezoneOf(component) ?? [];

function startsByTzid({ events }: IcsFile): ReadonlyMap<string, readonly string[]> {
  const starts = new Map<string, string[]>();
  for (const { component } of events) {
    const property = propertyOf(component.properties, 'DTSTART');
    const time = property && timesOf(property)[0];
    if (time?.kind !== 'zoned') continue;
    const walls = starts.get(time.tzid) ?? [];
    if (walls.length < MANY_STARTS) walls.push(time.wall);
    starts.set(time.tzid, walls);
  }
  return starts;
}

function answerOf(
  tzid: string,
  vtimezone: Vtimezone | undefined,
  starts: readonly string[],
  fallbacks: readonly [string, string],
): ZoneAnswer {
  const known = (zone: string): ZoneAnswer => ({ zone, certainty: 'known' });
  const exact = knownZone(tzid) ?? knownZone(vtimezone?.location ?? '');
  // `EST` is a zone without summer time, and what some writers call New York: a short name is a hint.
  if (exact !== undefined && (vtimezone === undefined || exact === 'UTC' || exact.includes('/'))) return known(exact);
  const usable = vtimezone !== undefined && vtimezone.observances.length > 0 ? vtimezone : undefined;
  const hint = [exact, WINDOWS_ZONES[tzid.toLowerCase()], tailOf(tzid), cityIn(tzid, fallbacks)]
    .filter((zone) => zone !== undefined)
    .find((zone) => usable === undefined || agreesAt(usable, starts, zone));
  if (hint !== undefined) return known(hint);
  if (usable !== undefined) {
    const asked = starts.length > 0 ? starts : ['2027-01-15T12:00', '2027-07-15T12:00'];
    const like = zoneBehavingLike(usable, asked, [
      ...new Set([...fallbacks, ...FIRST, ...Object.values(WINDOWS_ZONES)]),
    ]);
    if (like !== undefined) return known(like);
  }
  return { zone: fallbacks[0], certainty: 'guessed' };
}

const nameMeans = (name: string) =>
  knownZone(name) ?? WINDOWS_ZONES[name.toLowerCase()] ?? tailOf(name) ?? cityIn(name, []);

/** `/freeassociation.sourceforge.net/Europe/Berlin`. */
function tailOf(tzid: string): string | undefined {
  const parts = tzid.split('/').filter((part) => part !== '');
  const tails = [3, 2].filter((length) => parts.length >= length).map((length) => parts.slice(-length).join('/'));
  return tails.map(knownZone).find((zone) => zone !== undefined);
}

/** `(UTC+01:00) Amsterdam, Berlin, Bern, Rom`: our own city if it is among them, else the first that a zone is called after. */
function cityIn(tzid: string, ours: readonly string[]): string | undefined {
  const words = ` ${lettersOf(tzid)} `;
  const placeOf = (zone: string) => words.indexOf(` ${lettersOf(zone.split('/').at(-1) ?? '')} `);
  const own = ours.find((zone) => zone.includes('/') && placeOf(zone) >= 0);
  if (own !== undefined) return own;
  const found = Intl.supportedValuesOf('timeZone')
    .filter((zone) => zone.includes('/') && !zone.startsWith('Etc/'))
    .map((zone) => ({ zone, at: placeOf(zone) }))
    .filter(({ at }) => at >= 0);
  return found.toSorted((a, b) => a.at - b.at)[0]?.zone;
}

const lettersOf = (text: string) =>
  fold(text)
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
