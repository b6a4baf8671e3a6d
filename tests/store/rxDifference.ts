/**
 * Two RxDB storages side by side: the same random writes and queries, and where their answers differ.
 *
 * Alone because `npm test` runs a few of them and the long proof many. The peer is RxDB's own memory storage, which its
 * authors' suite holds to the contract. Invariant: documents are made once and written to both, so only answers can differ.
 */
import fc from 'fast-check';
import type { RxDocumentData, RxJsonSchema, RxStorage, RxStorageInstance } from 'rxdb/plugins/core';
import { fillWithDefaultSettings, normalizeMangoQuery, prepareQuery } from 'rxdb/plugins/core';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { openSqlFile } from '../../main/core/store/driver.ts';
import { sqliteRxStorage } from '../../main/core/store/rxStorage.ts';

type Doc = { id: string; name?: string; at?: number; done?: boolean };
type Row = RxDocumentData<Doc>;
type Instance = RxStorageInstance<Doc, unknown, never>;
type Query = {
  selector: Record<string, unknown>;
  sort?: Record<string, 'asc' | 'desc'>[];
  skip?: number;
  limit?: number;
};
type Write = { id: string; fields: Omit<Doc, 'id'>; deleted: boolean; stale: boolean };
export type Step =
  | { kind: 'write'; writes: Write[] }
  | { kind: 'query' | 'count'; query: Query }
  | { kind: 'find'; ids: string[]; withDeleted: boolean }
  | { kind: 'since' };

const schema: RxJsonSchema<Row> = fillWithDefaultSettings<Doc>({
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 10 },
    name: { type: 'string', maxLength: 12 },
    at: { type: 'number', minimum: -20, maximum: 20, multipleOf: 1 },
    done: { type: 'boolean' },
  },
  required: ['id'],
  indexes: ['name', 'at', ['name', 'at']],
});

// An emoji sorts before a full-width letter by UTF-16 unit and behind it by UTF-8 byte: that is the trap.
const ids = ['a', 'b', 'c', 'ä', '🎉', 'ｆ', '日'];
const names = ['', 'Anna', 'anna', 'Ärzte', 'Zoë', '🎉', '🎉b', 'ｆｕｌｌ', 'ﬂ', '日本', 'a b', '\u0001'];
const anId = fc.constantFrom(...ids);
const aName = fc.constantFrom(...names);
const anAt = fc.integer({ min: -20, max: 20 });
const fields = fc.record({ name: aName, at: anAt, done: fc.boolean() }, { requiredKeys: [] });
const writes = fc.uniqueArray(
  fc.record({ id: anId, fields, deleted: fc.boolean(), stale: fc.integer({ max: 5, min: 0 }).map((n) => n === 0) }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 4 },
);
const condition = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof(
    value,
    fc.tuple(fc.constantFrom('$eq', '$ne', '$gt', '$gte', '$lt', '$lte'), value).map(([sign, at]) => ({ [sign]: at })),
    fc.array(value, { minLength: 1, maxLength: 3 }).map((list) => ({ $in: list })),
    fc.tuple(value, value).map(([from, to]) => ({ $gte: from, $lt: to })),
  );
const selector = fc.record(
  { name: condition(aName), at: condition(anAt), id: condition(anId), done: condition(fc.boolean()) },
  { requiredKeys: [] },
);
const direction = fc.constantFrom('asc' as const, 'desc' as const);
const sort = fc
  .uniqueArray(fc.tuple(fc.constantFrom('name', 'at', 'id'), direction), {
    selector: ([field]) => field,
    maxLength: 3,
    minLength: 1,
  })
  .map((parts) => parts.map(([field, order]) => ({ [field]: order })));
const query: fc.Arbitrary<Query> = fc.record(
  { selector, sort, skip: fc.nat(3), limit: fc.integer({ min: 1, max: 5 }) },
  { requiredKeys: ['selector'] },
);
export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('write' as const), writes }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('query' as const), query }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('count' as const), query: fc.record({ selector }) }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('find' as const),
        ids: fc.uniqueArray(anId),
        withDeleted: fc.boolean(),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('since' as const) }) },
  ),
  { minLength: 2, maxLength: 14 },
);

