/**
 * Joins versions that another program left side by side on the server (a cluster, a plain replication), and closes all
 * but one.
 *
 * Invariants: the same merge as between devices, over their common ancestor where the server still has it; whichever
 * device does it first, the outcome is the same, and a second one finds it done.
 */
import type { AnyDocument } from '../../../shared/document/document.ts';
import { mergeVersions } from '../../../shared/document/versions.ts';
import { done, type Result } from '../../../shared/result.ts';
import type { Hindrance } from '../../../shared/sync/model.ts';
import {
  type Came,
  type CollectionLink,
  fromServer,
  problemWith,
  putAside,
  takeIn,
  toServer,
} from './collectionLink.ts';
import type { ServerDocument } from './couch.ts';

export async function joinLeaves(
  link: CollectionLink,
  winner: ServerDocument,
  came: Came,
): Promise<Result<undefined, Hindrance>> {
  const { couch, database } = link;
  const id = winner._id;
  const leaves: ServerDocument[] = [];
  for (const rev of winner['_conflicts'] as unknown[]) {
    const leaf = await couch.read(database, id, `?rev=${encodeURIComponent(String(rev))}&revs=true`);
    if (!leaf.ok) return leaf;
    if (leaf.value !== undefined) leaves.push(leaf.value);
  }
  const lineage = await couch.read(database, id, '?revs=true');
  if (!lineage.ok) return lineage;
  if (lineage.value === undefined || leaves.length === 0) return done(undefined);
  let joined = readable(link, fromServer(lineage.value));
  for (const leaf of leaves.toSorted((a, b) => (a._rev < b._rev ? -1 : 1))) {
    const theirs = fromServer(leaf);
    const problem = theirs === undefined ? undefined : problemWith(link, theirs);
    // What can't be read is closed like the rest, but not forgotten.
    if (problem !== undefined) putAside(link, 'in', id, problem, leaf, came);
    if (theirs === undefined || problem !== undefined) continue;
    const ancestor = await ancestorOf(link, lineage.value, leaf);
    if (!ancestor.ok) return ancestor;
    const { document } = mergeVersions(ancestor.value, joined, theirs, link.collection.merge);
    joined = document;
  }
  const written = await couch.write(database, [
    toServer(id, joined, lineage.value._rev, lineage.value['_attachments']),
    ...leaves.map(({ _rev }) => ({ _id: id, _rev, _deleted: true })),
  ]);
  if (!written.ok) return written;
  const now = await couch.read(database, id);
  if (!now.ok) return now;
  if (now.value !== undefined) takeIn(link, [now.value], came);
  return done(undefined);
}

function readable(link: CollectionLink, document: AnyDocument | undefined): AnyDocument | undefined {
  return document === undefined || problemWith(link, document) !== undefined ? undefined : document;
}

type Lineage = { readonly start: number; readonly ids: readonly string[] };

/** Undefined also where the server has thrown its content away since. */
async function ancestorOf(
  link: CollectionLink,
  a: ServerDocument,
  b: ServerDocument,
): Promise<Result<AnyDocument | undefined, Hindrance>> {
  const theirs = new Set(revisionsOf(b));
  const common = revisionsOf(a).find((rev) => theirs.has(rev));
  if (common === undefined) return done(undefined);
  const read = await link.couch.read(link.database, a._id, `?rev=${encodeURIComponent(common)}`);
  if (!read.ok) return read;
  return done(read.value === undefined ? undefined : readable(link, fromServer(read.value)));
}

function revisionsOf(document: ServerDocument): string[] {
  const { start = 0, ids = [] } = (document['_revisions'] ?? {}) as Partial<Lineage>;
  return ids.map((hash, place) => `${start - place}-${hash}`);
}
