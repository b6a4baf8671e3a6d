/**
 * A calendar file to events: each series with its exceptions is one.
 *
 * Alone because a series lies scattered in the file (exceptions before their master, alone, twice, in another kind of
 * time than the start) and is whole only at the end.
 * Invariant: every VEVENT ends in one candidate, in the exceptions of one, or in a problem that names its line; of
 * several with one UID that are no exceptions one comes in and each other is refused.
 */
import { contentKeyOf } from './contentKey.ts';
import type { EventCandidate, EventException, EventReading } from './eventCandidate.ts';
import { type ImportProblem, refused, warning } from './importProblem.ts';
import { readComponents } from './icsComponents.ts';
import { type IcsDraft, readEvent } from './icsEvent.ts';
import { readRule } from './icsRule.ts';
import { dayOf, type IcsTime, wallIn } from './icsTime.ts';
import { type IcsZones, zonesOf } from './icsZones.ts';

type Series = { readonly masters: IcsDraft[]; readonly overrides: IcsDraft[] };

const EVENTS_PER_PAUSE = 200;
const PAUSE: EventReading = { problems: [] };

/** Pauses with an empty reading now and then; the candidates come last, since a series may end with the file. */
export function* readIcs(text: string, zone: string): Generator<EventReading, void, undefined> {
  const reading = readComponents(text);
  let step = reading.next();
  for (; step.done !== true; step = reading.next()) yield PAUSE;
  const file = step.value;
  if (file.problems.length > 0) yield { problems: file.problems };
  const zones = zonesOf(file, zone);
  const groups = new Map<string, Series>();
  for (const [count, event] of file.events.entries()) {
    if (count % EVENTS_PER_PAUSE === 0) yield PAUSE;
    const { draft, problems } = readEvent(event, { zones, zone });
    if (problems.length > 0) yield { problems };
    if (draft === undefined) continue;
    const key = draft.uid ?? contentKeyOf([draft.title, draft.start, draft.end, draft.zone, draft.place ?? '']);
    const series = groups.get(key) ?? { masters: [], overrides: [] };
    (draft.recurrence === undefined ? series.masters : series.overrides).push(draft);
    groups.set(key, series);
  }
  for (const [key, series] of groups) yield* readSeries(key, series, zones);
}

function* readSeries(
  key: string,
  { masters, overrides }: Series,
  zones: IcsZones,
): Generator<EventReading, void, undefined> {
  const [master, ...older] = newestFirst(masters);
  for (const { line, title, start } of older)
    yield { problems: [refused(line, 'older-copy-left-out', { key, title, start })] };
  if (master === undefined) {
    for (const draft of newestFirst(overrides)) yield aloneOf(key, draft, zones);
    return;
  }
  const problems: ImportProblem[] = [];
  if (master.uid === undefined)
    problems.push(warning(master.line, 'no-uid', { title: master.title, start: master.start }));
  yield { candidate: candidateOf(key, master, overrides, zones, problems), problems };
}

/** Higher SEQUENCE, then later change; of two equal ones that which stands later in the file. */
function newestFirst(drafts: readonly IcsDraft[]): readonly IcsDraft[] {
  const rank = (a: IcsDraft, b: IcsDraft) =>
    b.sequence - a.sequence || (b.modified ?? '').localeCompare(a.modified ?? '') || b.line - a.line;
  return drafts.toSorted(rank);
}

/** An invitation to one evening of somebody else's series. */
function aloneOf(key: string, draft: IcsDraft, zones: IcsZones): EventReading {
  const origin = draft.recurrence === undefined ? draft.start : originOf(draft.recurrence.time, draft, zones);
  const problems = [warning(draft.line, 'override-without-series', { key, origin })];
  return { candidate: candidateOf(`${key}/${origin}`, draft, [], zones, problems), problems };
}

