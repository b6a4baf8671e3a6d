/**
 * Runs a program on both storages and answers the first step whose answers differ.
 *
 * Alone because `npm test` runs a few hundred programs and the long proof many thousands. Invariants: documents are made
 * once and written to both, so only answers can differ; a known difference is named, checked by a rule of its own, and counted.
 */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { RxStorageWriteError } from 'rxdb/plugins/core';
import { normalizeMangoQuery, prepareQuery } from 'rxdb/plugins/core';
import { readBackwards } from './rxKnownDifferences.ts';
import {
  type Doc,
  NO_INDEX,
  type Program,
  programs,
  type Query,
  type Row,
  type Schema,
  shownProgram,
  type Step,
  type Write,
} from './rxPrograms.ts';
import { type BulkRow, type Instance, type Name, NAMES, openOurs, openPeer, type Plant, type Side } from './rxSides.ts';
import { newFolder } from './temporaryFolder.ts';

/** What the model knows of a document: as it is, and as it was one write ago. */
type Known = { readonly now: Row | undefined; readonly before: Row | undefined };
type Model = Record<Name, Map<string, Known>>;
type Difference = { readonly place: number; readonly peer: unknown; readonly ours: unknown };
type Sides = { readonly peer: Side; readonly ours: Side };
type Checkpoints = Record<keyof Sides, unknown[]>;
type Run = { readonly schema: Schema; readonly model: Model; readonly sides: Sides; readonly checkpoints: Checkpoints };

const noMistake: Plant = (instance) => instance;

/** How often what was compared, over all programs. */
const STEPS = ['write', 'commit', 'query', 'count', 'find', 'since', 'cleanup', 'reopen'] as const;
const TALLIED = [...STEPS, 'documents', 'in a range', 'events', 'refusals', 'thrown', 'read backwards'] as const;
export type Tally = Record<(typeof TALLIED)[number], number>;
export const newTally = (): Tally => Object.fromEntries(TALLIED.map((kind) => [kind, 0])) as Tally;

export type Comparison = { readonly tally: Tally; readonly programs: number; readonly failure: string | undefined };

/** @param plant a mistake that the comparison ought to find */
export async function comparePrograms(numRuns: number, seed: number, plant = noMistake): Promise<Comparison> {
  const tally = newTally();
  let shown = '';
  const details = await fc.check(
    fc.asyncProperty(programs, async (program) => {
      const difference = await differenceIn(program, tally, plant);
      if (difference === undefined) return true;
      shown = [shownProgram(program), `differs at ${difference.place + 1}:`, ...shownAnswers(difference)].join('\n');
      return false;
    }),
    { numRuns, seed, endOnFailure: plant !== noMistake },
  );
  const thrown = details.errorInstance instanceof Error ? (details.errorInstance.stack ?? '') : '';
  const failure = details.failed
    ? `seed ${details.seed}, path ${details.counterexamplePath}\n${shown}\n${thrown}`
    : undefined;
  return { tally, programs: details.numRuns, failure };
}

const shownAnswers = ({ peer, ours }: Difference): string[] => [
  `  peer ${JSON.stringify(peer)}`,
  `  ours ${JSON.stringify(ours)}`,
];

export async function differenceIn(
  { schema, steps }: Program,
  tally: Tally,
  plant = noMistake,
): Promise<Difference | undefined> {
  const needsFile = steps.some(({ kind }) => kind === 'reopen');
  const folder = needsFile ? newFolder() : undefined;
  const sides = {
    peer: await openPeer(schema),
    ours: await openOurs(folder === undefined ? ':memory:' : `${folder.path}/d.db`, schema, plant),
  };
  const run: Run = {
    schema,
    sides,
    model: { docs: new Map(), others: new Map() },
    checkpoints: { peer: [undefined], ours: [undefined] },
  };
  try {
    for (const [place, step] of steps.entries()) {
      tally[step.kind] += 1;
      const { peer, ours } = await answersOf(run, step, place, tally);
      if (!isDeepStrictEqual(peer, ours)) return { place, peer, ours };
    }
    return undefined;
  } finally {
    await sides.peer.close();
    await sides.ours.close();
    folder?.remove();
  }
}

