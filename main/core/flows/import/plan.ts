/**
 * Lays a file's rows beside what is stored: one plan per row.
 *
 * Invariants: nothing is written; other work gets its turn between two chunks; rows that name the same person twice
 * meet each other as well as the store.
 */
import { setImmediate as otherWork } from 'node:timers/promises';
import { type Failure, refused } from '../../../../shared/contract/failure.ts';
import type { AnyDocument, Stamp } from '../../../../shared/document/document.ts';
import { decideEventRow } from '../../../../shared/import/decideEventRow.ts';
import { decideMemberRow, matchingKeys } from '../../../../shared/import/decideMemberRow.ts';
import { decidePostRow } from '../../../../shared/import/decidePostRow.ts';
import type { EventCandidate } from '../../../../shared/import/eventCandidate.ts';
import { eventInZone } from '../../../../shared/import/eventInZone.ts';
import type { ImportProblem } from '../../../../shared/import/importProblem.ts';
import type { MemberCandidate } from '../../../../shared/import/memberCandidate.ts';
import type { PostCandidate } from '../../../../shared/import/postRow.ts';
import { datedKeys, firstRows, repeatedRow } from '../../../../shared/import/repeatedRows.ts';
import { refusedPlan, type RowPlan } from '../../../../shared/import/rowPlan.ts';
import { rowOfProblem, withLeftProblems } from '../../../../shared/import/rowProblems.ts';
import type { Rules } from '../../../../shared/import/rules.ts';
import { EVENT_PREFIX } from '../../../../shared/events/model.ts';
import { MEMBER_PREFIX, type Member } from '../../../../shared/members/model.ts';
import { kindKey } from '../../../../shared/plan/model.ts';
import type { Channel } from '../../../../shared/plan/model.ts';
import { POST_PREFIX } from '../../../../shared/social/model.ts';
import { postTitleOf } from '../../../../shared/social/titles.ts';
import { done, failed, type Result } from '../../../../shared/result.ts';
import { fold } from '../../../../shared/text/fold.ts';
import type { Scene } from '../../scene.ts';
import type { Opened } from './openFile.ts';
import { ownRows } from './ownRows.ts';

export type Plan = {
  readonly rows: RowPlan[];
  /** Of the file as a whole; those of its rows are in the rows. */
  readonly problems: readonly ImportProblem[];
};
type Decide<C> = (candidate: C) => RowPlan;

/** A file of 18 MB can have six million rows of three letters, and each of them would lie in memory as a plan. */
const MOST_ROWS = 250_000;
/** Rows of our own are laid beside what we would write of them today, which takes up to seven times as long as others. */
const AT_ONCE = 50;

export async function planRows(
  scene: Scene,
  { reading, choices: { rules } }: Pick<Opened, 'reading' | 'choices'>,
  stamp: Stamp,
  signal: AbortSignal,
): Promise<Result<Plan, Failure>> {
  const plan: Plan = { rows: [], problems: [...reading.problems] };
  switch (reading.kind) {
    case 'members-csv':
    case 'vcard':
      return inTurns(scene, reading.chunks(), plan, memberDecider(scene, stamp, rules), signal);
    case 'events-csv':
      return inTurns(scene, reading.chunks(), plan, eventDecider(scene, { stamp, rules }, 'dated'), signal);
    case 'ics':
      return inTurns(scene, reading.chunks(), plan, eventDecider(scene, { stamp, rules }, 'as-given'), signal);
    case 'posts-csv':
      return inTurns(scene, reading.chunks(), plan, postDecider(scene, stamp, rules), signal);
  }
}

type Chunk<C> = { readonly candidates: readonly C[]; readonly problems: readonly ImportProblem[] };

async function inTurns<C extends { readonly line: number }>(
  scene: Scene,
  chunks: Iterable<Chunk<C>>,
  plan: Plan,
  decide: Decide<C>,
  signal: AbortSignal,
): Promise<Result<Plan, Failure>> {
  const left: ImportProblem[] = [];
  for (const { candidates, problems } of chunks) {
    const from = plan.rows.length;
    const byRow = Map.groupBy(problems, rowOfProblem);
    for (let at = 0; at < candidates.length; at += AT_ONCE) {
      scene.store.snapshot(() => {
        for (const candidate of candidates.slice(at, at + AT_ONCE)) {
          const decided = decide(candidate);
          plan.rows.push({ ...decided, problems: [...(byRow.get(candidate.line) ?? []), ...decided.problems] });
          byRow.delete(candidate.line);
        }
      });
      await otherWork();
      if (signal.aborted) return failed({ code: 'cancelled' });
    }
    for (const [row, told] of byRow) {
      // A row of which nothing came in; warnings alone are about a row that may still come, or about the file.
      if (row > 0 && told.some(({ severity }) => severity === 'refused')) plan.rows.push(refusedPlan(row, told));
      else for (const problem of told) left.push(problem);
    }
    plan.rows.splice(from, plan.rows.length, ...plan.rows.slice(from).toSorted((a, b) => a.row - b.row));
    await otherWork();
    if (signal.aborted) return failed({ code: 'cancelled' });
    if (plan.rows.length > MOST_ROWS) return failed(refused('too-many-rows', { limit: String(MOST_ROWS) }));
  }
  const { rows, ofFile } = withLeftProblems(plan.rows, left);
  return done({ rows, problems: [...plan.problems, ...ofFile] });
}

