/**
 * Fetches what waits on the server and tells what it would do here, without doing it.
 *
 * Invariant: writes nothing, not even how far it read.
 */
import { collections } from '../../../shared/collections.ts';
import { done, type Result } from '../../../shared/result.ts';
import { expectedOf, type ExpectedLine } from '../../../shared/sync/homecoming.ts';
import { databaseOf, type Hindrance } from '../../../shared/sync/model.ts';
import type { Store } from '../store/store.ts';
import { titleOf } from './asides.ts';
import { fromServer, isDocument } from './collectionLink.ts';
import type { Couch, ServerDocument } from './couch.ts';

const PAGE = 500;

/** @param most lines; what comes after them is only counted */
export async function lookAhead(
  couch: Couch,
  store: Store,
  prefix: string,
  most: number,
): Promise<Result<{ lines: ExpectedLine[]; total: number }, Hindrance>> {
  const lines: ExpectedLine[] = [];
  let total = 0;
  for (const collection of collections) {
    let { since } = store.sync.feed(collection.name);
    for (;;) {
      const page = await couch.changes(databaseOf(prefix, collection.name), { since, limit: PAGE, bodies: true });
      if (!page.ok && page.failure.trouble === 'no-access') break;
      if (!page.ok) return page;
      for (const { id, doc } of page.value.results) {
        const line = !isDocument(id) || !doc ? undefined : lineOf(store, collection, doc);
        if (line === undefined) continue;
        total += 1;
        if (lines.length < most) lines.push(line);
      }
      if (page.value.results.length < PAGE) break;
      since = String(page.value.last_seq);
    }
  }
  return done({ lines, total });
}

function lineOf(
  store: Store,
  { name, merge, problemOf }: (typeof collections)[number],
  doc: ServerDocument,
): ExpectedLine | undefined {
  const theirs = fromServer(doc);
  if (theirs !== undefined && (theirs.kind === 'device' || problemOf(theirs) !== undefined)) return undefined;
  const standing = store.sync.standing(name, doc._id);
  if (standing.rev === doc._rev) return undefined;
  const expected = expectedOf(standing, theirs, merge);
  if (expected === undefined) return undefined;
  const shown = theirs ?? standing.ours;
  const by = theirs?.changed as { by?: string; at?: string } | undefined;
  return {
    collection: name,
    id: doc._id,
    kind: shown?.kind ?? '',
    title: titleOf(name, shown) ?? doc._id,
    what: expected.what,
    fields: [...expected.fields],
    ...(by?.by === undefined ? {} : { by: by.by }),
    ...(by?.at === undefined ? {} : { at: by.at }),
  };
}