function candidateOf(
  key: string,
  master: IcsDraft,
  overrides: readonly IcsDraft[],
  zones: IcsZones,
  problems: ImportProblem[],
): EventCandidate {
  const { line, sequence, modified, title, start, end, zone, allDay, floating, shownZone, status, tags, extra } =
    master;
  const rrule = ruleOf(master, zones, problems);
  const extraStarts = [...new Set(master.added.map((time) => originOf(time, master, zones)))].filter(
    (at) => at !== start,
  );
  const words = { place: master.place, description: master.description, url: master.url, modified, shownZone, rrule };
  return {
    line,
    key: { source: 'ics', key },
    sequence,
    title,
    start,
    end,
    zone,
    allDay,
    status,
    tags,
    extra,
    exceptions: exceptionsOf(master, overrides, zones, problems),
    ...(Object.fromEntries(
      Object.entries(words).filter(([, value]) => value !== undefined),
    ) as Partial<EventCandidate>),
    ...(floating && { floating }),
    ...(extraStarts.length > 0 && { extraStarts }),
  };
}

function ruleOf(master: IcsDraft, zones: IcsZones, problems: ImportProblem[]): string | undefined {
  const [property, ...others] = master.rules;
  for (const other of others)
    problems.push(warning(other.line, 'second-rule-left-out', { rule: other.value.slice(0, 200) }));
  if (property === undefined) return undefined;
  const zoneOf = (tzid: string) => zones.of(tzid).zone;
  const reading = readRule(property, {
    start: master.start,
    allDay: master.allDay,
    zone: master.zone,
    zoneOfDays: zones.ofDays,
    zoneOf,
  });
  if (reading.kind === 'rule') return reading.rule;
  problems.push(warning(property.line, reading.kind, { rule: property.value.slice(0, 200) }));
  return undefined;
}

/** The start that the rule computed for an occurrence, however the file names it: date, UTC, another zone. */
function originOf(time: IcsTime, master: IcsDraft, zones: IcsZones): string {
  if (master.allDay) return dayOf(time, zones.ofDays);
  if (time.kind === 'date') return `${time.date}${master.start.slice(10)}`;
  return wallIn(time, master.zone, (tzid) => zones.of(tzid).zone);
}

function exceptionsOf(
  master: IcsDraft,
  overrides: readonly IcsDraft[],
  zones: IcsZones,
  problems: ImportProblem[],
): readonly EventException[] {
  const byOrigin = new Map<string, EventException>();
  for (const time of master.excluded) {
    const origin = originOf(time, master, zones);
    byOrigin.set(origin, { origin, state: 'cancelled' });
  }
  const seen = new Set<string>();
  for (const override of newestFirst(overrides)) {
    if (override.recurrence === undefined) continue;
    const origin = originOf(override.recurrence.time, master, zones);
    if (seen.has(origin)) {
      problems.push(warning(override.line, 'older-copy-left-out', { key: master.uid ?? '', start: origin }));
      continue;
    }
    seen.add(origin);
    if (override.recurrence.following) problems.push(warning(override.line, 'range-read-as-one', { origin }));
    byOrigin.set(
      origin,
      override.status === 'cancelled' ? { origin, state: 'cancelled' } : changeOf(origin, override, master),
    );
  }
  return [...byOrigin.values()].toSorted((a, b) => (a.origin < b.origin ? -1 : 1));
}

function changeOf(origin: string, override: IcsDraft, master: IcsDraft): EventException {
  const { title, place, description } = override;
  const inMaster = (time: string) =>
    override.allDay || master.allDay || override.zone === master.zone
      ? time
      : wallIn({ kind: 'zoned', wall: time, tzid: override.zone }, master.zone, (tzid) => tzid);
  return {
    origin,
    state: 'changed',
    start: inMaster(override.start),
    end: inMaster(override.end),
    ...(title !== '' && title !== master.title && { title }),
    ...(place !== undefined && place !== master.place && { place }),
    ...(description !== undefined && description !== master.description && { description }),
  };
}