function memberDecider(scene: Scene, stamp: Stamp, rules: Rules): Decide<MemberCandidate> {
  const planned = new Map<string, Member[]>();
  const replaced = new Map<string, Member>();
  const identities = new Map<string, number>();
  const own = ownRows(scene);
  const matching = {
    stamp,
    rules,
    newId: () => scene.newId(MEMBER_PREFIX),
    byKey: (key: string) => [
      ...(planned.get(key) ?? []),
      ...scene.store.byKey('members', key).map((member) => replaced.get(member.id) ?? member),
    ],
    repeated: (identity: string) => {
      const times = identities.get(identity) ?? 0;
      identities.set(identity, times + 1);
      return times;
    },
  };
  return (candidate) => {
    const ours = own('members', candidate);
    if (ours?.plan !== undefined) return ours.plan;
    const decided = decideMemberRow(candidate, { ...matching, own: ours?.document });
    const next = decided.next as Member | undefined;
    if (next === undefined) return decided;
    replaced.set(next.id, next);
    for (const key of matchingKeys(next))
      planned.set(key, [...(planned.get(key) ?? []).filter(({ id }) => id !== next.id), next]);
    return decided;
  };
}

type Told = { readonly stamp: Stamp; readonly rules: Rules };

/** Tables give one key to several dates; a calendar's key is one event's. */
function eventDecider(scene: Scene, told: Told, keys: 'dated' | 'as-given'): Decide<EventCandidate> {
  const bySource = (source: string, key: string) => scene.store.byKey('events', `source:${source}\u0000${key}`)[0];
  const matching = {
    ...told,
    untitled: '–',
    idOf: (source: string, key: string) => scene.derived(EVENT_PREFIX, `event\u0000${source}\u0000${key}`),
    bySource,
  };
  const isFirst = firstRows();
  const alone = (candidate: EventCandidate) => (isFirst(candidate.key) ? candidate : undefined);
  const keyed = keys === 'dated' ? datedKeys(({ source, key }) => bySource(source, key) !== undefined) : alone;
  const zone = scene.zone();
  const own = ownRows(scene);
  return (candidate) => {
    const alone = keyed(eventInZone(candidate, zone));
    if (alone === undefined) return repeatedRow(candidate.line, candidate.title);
    const ours = own('events', candidate);
    if (ours === undefined) return decideEventRow(alone, matching);
    return ours.plan ?? decideEventRow(alone, { ...matching, bySource: () => ours.document });
  };
}

function postDecider(scene: Scene, stamp: Stamp, rules: Rules): Decide<PostCandidate> {
  const channelOf = channelNames(scene.store.byKey('plan', kindKey('channel')) as Channel[]);
  const matching = {
    stamp,
    rules,
    idOf: (source: string, key: string) => scene.derived(POST_PREFIX, `post\u0000${source}\u0000${key}`),
    bySource: (source: string, key: string) => scene.store.byKey('posts', `source:${source}\u0000${key}`)[0],
    channelOf: (name: string) => channelOf.get(fold(name)),
  };
  const isFirst = firstRows();
  const own = ownRows(scene);
  return (candidate) => {
    if (!isFirst(candidate.key)) return repeatedRow(candidate.line, postTitleOf({ text: candidate.text }));
    const ours = own('posts', candidate);
    if (ours === undefined) return decidePostRow(candidate, matching);
    return ours.plan ?? decidePostRow(candidate, { ...matching, bySource: () => ours.document });
  };
}

/** Ids by what a file may call a channel: its name, or its kind of outlet where only one channel is of that kind. */
function channelNames(channels: readonly Channel[]): ReadonlyMap<string, string> {
  const ofKind = [...Map.groupBy(channels, ({ outlet }) => fold(outlet))];
  return new Map([
    ...ofKind.flatMap(([outlet, [only, ...others]]): [string, string][] =>
      only === undefined || others.length > 0 ? [] : [[outlet, only.id]],
    ),
    ...channels.map(({ name, id }): [string, string] => [fold(name), id]),
  ]);
}

/**
 * What the plan would write, the last word of each document: two rows about one person are one write. Where the row that
 * would make the document isn't accepted, neither are the rows that would change it.
 */
export function writesOf(
  rows: readonly RowPlan[],
  accepted: ReadonlySet<string>,
): { previous: AnyDocument | undefined; next: AnyDocument }[] {
  const writes = new Map<string, { previous: AnyDocument | undefined; next: AnyDocument }>();
  const unmade = new Set<string>();
  for (const { outcome, previous, next } of rows) {
    if (next === undefined) continue;
    if (previous === undefined && !accepted.has(outcome)) unmade.add(next.id);
    if (!accepted.has(outcome) || unmade.has(next.id)) continue;
    const before = writes.get(next.id);
    writes.set(next.id, { previous: before === undefined ? previous : before.previous, next });
  }
  return [...writes.values()];
}
