/**
 * Sends what waits, batch by batch, each change over the version it was made from, the files that it names before it.
 *
 * Invariants: nothing is written over a version that we didn't know; one document that is refused keeps no other from
 * being sent; a batch whose answer was lost is recognised by its content when it is sent again; no document goes round
 * and round.
 */
import { done, failed, type Result } from '../../../shared/result.ts';
import { decideOutgoing, type Held, isLoss } from '../../../shared/sync/decideOutgoing.ts';
import { isMany } from '../../../shared/sync/masses.ts';
import type { Hindrance } from '../../../shared/sync/model.ts';
import type { WaitingRow } from '../store/syncTables.ts';
import { type Came, type CollectionLink, putAside, takeIn } from './collectionLink.ts';
import type { Row } from './couch.ts';
import { massWords } from './fetching.ts';
import { type Batch, writeBatches } from './writing.ts';

const BATCH = 500;
/** The same document met by another writer this often in a row is no coincidence. */
const ROUNDS = 5;

export async function sendWaiting(link: CollectionLink, came: Came): Promise<Result<undefined, Hindrance>> {
  const { tables, collection } = link;
  const out = tables.lookOut(collection.name);
  if (!link.isLargeAllowed && isMany({ ...out, of: link.count() + out.deleted }))
    return failed({ trouble: 'many-changes', said: massWords('out', out), collection: collection.name });
  const met = new Map<string, number>();
  for (;;) {
    if (link.signal.aborted) return failed({ trouble: 'offline', said: 'stopped' });
    const rows = tables.waiting(collection.name, BATCH);
    if (rows.length === 0) return done(undefined);
    const looping = rows.filter(({ id }) => (met.get(id) ?? 0) > ROUNDS);
    for (const { id, document } of looping)
      putAside(link, 'out', id, { reason: 'conflict-loop', said: `${ROUNDS} times` }, document, came);
    if (looping.length > 0) continue;
    const batch = await sorted(link, rows, came);
    if (!batch.ok) return batch;
    const media = await link.mediaFirst(batch.value.write.map(({ row }) => row.document));
    if (!media.ok) return media;
    const written = await writeBatches(link, batch.value.write, came);
    if (!written.ok) return written;
    const meeting = [...batch.value.fetch, ...written.value];
    for (const id of meeting) met.set(id, (met.get(id) ?? 0) + 1);
    const fetched = await fetchFirst(link, meeting, came);
    if (!fetched.ok) return fetched;
    link.onProgress({ sent: came.sent });
  }
}

type Sorted = { readonly write: readonly Batch[]; readonly fetch: readonly string[] };

/** Which of them can be written as they are, and which meet a version of somebody else's. */
async function sorted(
  link: CollectionLink,
  rows: readonly WaitingRow[],
  came: Came,
): Promise<Result<Sorted, Hindrance>> {
  const { couch, database, tables, collection } = link;
  // What the server never had needs no look: were it there after all, writing it without a revision is refused.
  const known = rows.filter(({ rev }) => rev !== undefined);
  const looked =
    known.length === 0
      ? done(new Map<string, Row>())
      : await couch.rows(
          database,
          known.map(({ id }) => id),
          false,
        );
  if (!looked.ok) return looked;
  const write: Batch[] = [];
  const fetch: string[] = [];
  const lost: WaitingRow[] = [];
  for (const row of rows) {
    const sending = decideOutgoing(row, row.rev === undefined ? { held: 'nothing' } : heldOf(looked.value.get(row.id)));
    if (sending.send === 'write') write.push({ row, rev: sending.rev });
    if (sending.send === 'fetch-first') fetch.push(row.id);
    if (sending.send === 'lost') lost.push(row);
    if (sending.send === 'nothing') tables.acknowledge(collection.name, [{ ...row, rev: sending.rev }], link.round);
  }
  if (isLoss(lost.length, known.length))
    return failed({ trouble: 'lost-documents', said: `${lost.length}`, collection: collection.name });
  // A single one counts as deleted there: an edit of ours is kept and sent anew.
  for (const { id, document } of lost) {
    if (document !== undefined) came.kept.push(id);
    tables.forget(collection.name, id);
  }
  return done({ write, fetch });
}

function heldOf(row: Row | undefined): Held {
  if (row?.value === undefined || row.value === null) return { held: 'nothing' };
  return { held: row.value.deleted === true ? 'deleted' : 'alive', rev: row.value.rev };
}

/** Takes the server's version in and merges; what comes of it waits again. */
async function fetchFirst(
  link: CollectionLink,
  ids: readonly string[],
  came: Came,
): Promise<Result<undefined, Hindrance>> {
  if (ids.length === 0) return done(undefined);
  const { couch, database, tables, collection } = link;
  const fetched = await couch.rows(database, ids, true);
  if (!fetched.ok) return fetched;
  const aside = came.aside;
  takeIn(
    link,
    ids.flatMap((id) => {
      const row = fetched.value.get(id);
      const held = heldOf(row);
      if (held.held === 'nothing') tables.forget(collection.name, id);
      if (held.held === 'deleted') return [{ _id: id, _rev: held.rev, _deleted: true }];
      return held.held === 'alive' && row?.doc ? [row.doc] : [];
    }),
    came,
  );
  if (came.aside > aside) keepBack(link, ids, came);
  return done(undefined);
}

/** A version of the server's that we can't read must not be overwritten by ours. */
function keepBack(link: CollectionLink, ids: readonly string[], came: Came): void {
  const unread = new Set(
    link.tables.asides(link.collection.name).flatMap(({ id, direction }) => (direction === 'in' ? [id] : [])),
  );
  for (const { id, document } of link.tables.waiting(link.collection.name, BATCH))
    if (unread.has(id) && ids.includes(id))
      putAside(link, 'out', id, { reason: 'unreadable', said: 'the server’s version' }, document, came);
}
