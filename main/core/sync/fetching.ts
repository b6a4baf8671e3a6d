/**
 * Fetches what changed on the server, page by page, from where the last page ended.
 *
 * Invariants: a page and how far it goes are stored together, so that a kill repeats at most one page and skips none;
 * large changes are counted before the first of them is written.
 */
import { done, failed, type Result } from '../../../shared/result.ts';
import { isMany } from '../../../shared/sync/masses.ts';
import type { Hindrance } from '../../../shared/sync/model.ts';
import type { Changes, ServerDocument } from './couch.ts';
import { addReceived, type Came, type CollectionLink, isDocument, takeIn } from './collectionLink.ts';
import { joinLeaves } from './leaves.ts';

const PAGE = 500;
/** Written in one go: between two of them the core answers whoever asks. */
const SLICE = 100;

export async function fetchChanges(link: CollectionLink, came: Came): Promise<Result<undefined, Hindrance>> {
  const { couch, database, tables, collection, signal } = link;
  let isMeasured = link.isLargeAllowed;
  for (;;) {
    const { since } = tables.feed(collection.name);
    const page = await couch.changes(database, { since, limit: PAGE, bodies: true }, signal);
    if (!page.ok) return page;
    if (!isMeasured) {
      const measured = await measure(link, page.value);
      if (!measured.ok) return measured;
      isMeasured = true;
    }
    const taken = await takePage(link, page.value, came);
    if (!taken.ok) return taken;
    link.onProgress({ received: came.received, toFetch: page.value.pending ?? 0 });
    if (page.value.results.length < PAGE) {
      addReceived(came, tables.dropDoubted(collection.name));
      return done(undefined);
    }
  }
}

async function takePage(link: CollectionLink, page: Changes, came: Came): Promise<Result<undefined, Hindrance>> {
  const documents = page.results.flatMap(({ id, doc }) =>
    isDocument(id) && doc !== null && doc !== undefined ? [doc] : [],
  );
  for (let from = 0; from < documents.length; from += SLICE) {
    if (link.signal.aborted) return failed({ trouble: 'offline', said: 'stopped' });
    takeIn(link, documents.slice(from, from + SLICE), came);
    if (from + SLICE < documents.length) await new Promise((resolve) => setImmediate(resolve));
  }
  for (const document of documents.filter(hasLeaves)) {
    const joined = await joinLeaves(link, document, came);
    if (!joined.ok) return joined;
  }
  link.tables.saveFeed(link.collection.name, { since: String(page.last_seq), contact: link.clock() });
  return done(undefined);
}

const hasLeaves = (document: ServerDocument): boolean => Array.isArray(document['_conflicts']);

/** Looks through all that is to come, without its content, unless the page at hand is all. */
async function measure(link: CollectionLink, first: Changes): Promise<Result<undefined, Hindrance>> {
  const { couch, database, tables, collection, signal } = link;
  const of = link.count();
  if (of === 0) return done(undefined);
  const sum = { deleted: 0, overwritten: 0 };
  let page = first;
  for (;;) {
    const rows = page.results.map(({ id, changes, deleted }) => ({
      id,
      rev: changes[0]?.rev ?? '',
      isDeleted: deleted === true,
    }));
    const seen = tables.lookAt(collection.name, rows);
    sum.deleted += seen.deleted;
    sum.overwritten += seen.overwritten;
    if (isMany({ ...sum, of }))
      return failed({ trouble: 'many-changes', said: massWords('in', sum), collection: collection.name });
    if (page.results.length < PAGE) return done(undefined);
    const next = await couch.changes(database, { since: String(page.last_seq), limit: PAGE, bodies: false }, signal);
    if (!next.ok) return next;
    page = next.value;
  }
}

export const massWords = (
  direction: 'in' | 'out',
  { deleted, overwritten }: { deleted: number; overwritten: number },
) => `${direction} ${deleted} deleted ${overwritten} overwritten`;
