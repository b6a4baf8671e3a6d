/**
 * Lays a file's rows beside what is stored: one plan per row.
 *
 * Invariants: nothing is written; other work gets its turn between two chunks; rows that name the same person twice
 * meet each other as well as the store.
 */
import { setImmediate as otherWork } from 'node:timers/promises';
import type { AnyDocument, Stamp } from '../../../../shared/document/document.ts';
import { decideEventRow } from '../../../../shared/import/decideEventRow.ts';
import { decideMemberRow, matchingKeys } from '../../../../shared/import/decideMemberRow.ts';
import { decidePostRow } from '../../../../shared/import/decidePostRow.ts';
import type { EventCandidate } from '../../../../shared/import/eventCandidate.ts';
import { eventInZone } from '../../../../shared/import/eventInZone.ts';
import type { ImportProblem } from '../../../../shared/import/importProblem.ts';
import type { MemberCandidate } from '../../../../shared/import/memberCandidate.ts';
import type { PostCandidate } from '../../../../shared/import/postRow.ts';
import type { ImportReading } from '../../../../shared/import/readFile.ts';
import type { RowPlan } from '../../../../shared/import/rowPlan.ts';
import { EVENT_PREFIX } from '../../../../shared/events/model.ts';
import { MEMBER_PREFIX, type Member } from '../../../../shared/members/model.ts';
import { kindKey } from '../../../../shared/plan/lookup.ts';
import type { Channel } from '../../../../shared/plan/model.ts';
import { POST_PREFIX } from '../../../../shared/social/model.ts';
import { fold } from '../../../../shared/text/fold.ts';
import type { Scene } from '../../scene.ts';

export type Plan = { readonly rows: RowPlan[]; readonly problems: ImportProblem[] };
type Decide<C> = (candidate: C) => RowPlan;

export async function planRows(
  scene: Scene,
  reading: ImportReading,
  stamp: Stamp,
  signal: AbortSignal,
): Promise<Plan | undefined> {
  const plan: Plan = { rows: [], problems: [...reading.problems] };
  switch (reading.kind) {
    case 'members-csv':
    case 'vcard':
      return (await inTurns(scene, reading.chunks(), plan, memberDecider(scene, stamp), signal)) ? plan : undefined;
    case 'events-csv':
    case 'ics':
      return (await inTurns(scene, reading.chunks(), plan, eventDecider(scene, stamp), signal)) ? plan : undefined;
    case 'posts-csv':
      return (await inTurns(scene, reading.chunks(), plan, postDecider(scene, stamp), signal)) ? plan : undefined;
  }
}

type Chunk<C> = { readonly candidates: readonly C[]; readonly problems: readonly ImportProblem[] };

async function inTurns<C extends { readonly line: number }>(
  scene: Scene,
  chunks: Iterable<Chunk<C>>,
  plan: Plan,
  decide: Decide<C>,
  signal: AbortSignal,
): Promise<boolean> {
  for (const { candidates, problems } of chunks) {
    const from = plan.rows.length;
    const byLine = Map.groupBy(problems, ({ line }) => line);
    scene.store.snapshot(() => {
      for (const candidate of candidates) {
        const decided = decide(candidate);
        plan.rows.push({ ...decided, problems: [...(byLine.get(candidate.line) ?? []), ...decided.problems] });
        byLine.delete(candidate.line);
      }
    });
    for (const [line, told] of byLine) plan.rows.push(...refusedRow(line, told));
    plan.rows.splice(from, plan.rows.length, ...plan.rows.slice(from).toSorted((a, b) => a.row - b.row));
    plan.problems.push(...problems);
    await otherWork();
    if (signal.aborted) return false;
  }
  return true;
}

/** A row of which nothing came in; warnings alone belong to the file, not to a row. */
function refusedRow(line: number, problems: readonly ImportProblem[]): RowPlan[] {
  if (!problems.some(({ severity }) => severity === 'refused')) return [];
  return [
    {
      row: line,
      outcome: 'refused',
      title: '',
      detail: '',
      changes: [],
      problems,
      previous: undefined,
      next: undefined,
    },
  ];
}

function memberDecider(scene: Scene, stamp: Stamp): Decide<MemberCandidate> {
  const planned = new Map<string, Member[]>();
  const replaced = new Map<string, Member>();
  const identities = new Map<string, number>();
  const matching = {
    stamp,
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
    const decided = decideMemberRow(candidate, matching);
    const next = decided.next as Member | undefined;
    if (next === undefined) return decided;
    replaced.set(next.id, next);
    for (const key of matchingKeys(next))
      planned.set(key, [...(planned.get(key) ?? []).filter(({ id }) => id !== next.id), next]);
    return decided;
  };
}

function eventDecider(scene: Scene, stamp: Stamp): Decide<EventCandidate> {
  const matching = {
    stamp,
    untitled: '–',
    idOf: (source: string, key: string) => scene.derived(EVENT_PREFIX, `event\u0000${source}\u0000${key}`),
    bySource: (source: string, key: string) => scene.store.byKey('events', `source:${source}\u0000${key}`)[0],
  };
  const zone = scene.zone();
  return (candidate) => decideEventRow(eventInZone(candidate, zone), matching);
}

function postDecider(scene: Scene, stamp: Stamp): Decide<PostCandidate> {
  const channels = scene.store.byKey('plan', kindKey('channel')) as Channel[];
  const byName = new Map(
    channels.flatMap((channel) => [
      [fold(channel.name), channel.id],
      [fold(channel.outlet), channel.id],
    ]),
  );
  const matching = {
    stamp,
    idOf: (source: string, key: string) => scene.derived(POST_PREFIX, `post\u0000${source}\u0000${key}`),
    bySource: (source: string, key: string) => scene.store.byKey('posts', `source:${source}\u0000${key}`)[0],
    channelOf: (name: string) => byName.get(fold(name)),
  };
  return (candidate) => decidePostRow(candidate, matching);
}

/** What the plan would write, the last word of each document: two rows about one person are one write. */
export function writesOf(
  rows: readonly RowPlan[],
  accepted: ReadonlySet<string>,
): { previous: AnyDocument | undefined; next: AnyDocument }[] {
  const writes = new Map<string, { previous: AnyDocument | undefined; next: AnyDocument }>();
  for (const { outcome, previous, next } of rows) {
    if (next === undefined || !accepted.has(outcome)) continue;
    const before = writes.get(next.id);
    writes.set(next.id, { previous: before === undefined ? previous : before.previous, next });
  }
  return [...writes.values()];
}
