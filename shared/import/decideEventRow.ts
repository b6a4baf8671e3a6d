/**
 * Whether an event of a calendar file is known here, and what the file changes about it.
 *
 * Invariants: known by the key the file gives (UID); an older copy than the one imported before changes nothing; a
 * changed start or zone is kept as a move; what was cancelled here stays cancelled. Source: RFC 5545, sections 3.8.4.7 (UID) and 3.8.7.4 (SEQUENCE).
 */
import type { AnyDocument, Stamp } from '../document/document.ts';
import { moveBetween } from '../events/move.ts';
import type { Event, EventException, EventMove, EventPart } from '../events/model.ts';
import { isRule } from '../events/occurrences.ts';
import { wallMinutes, wallPlus } from '../time/wall.ts';
import type { EventCandidate } from './eventCandidate.ts';
import { seenBy } from './fingerprint.ts';
import { type ImportProblem, warning } from './importProblem.ts';
import { optional } from './memberCandidate.ts';
import { changesBetween, type RowPlan, timeTold } from './rowPlan.ts';
import { byRules, type Rules } from './rules.ts';

export type EventMatching = {
  readonly bySource: (source: string, key: string) => Event | undefined;
  readonly idOf: (source: string, key: string) => string;
  readonly stamp: Stamp;
  /** What an event without a title is called. */
  readonly untitled: string;
  readonly rules: Rules;
};

export function decideEventRow(candidate: EventCandidate, matching: EventMatching): RowPlan {
  const { source, key } = candidate.key;
  const known = matching.bySource(source, key);
  const seen = seenOf(candidate, matching.rules);
  const told = {
    row: candidate.line,
    title: candidate.title === '' ? matching.untitled : candidate.title,
    ...timeTold(candidate.start, candidate.zone),
  };
  const before = known as AnyDocument | undefined;
  if (known === undefined) {
    const { event, problems } = eventOf(candidate, undefined, seen, matching);
    return { ...told, outcome: 'create', changes: [], problems, previous: undefined, next: event };
  }
  const same = { ...told, outcome: 'same' as const, changes: [], previous: before, next: undefined };
  if (known.external?.['seen'] === seen) return { ...same, problems: [] };
  if (isOlder(candidate, known.external))
    return { ...same, problems: [warning(candidate.line, 'older-copy-left-out')] };
  const { event, problems } = eventOf(candidate, known, seen, matching);
  const next = ruled(known, event, candidate, matching);
  const changes = changesBetween(known, next);
  if (changes.length === 0) return { ...same, problems };
  return { ...told, outcome: 'update', changes, problems, previous: before, next };
}

/** By SEQUENCE; where that says nothing, by LAST-MODIFIED (RFC 5545, section 3.8.7.3), which some writers alone raise. */
function isOlder({ sequence, modified }: EventCandidate, known: Event['external']): boolean {
  const before = known?.sequence ?? 0;
  if (sequence !== before) return sequence < before;
  return modified !== undefined && known?.modified !== undefined && modified < known.modified;
}

function ruled(known: Event, next: Event, candidate: EventCandidate, matching: EventMatching): Event {
  if (Object.keys(matching.rules).length === 0) return next;
  const told = eventOf(candidate, undefined, '', matching).event;
  return byRules('events', matching.rules, { previous: known, next, told }) as Event;
}

/** Stamps and counters of the writer say nothing about the event. */
function seenOf(candidate: EventCandidate, rules: Rules): string {
  const { line: _line, modified: _modified, extra: _extra, ...content } = candidate;
  return seenBy(rules, content);
}

function eventOf(
  candidate: EventCandidate,
  known: Event | undefined,
  seen: string,
  matching: EventMatching,
): { event: Event; problems: readonly ImportProblem[] } {
  const { stamp } = matching;
  const { part, problems } = partOf(candidate);
  const { source, key } = candidate.key;
  const base = known ?? { id: matching.idOf(source, key), kind: 'event', v: 1, made: stamp, tags: [] };
  const exceptions = exceptionsOf(candidate);
  const event = {
    ...base,
    changed: stamp,
    title: candidate.title === '' ? (known?.title ?? matching.untitled) : candidate.title,
    tags: [...new Set([...(known?.tags ?? []), ...candidate.tags])],
    state: stateOf(candidate, known),
    parts: [part],
    external: { source, key, sequence: candidate.sequence, seen, ...optional({ modified: candidate.modified }) },
    ...(exceptions.length > 0 || known?.exceptions !== undefined ? { exceptions } : {}),
    ...(candidate.extra.length > 0 ? { extra: [...candidate.extra] } : {}),
    ...optional({ place: candidate.place, description: candidate.description, url: candidate.url }),
    ...movesOf(known, part, stamp),
  };
  return { event, problems };
}

/** A reason is only given here: the calendar, which doesn't know of it, doesn't bring the event back. */
function stateOf({ status }: EventCandidate, known: Event | undefined): string {
  if (known?.state === 'cancelled' && known.reason !== undefined) return known.state;
  return status === 'confirmed' ? 'planned' : status;
}

function movesOf(known: Event | undefined, part: EventPart, stamp: Stamp): { moves?: EventMove[] } {
  const before = known?.parts[0];
  const move = before === undefined ? undefined : moveBetween(before, part, stamp);
  return move === undefined ? {} : { moves: [...(known?.moves ?? []), move] };
}

function partOf(candidate: EventCandidate): { part: EventPart; problems: readonly ImportProblem[] } {
  const { start, end, zone, rrule } = candidate;
  const part = { from: start, start, end, zone };
  if (rrule === undefined) return { part, problems: [] };
  // A rule that counts hours or cannot be read: its first date comes in, and the person is told.
  if (!isRule(rrule, start))
    return { part, problems: [warning(candidate.line, 'bad-rule', { rule: rrule.slice(0, 200) })] };
  return { part: { ...part, rrule }, problems: [] };
}

/** Dates taken out, dates that differ, and single dates beyond the rule, each under the start that names it. */
function exceptionsOf(candidate: EventCandidate): EventException[] {
  const { start, end, extraStarts = [] } = candidate;
  const told = candidate.exceptions.map((exception): EventException => {
    if (exception.state === 'cancelled') return { origin: exception.origin, state: 'removed' };
    const { state: _state, ...changed } = exception;
    return changed;
  });
  const named = new Set(told.map(({ origin }) => origin));
  const added = extraStarts
    .filter((extra) => !named.has(extra))
    .map((extra) => ({ origin: extra, start: extra, end: wallPlus(extra, wallMinutes(start, end)) }));
  return [...told, ...added];
}
