/**
 * Looks whether the server is the one we know, before anything else is asked of it.
 *
 * Invariant: one request at a time, so that a wrong password is tried once and not by twenty waiting requests (CouchDB 3.4
 * and newer lock an account after five).
 */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { collections } from '../../../shared/collections.ts';
import { done, failed, type Result } from '../../../shared/result.ts';
import { decideIdentity, leadingNumber, type Remembered, type Seen } from '../../../shared/sync/identity.ts';
import {
  databaseOf,
  GENERATION,
  type Hindrance,
  MARKER_ID,
  type Marker,
  markerSchema,
} from '../../../shared/sync/model.ts';
import type { SyncTables } from '../store/syncTables.ts';
import type { Couch } from './couch.ts';

const rememberedSchema = z.looseObject({
  serverUuid: z.string(),
  instance: z.string(),
  seq: z.number(),
  datasetId: z.string(),
});

export type Connected = {
  readonly datasetId: string;
  /** Collections whose database doesn't let us in, or only to read. */
  readonly closed: ReadonlyMap<string, Hindrance>;
};
export type Connecting = {
  readonly couch: Couch;
  readonly tables: SyncTables;
  readonly prefix: string;
  /** What the workspace is linked to. */
  readonly datasetId: string | undefined;
  readonly clock: () => string;
};

export async function connect(parts: Connecting): Promise<Result<Connected, Hindrance>> {
  const { couch, tables, prefix } = parts;
  const root = await couch.root();
  if (!root.ok) return root;
  const session = await couch.session();
  if (!session.ok) return session;
  const serverUuid = root.value.uuid ?? '';
  let { datasetId } = parts;
  const closed = new Map<string, Hindrance>();
  for (const { name } of collections) {
    const seen = await look(couch, databaseOf(prefix, name), serverUuid);
    if (!seen.ok) {
      if (seen.failure.trouble !== 'no-access') return failed({ ...seen.failure, collection: name });
      closed.set(name, seen.failure);
      continue;
    }
    const verdict = decideIdentity(seen.value, rememberedOf(tables, name), datasetId, GENERATION);
    if (verdict.verdict === 'stop')
      return failed({ trouble: verdict.trouble, said: databaseOf(prefix, name), collection: name });
    // Also where it is known from an attempt that ended before the last database: all are marked alike.
    datasetId ??= seen.value.datasetId;
    if (verdict.verdict === 'read-only')
      closed.set(name, { trouble: 'newer-generation', said: databaseOf(prefix, name) });
    if (verdict.verdict === 'ours-to-fill') {
      const marked = await mark(parts, name, datasetId ?? randomUUID());
      if (!marked.ok) return marked;
      datasetId = marked.value;
    }
    remember(tables, name, { ...seen.value, datasetId: datasetId ?? '' });
  }
  if (datasetId === undefined) {
    const [first] = closed.values();
    return failed(first ?? { trouble: 'no-access', said: '' });
  }
  return done({ datasetId, closed });
}

export function rememberedOf(tables: SyncTables, collection: string): Remembered | undefined {
  const parsed = rememberedSchema.safeParse(tables.feed(collection).identity);
  return parsed.success ? parsed.data : undefined;
}

export function remember(tables: SyncTables, collection: string, identity: Remembered): void {
  const { serverUuid, instance, seq, datasetId } = identity;
  tables.saveFeed(collection, { identity: { serverUuid, instance, seq, datasetId } });
}

/** After a round: the database is known to have come as far as this. */
export function rememberSeq(tables: SyncTables, collection: string): void {
  const known = rememberedOf(tables, collection);
  if (known === undefined) return;
  const seq = Math.max(known.seq, leadingNumber(tables.feed(collection).since));
  if (seq > known.seq) remember(tables, collection, { ...known, seq });
}

export async function look(couch: Couch, database: string, serverUuid: string): Promise<Result<Seen, Hindrance>> {
  const info = await couch.info(database);
  if (!info.ok) return info;
  if (info.value === undefined) return failed({ trouble: 'server-missing', said: database });
  const read = await couch.read(database, MARKER_ID);
  if (!read.ok) return read;
  const marker = markerSchema.safeParse(read.value);
  const { update_seq, doc_count, instance_start_time } = info.value;
  const foreign = marker.success || doc_count === 0 ? done(0) : await couch.countSome(database);
  if (!foreign.ok) return foreign;
  return done({
    serverUuid,
    instance: String(instance_start_time ?? '0'),
    seq: leadingNumber(update_seq),
    documents: marker.success ? doc_count : foreign.value,
    datasetId: marker.success ? marker.data.datasetId : undefined,
    generation: marker.success ? marker.data.generation : undefined,
  });
}

/** Answers the dataset that the database belongs to now: ours, unless another device was quicker. */
export async function mark(
  parts: Connecting,
  collection: string,
  datasetId: string,
): Promise<Result<string, Hindrance>> {
  const { couch, prefix, clock } = parts;
  const database = databaseOf(prefix, collection);
  const marker: Marker = { _id: MARKER_ID, datasetId, generation: GENERATION, createdAt: clock() };
  const written = await couch.put(couch.document(database, MARKER_ID), marker, [409]);
  if (!written.ok) return written;
  if (written.value.status !== 409) return done(datasetId);
  const theirs = markerSchema.safeParse(
    await couch.read(database, MARKER_ID).then((read) => (read.ok ? read.value : undefined)),
  );
  return theirs.success
    ? done(theirs.data.datasetId)
    : failed({ trouble: 'server-error', said: `${database}: ${MARKER_ID}` });
}