type Answers = { readonly peer: unknown; readonly ours: unknown };

async function answersOf(run: Run, step: Step, place: number, tally: Tally): Promise<Answers> {
  const onBoth = async (ask: (side: Side, name: keyof Sides) => Promise<unknown>): Promise<Answers> => ({
    peer: await said(() => ask(run.sides.peer, 'peer'), tally),
    ours: await said(() => ask(run.sides.ours, 'ours'), tally),
  });
  switch (step.kind) {
    case 'write':
      return written(run, { docs: step.writes, others: [] }, place, tally);
    case 'commit':
      return written(run, { docs: step.writes, others: step.others }, place, tally, 'in one');
    case 'query':
      return queried(run, step.query, tally);
    case 'count':
      return onBoth(
        async (side) => (await side.instance('docs').count(planned(run.schema, step.query, 'count'))).count,
      );
    case 'find':
      return onBoth((side) => side.instance('docs').findDocumentsById(step.ids, step.withDeleted));
    case 'since':
      return onBoth((side, name) => changedSince(side, run.checkpoints[name], step));
    case 'cleanup':
      return cleaned(run, place, tally);
    case 'reopen':
      return onBoth((side) => side.reopen());
  }
}

/** What somebody is told: an answer, or that it was a mistake to ask. */
async function said(ask: () => Promise<unknown>, tally: Tally): Promise<unknown> {
  try {
    return await ask();
  } catch {
    tally.thrown += 1;
    return 'thrown';
  }
}

function planned(schema: Schema, { hint, along, ...rest }: Query, use: 'query' | 'count' = 'query') {
  const hinted =
    hint === undefined ? {} : { index: hint === NO_INDEX ? ['_deleted', 'nothing'] : indexOf(schema, hint) };
  const sorted = along === undefined ? {} : { sort: sortAlong(schema, along) };
  const mango = structuredClone({ ...rest, ...hinted, ...sorted });
  return prepareQuery<never>(schema, normalizeMangoQuery(schema as never, mango as never, use === 'count'));
}

function indexOf({ indexes }: Schema, place: number): readonly string[] {
  return indexes?.[place % indexes.length] as readonly string[];
}

function sortAlong(schema: Schema, { index, order, tail }: NonNullable<Query['along']>) {
  const other = order === 'asc' ? 'desc' : 'asc';
  return indexOf(schema, index)
    .filter((field) => field !== '_deleted')
    .map((field) => ({ [field]: tail && field === 'id' ? other : order }));
}

async function queried({ schema, sides }: Run, query: Query, tally: Tally): Promise<Answers> {
  const ask = (side: Side) => async () => (await side.instance('docs').query(planned(schema, query))).documents;
  const peer = await said(ask(sides.peer), tally);
  const ours = await said(ask(sides.ours), tally);
  const { queryPlan } = planned(schema, query);
  tally.documents += Array.isArray(ours) ? ours.length : 0;
  if (queryPlan.selectorSatisfiedByIndex && queryPlan.index.length > 2) tally['in a range'] += 1;
  if (isDeepStrictEqual(peer, ours) || peer === 'thrown') return { peer, ours };
  const backwards = await readBackwards(sides.peer.instance('docs'), schema, planned(schema, query).query);
  if (backwards === undefined) return { peer, ours };
  tally['read backwards'] += 1;
  return { peer: backwards, ours };
}