let opened = 0;
const open = (storage: RxStorage<unknown, never>): Promise<Instance> => {
  opened += 1;
  return storage.createStorageInstance<Doc>({
    databaseInstanceToken: `t${opened}`,
    databaseName: `d${opened}`,
    collectionName: 'docs',
    schema,
    options: {} as never,
    multiInstance: false,
    devMode: false,
  });
};

type Answer = { step: Step; answer: unknown };

/** Runs the same steps on both; answers what both said, and how many answers were compared. */
export async function runBoth(all: readonly Step[]): Promise<{ peer: Answer[]; ours: Answer[] }> {
  const file = await openSqlFile(':memory:', 'write');
  const ours = await open(
    sqliteRxStorage(file, new Map(), () => undefined).storage as unknown as RxStorage<unknown, never>,
  );
  const peer = await open(getRxStorageMemory() as unknown as RxStorage<unknown, never>);
  const said = { peer: [] as Answer[], ours: [] as Answer[] };
  const history = new Map<string, Row[]>();
  for (const [place, step] of all.entries()) {
    const rows = step.kind === 'write' ? rowsOf(step.writes, history, place) : [];
    said.peer.push({ step, answer: await answerOf(peer, step, rows) });
    said.ours.push({ step, answer: await answerOf(ours, step, rows) });
    const failed = JSON.stringify(said.peer.at(-1)?.answer);
    for (const { document } of rows) {
      if (failed.includes(`"refused":"${document.id}"`)) continue;
      history.set(document.id, [...(history.get(document.id) ?? []), document]);
    }
  }
  await Promise.all([ours.close(), peer.close()]);
  file.close();
  return said;
}

type BulkRow = { previous?: Row; document: Row };

function rowsOf(wanted: readonly Write[], history: ReadonlyMap<string, Row[]>, place: number): BulkRow[] {
  return wanted.map(({ id, fields: given, deleted, stale }) => {
    const known = history.get(id) ?? [];
    const previous = stale ? known.at(-2) : known.at(-1);
    const height = Number(known.at(-1)?._rev.split('-')[0] ?? 0) + 1;
    const document: Row = {
      id,
      ...given,
      _deleted: deleted,
      _rev: `${height}-${place}`,
      _meta: { lwt: 1000 + place },
      _attachments: {},
    };
    return previous === undefined ? { document } : { previous, document };
  });
}

async function answerOf(instance: Instance, step: Step, rows: BulkRow[]): Promise<unknown> {
  switch (step.kind) {
    case 'write':
      return writeAnswer(instance, rows);
    case 'query':
      return (await instance.query(planned(step.query))).documents;
    case 'count':
      return (await instance.count(planned(step.query))).count;
    case 'find':
      return (await instance.findDocumentsById(step.ids, step.withDeleted)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    case 'since': {
      // The peer leaves this to RxDB's core; all that ever changed is all there is, with what was deleted.
      const found = (await instance.getChangedDocumentsSince?.(100))?.documents;
      const all = found ?? (await instance.findDocumentsById(ids, true));
      return all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    }
  }
}

const planned = (wanted: Query) => prepareQuery<Doc>(schema, normalizeMangoQuery<Doc>(schema, wanted));

async function writeAnswer(instance: Instance, rows: BulkRow[]): Promise<unknown> {
  const events: unknown[] = [];
  const watching = instance.changeStream().subscribe((bulk) => {
    for (const { operation, documentId, documentData, previousDocumentData } of bulk.events)
      events.push({ operation, documentId, documentData, previousDocumentData });
  });
  const { error } = await instance.bulkWrite(rows, 'test');
  await new Promise((resolve) => void setImmediate(resolve)); // the peer tells of its writes a turn later
  watching.unsubscribe();
  const told = error.map((one) => ({ refused: one.documentId, status: one.status, found: inDb(one) }));
  return { told: told.toSorted((a, b) => (a.refused < b.refused ? -1 : 1)), events };
}

const inDb = (error: object): unknown => ('documentInDb' in error ? error.documentInDb : undefined);
