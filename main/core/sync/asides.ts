/** Documents that one side doesn't take: what they are called, and letting go of a change of ours that is refused. */
import { collections } from '../../../shared/collections.ts';
import type { AnyDocument } from '../../../shared/document/document.ts';
import { type HistoryLine, MEDIA } from '../../../shared/sync/model.ts';
import type { Store } from '../store/store.ts';
import { VERSION } from '../version.ts';
import { fromServer } from './collectionLink.ts';
import type { ServerDocument } from './couch.ts';
import { type AsideRow } from '../store/syncTables.ts';
import { safely } from '../store/tableLayout.ts';

export function asidesOf(store: Store): AsideRow[] {
  return store.sync.asides().map((row) => {
    const title = titleOf(row.collection, row.document as AnyDocument | undefined);
    return title === undefined ? row : { ...row, title };
  });
}

/** A line of the history names a document as it is called now; one that is gone has no name any more. */
export function titled(store: Store, line: HistoryLine): HistoryLine {
  const one = collections.find(({ name }) => name === line.collection);
  if (one === undefined || line.id === undefined || line.title !== undefined) return line;
  const title = titleOf(one.name, store.get(one.name, line.id));
  return title === undefined ? line : { ...line, title };
}

/** What search would call it; a stranger's document may have no name. */
export function titleOf(collection: string, document: AnyDocument | undefined): string | undefined {
  const lookup = collections.find(({ name }) => name === collection)?.lookup;
  if (document === undefined) return undefined;
  // What an organisation declares is not part of the search, but has a name.
  const name = typeof document['name'] === 'string' ? document['name'] : undefined;
  return safely(() => lookup?.search(document)?.title) ?? name;
}

/** The server's version is taken as it is; false: it has none, and ours is all there is. */
export function discard(store: Store, collection: string, id: string): boolean {
  const isGivenUp = store.sync.giveUp(collection, id);
  if (isGivenUp) store.sync.release(collection, id);
  return isGivenUp;
}

/**
 * A version of the server's that was held back is listed no more; it lies there as before, and only a later one comes again.
 * A change of ours that the server refused waits on. False: there is none, or it is a file, which would be fetched anew.
 */
export function forgetHeldBack(store: Store, collection: string, id: string): boolean {
  const rows = store.sync.asides(collection).filter((row) => row.id === id);
  if (collection === MEDIA || !rows.some(({ direction }) => direction === 'in')) return false;
  store.sync.release(collection, id);
  for (const row of rows) if (row.direction === 'out') store.sync.putAside(row);
  return true;
}

/** Takes what came from the server and was held back, if its model lets it through now; false: nothing of it is there. */
export function takeAfterAll(store: Store, collection: string, id: string): boolean {
  // A file is fetched anew: nothing of it lies here.
  if (collection === MEDIA) return false;
  const held = store.sync.asides(collection).find((row) => row.id === id && row.direction === 'in');
  if (held === undefined) return false;
  const theirs = held.document as ServerDocument;
  const mine = fromServer(theirs);
  const problem = collections.find(({ name }) => name === collection)?.problemOf(mine);
  if (mine !== undefined && problem !== undefined) return true;
  store.sync.receive(collection, [{ id, rev: theirs._rev, document: mine }]);
  store.sync.release(collection, id);
  return true;
}

/** What an older version of this program couldn't read may be readable now. */
export function retryUnread(store: Store): void {
  if (store.device.read('syncProgram') === VERSION) return;
  const unread = store.sync.asides().filter(({ direction, reason }) => direction === 'in' && reason === 'unreadable');
  for (const { collection, id } of unread) takeAfterAll(store, collection, id);
  store.device.write('syncProgram', VERSION);
}
