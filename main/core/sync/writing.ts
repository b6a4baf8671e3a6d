/**
 * Writes documents to the server in batches that it and whatever stands before it will take.
 *
 * Alone because one document at fault refuses a whole batch: the batch is halved until that one stands alone.
 * Invariants: no body is larger than a usual proxy lets through, unless a single document is; rows are matched by id.
 */
import { done, failed, type Result } from '../../../shared/result.ts';
import type { AsideReason, Hindrance } from '../../../shared/sync/model.ts';
import { isOwnWork } from '../store/receiving.ts';
import type { Sent, WaitingRow } from '../store/syncTables.ts';
import { type Came, type CollectionLink, putAside, toServer } from './collectionLink.ts';
import type { Refused } from './couch.ts';

/** A change, and the revision on the server that it is written over. */
export type Batch = { readonly row: WaitingRow; readonly rev: string | undefined };

/** nginx lets 1 MB through unless it is told otherwise. Source: nginx.org, client_max_body_size */
const BODY_BYTES = 900_000;
/** CouchDB's own limit in all 3.x. Source: docs.couchdb.org, max_document_size */
const DOCUMENT_BYTES = 8_000_000;
const ERRORS_OF_ONE = 3;

/** Answers the ids that met another version. */
export async function writeBatches(
  link: CollectionLink,
  batches: readonly Batch[],
  came: Came,
): Promise<Result<string[], Hindrance>> {
  const met: string[] = [];
  for (const group of groupsOf(link, batches, came)) {
    const written = await writeGroup(link, group, came);
    if (!written.ok) return written;
    met.push(...written.value);
  }
  return done(met);
}

type Item = Batch & { readonly body: object };

function* groupsOf(link: CollectionLink, batches: readonly Batch[], came: Came): Generator<Item[]> {
  let group: Item[] = [];
  let bytes = 0;
  for (const { row, rev } of batches) {
    const body = toServer(row.id, row.document, rev, row.stubs);
    const size = Buffer.byteLength(row.text ?? '') + 100;
    const fault = faultOf(row, size);
    if (fault !== undefined) {
      putAside(link, 'out', row.id, fault, row.document, came);
      continue;
    }
    if (group.length > 0 && bytes + size > BODY_BYTES) {
      yield group;
      [group, bytes] = [[], 0];
    }
    group.push({ row, rev, body });
    bytes += size;
  }
  if (group.length > 0) yield group;
}

/** What would be refused with all that travels beside it. */
function faultOf({ id, document }: WaitingRow, size: number): { reason: AsideReason; said: string } | undefined {
  if (size > DOCUMENT_BYTES) return { reason: 'too-large', said: `${size} bytes` };
  if (id.startsWith('_')) return { reason: 'bad-id', said: id };
  const field = Object.keys(document ?? {}).find((name) => name.startsWith('_'));
  return field === undefined ? undefined : { reason: 'bad-id', said: `a field called ${field}` };
}

async function writeGroup(
  link: CollectionLink,
  group: readonly Item[],
  came: Came,
): Promise<Result<string[], Hindrance>> {
  if (link.signal.aborted) return failed({ trouble: 'offline', said: 'stopped' });
  const rows = group.map(({ row }) => row);
  link.tables.sending(link.collection.name, rows);
  const bodies = group.map(({ body }) => body);
  const answered = await link.couch.write(link.database, bodies);
  if (!answered.ok) return answered;
  if (Array.isArray(answered.value)) return takeAnswers(link, group, answered.value, came);
  const [item] = group;
  if (item === undefined) return done([]);
  if (group.length === 1) return refusedAlone(link, item, answered.value, came);
  const half = group.length >> 1;
  const first = await writeGroup(link, group.slice(0, half), came);
  if (!first.ok) return first;
  const second = await writeGroup(link, group.slice(half), came);
  return second.ok ? done([...first.value, ...second.value]) : second;
}

/**
 * What the server refuses is the document's fault. An error of the server's may be either's: others went through, or it
 * was the same each time.
 */
function refusedAlone(
  link: CollectionLink,
  { row: { id, document } }: Item,
  { status, said }: Refused,
  came: Came,
): Result<string[], Hindrance> {
  const errors = (link.serverErrors.get(id) ?? 0) + 1;
  const isServers = status >= 500 && came.sent === 0 && errors < ERRORS_OF_ONE;
  if (status >= 500) link.serverErrors.set(id, errors);
  if (isServers) return failed({ trouble: 'server-error', said });
  const reason = status === 413 ? 'too-large' : 'refused-by-server';
  putAside(link, 'out', id, { reason, said }, document, came);
  return done([]);
}

type Answers = readonly {
  readonly id: string;
  readonly rev?: string | undefined;
  readonly error?: string | undefined;
  readonly reason?: string | undefined;
}[];

async function takeAnswers(
  link: CollectionLink,
  group: readonly Item[],
  answers: Answers,
  came: Came,
): Promise<Result<string[], Hindrance>> {
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  const sent: (Sent & WaitingRow)[] = [];
  const met: string[] = [];
  const refused: { item: Item; said: string }[] = [];
  for (const item of group) {
    const answer = byId.get(item.row.id);
    if (answer?.error === undefined && answer?.rev !== undefined) sent.push({ ...item.row, rev: answer.rev });
    else if (answer === undefined || answer.error === 'conflict') met.push(item.row.id);
    else refused.push({ item, said: `${answer.error ?? ''}: ${answer.reason ?? ''}` });
  }
  for (const { id } of sent) link.serverErrors.delete(id);
  link.tables.acknowledge(link.collection.name, sent, link.round);
  came.sent += sent.filter(({ document }) => document === undefined || isOwnWork(document)).length;
  if (refused.length === 0) return done(met);
  const moved = await movedOn(
    link,
    refused.map(({ item }) => item),
  );
  if (!moved.ok) return moved;
  for (const { item, said } of refused)
    if (!moved.value.has(item.row.id))
      putAside(link, 'out', item.row.id, { reason: 'refused-by-server', said }, item.row.document, came);
  return done([...met, ...moved.value]);
}

/** What was refused because somebody else wrote meanwhile (an erased person, say): their version is to be met. */
async function movedOn(link: CollectionLink, items: readonly Item[]): Promise<Result<Set<string>, Hindrance>> {
  const rows = await link.couch.rows(
    link.database,
    items.map(({ row }) => row.id),
    false,
  );
  if (!rows.ok) return rows;
  return done(
    new Set(
      items.flatMap(({ row, rev }) => {
        const there = rows.value.get(row.id)?.value?.rev;
        return there !== undefined && there !== rev && there !== row.rev ? [row.id] : [];
      }),
    ),
  );
}