async function changedSince(side: Side, checkpoints: unknown[], { from, limit }: { from: number; limit: number }) {
  const instance = side.instance('docs');
  const latest = new Map<string, Row>();
  let checkpoint = checkpoints[Math.min(from, checkpoints.length - 1)];
  for (;;) {
    const page = await changesPage(instance, limit, checkpoint);
    for (const row of page.documents) latest.set(row.id, row);
    checkpoint = page.checkpoint;
    if (page.documents.length < limit) break;
  }
  checkpoints.push(checkpoint);
  return [...latest.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The peer leaves this to RxDB's core, which asks by time of write and id. */
async function changesPage(instance: Instance, limit: number, checkpoint: unknown) {
  if (instance.getChangedDocumentsSince !== undefined) return instance.getChangedDocumentsSince(limit, checkpoint);
  const { lwt, id } = (checkpoint ?? { lwt: 0, id: '' }) as { lwt: number; id: string };
  const after = { $or: [{ '_meta.lwt': { $gt: lwt } }, { '_meta.lwt': { $eq: lwt }, id: { $gt: id } }] };
  const sort = [{ '_meta.lwt': 'asc' as const }, { id: 'asc' as const }];
  const { documents } = await instance.query(planned(instance.schema, { selector: after, sort, limit }));
  const last = documents.at(-1);
  return { documents, checkpoint: last === undefined ? checkpoint : { lwt: last._meta.lwt, id: last.id } };
}

/** Ours never purges what was written last, so something that lives is written before. */
async function cleaned(run: Run, place: number, tally: Tally): Promise<Answers> {
  const marker = { id: 'z', fields: {}, deleted: false, over: 'now' as const };
  const before = await written(run, { docs: [marker], others: [] }, place, tally);
  const { peer, ours } = run.sides;
  const after = {
    peer: await peer.instance('docs').cleanup(0),
    ours: await ours.instance('docs').cleanup(0),
  };
  const known = run.model.docs;
  for (const [id, { now }] of known) if (now?._deleted === true) known.set(id, { now: undefined, before: now });
  return { peer: [before.peer, after.peer], ours: [before.ours, after.ours] };
}

async function written(
  run: Run,
  wanted: Record<Name, Write[]>,
  place: number,
  tally: Tally,
  how?: 'in one',
): Promise<Answers> {
  const rows = {
    docs: rowsOf(wanted.docs, run.model.docs, place),
    others: rowsOf(wanted.others, run.model.others, place),
  };
  const write = async (side: Side) => {
    const events: unknown[] = [];
    const watching = NAMES.map((name) =>
      side
        .instance(name)
        .changeStream()
        .subscribe((bulk) => void events.push(...bulk.events.map((event) => ({ name, ...event })))),
    );
    const answer =
      how === 'in one'
        ? await side.commit(rows)
        : (await side.instance('docs').bulkWrite(rows.docs, 'test')).error.map(told);
    for (const one of watching) one.unsubscribe();
    tally.events += events.length;
    return { answer, events };
  };
  const [peer, ours] = [await write(run.sides.peer), await write(run.sides.ours)];
  const refused = new Set(Array.isArray(peer.answer) ? peer.answer.map(({ id }) => id) : []);
  tally.refusals += peer.answer === 'refused' ? 1 : refused.size;
  if (peer.answer !== 'refused') for (const name of NAMES) learn(run.model[name], rows[name], refused);
  return { peer, ours };
}

function learn(known: Map<string, Known>, rows: readonly BulkRow[], refused: ReadonlySet<string>): void {
  for (const { document } of rows)
    if (!refused.has(document.id)) known.set(document.id, { now: document, before: known.get(document.id)?.now });
}

const told = (error: RxStorageWriteError<Doc>) => ({
  id: error.documentId,
  status: error.status,
  found: 'documentInDb' in error ? (error.documentInDb as unknown) : undefined,
});

function rowsOf(wanted: readonly Write[], known: ReadonlyMap<string, Known>, place: number): BulkRow[] {
  return wanted.map(({ id, fields, deleted, over }) => {
    const { now, before } = known.get(id) ?? {};
    const previous = { now, before, nothing: undefined }[over];
    const height = Number((now ?? before)?._rev.split('-')[0] ?? 0) + 1;
    const meta = place % 3 === 0 ? { lwt: 1000 + place, from: 'a peer' } : { lwt: 1000 + place };
    const document = {
      ...fields,
      id,
      _deleted: deleted,
      _rev: `${height}-${place}`,
      _meta: meta,
      _attachments: {},
    } as Row;
    return previous === undefined ? { document } : { previous, document };
  });
}
