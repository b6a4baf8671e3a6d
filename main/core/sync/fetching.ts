/**
 * Fetches what changed on the server, page by page, from where the last page ended.
 *
 * Invariants: a page and how far it goes are stored together, so that a kill repeats at most one page and skips none;
 * large changes are counted before the first of them is written. A page is asked for while the one before is written,
 * but for one whose versions are to be joined on the server first: nothing else is asked meanwhile.
 */
import { done, failed, type Result } from '../../../shared/result.ts';
import { isMany } from '../../../shared/sync/masses.ts';
import type { Hindrance } from '../../../shared/sync/model.ts';
import type { Changes, ServerDocument } from './couch.ts';
import { addReceived, type Came, type CollectionLink, isDocument, takeIn } from './collectionLink.ts';
import { joinLeaves } from './leaves.ts';

const PAGE = 500;
/** Without content. */
const ECHO_PAGE = 5000;
/** Documents are written a slice in one go: between two of them the core answers whoever asks. */
type Pace = { readonly page: number; readonly slice: number };
const USUAL: Pace = { page: PAGE, slice: 100 };
/** Into an empty collection: nothing is to be compared, and the disk takes long for each go, hardly longer for a larger one. */
const FIRST: Pace = { page: 2000, slice: 2000 };

export async function fetchChanges(link: CollectionLink, came: Came): Promise<Result<undefined, Hindrance>> {
  const { tables, collection } = link;
  if (came.sent > 0) {
    const passed = await passEcho(link);
    if (!passed.ok || passed.value === 'all') return passed.ok ? done(undefined) : passed;
  }
  let isMeasured = link.isLargeAllowed;
  const { page: limit, slice } = link.count() === 0 ? FIRST : USUAL;
  let coming = pageAfter(link, tables.feed(collection.name).since, limit);
  for (;;) {
    const page = await coming;
    if (!page.ok) return page;
    if (!isMeasured) {
      const measured = await measure(link, page.value);
      if (!measured.ok) return measured;
      isMeasured = true;
    }
    const { results, last_seq, pending } = page.value;
    const isLast = results.length < limit;
    const isAlone = isLast || results.some(({ doc }) => hasLeaves(doc));
    if (!isAlone) {
      coming = pageAfter(link, String(last_seq), limit);
      await othersTurn(); // or it would be on its way only once this page is written
    }
    const taken = await takePage(link, page.value, slice, came);
    if (!taken.ok) return taken;
    link.onProgress({ received: came.received, toFetch: pending ?? 0 });
    if (isLast) {
      addReceived(came, tables.dropDoubted(collection.name));
      return done(undefined);
    }
    if (isAlone) coming = pageAfter(link, String(last_seq), limit);
  }
}

const pageAfter = ({ couch, database, signal }: CollectionLink, since: string, limit: number) =>
  couch.changes(database, { since, limit, bodies: true }, signal);

/** Reads past what we sent ourselves, which needs no content; from the first page on that has anything else it is fetched. */
async function passEcho({
  couch,
  database,
  tables,
  collection: { name },
  clock,
  signal,
}: CollectionLink): Promise<Result<'all' | 'some', Hindrance>> {
  for (;;) {
    const query = { since: tables.feed(name).since, limit: ECHO_PAGE, bodies: false, allLeaves: true };
    const page = await couch.changes(database, query, signal);
    if (!page.ok) return page;
    const { results, last_seq } = page.value;
    const isOurs = ({ id, changes: [first, ...others] }: Changes['results'][number]) =>
      !isDocument(id) || (others.length === 0 && tables.isKnown(name, id, first?.rev ?? ''));
    if (!results.every(isOurs)) return done('some');
    tables.saveFeed(name, { since: String(last_seq), contact: clock() });
    if (results.length < ECHO_PAGE) return done('all');
  }
}

async function takePage(
  link: CollectionLink,
  { results, last_seq }: Changes,
  slice: number,
  came: Came,
): Promise<Result<undefined, Hindrance>> {
  const documents = results.flatMap(({ id, doc }) =>
    isDocument(id) && doc !== null && doc !== undefined ? [doc] : [],
  );
  const leaves = documents.filter(hasLeaves);
  const since = String(last_seq);
  for (let from = 0; from < documents.length; from += slice) {
    if (link.signal.aborted) return failed({ trouble: 'offline', said: 'stopped' });
    const isEnd = from + slice >= documents.length;
    takeIn(link, documents.slice(from, from + slice), came, isEnd && leaves.length === 0 ? since : undefined);
    if (!isEnd) await othersTurn();
  }
  for (const document of leaves) {
    const joined = await joinLeaves(link, document, came);
    if (!joined.ok) return joined;
  }
  if (documents.length === 0 || leaves.length > 0)
    link.tables.saveFeed(link.collection.name, { since, contact: link.clock() });
  return done(undefined);
}

const othersTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const hasLeaves = (document: ServerDocument | null | undefined): boolean => Array.isArray(document?.['_conflicts']);

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
