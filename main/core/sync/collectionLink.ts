/**
 * One collection and its database: what both directions stand on.
 *
 * Alone because fetching and sending need the same few things, and neither knows the other.
 * Invariant: a document enters only if its model has let it through; the others are set aside as they came.
 */
import type { Collection } from '../../../shared/collections.ts';
import type { AnyDocument } from '../../../shared/document/document.ts';
import { type AsideReason, MARKER_ID } from '../../../shared/sync/model.ts';
import type { Incoming, Met, Received } from '../store/receiving.ts';
import type { SyncTables } from '../store/syncTables.ts';
import type { Couch, ServerDocument } from './couch.ts';
import type { MediaLink } from './mediaLink.ts';

export type CollectionLink = {
  readonly couch: Couch;
  readonly collection: Collection;
  readonly database: string;
  readonly tables: SyncTables;
  /** How many documents there are here. */
  readonly count: () => number;
  readonly clock: () => string;
  readonly signal: AbortSignal;
  /** Somebody was asked and said that large changes may go on. */
  readonly isLargeAllowed: boolean;
  /** Of this device: goes with all that is sent, until it is told to the others. */
  readonly round: number;
  /** Devices that were struck off, and when: what they wrote since is looked at by a person. */
  readonly struckOff: ReadonlyMap<string, string>;
  /** Sends the files that these documents name. */
  readonly mediaFirst: MediaLink['first'];
  /** By id, how often the server answered with an error to this document alone. */
  readonly serverErrors: Map<string, number>;
  /** Told after each batch. */
  readonly onProgress: (progress: Progress) => void;
};
export type Progress = { readonly received?: number; readonly sent?: number; readonly toFetch?: number };
/** What came of both directions. */
export type Came = { sent: number; received: number; opened: number; kept: string[]; met: Met[]; aside: number };
export const nothingCame = (): Came => ({ sent: 0, received: 0, opened: 0, kept: [], met: [], aside: 0 });

export function addReceived(came: Came, { written, opened, kept, met }: Received): void {
  came.received += written.length;
  came.opened += opened;
  came.kept.push(...kept);
  came.met.push(...met);
}

/** Rules for rights and our own marker are in every database, and no documents. */
export const isDocument = (id: string): boolean => !id.startsWith('_design/') && id !== MARKER_ID;

/** As features know it: its key is called `id`, and nothing of the server's is left. */
export function fromServer(document: ServerDocument): AnyDocument | undefined {
  if (document._deleted === true) return undefined;
  const mine: Record<string, unknown> = { id: document._id };
  for (const name of Object.keys(document)) if (name !== 'id' && !name.startsWith('_')) mine[name] = document[name];
  return mine as AnyDocument;
}

/** A deletion is sent without its content, which would stay readable on the server. */
/** @param stubs go with every write: a document without them loses what is attached to it */
export function toServer(
  id: string,
  document: AnyDocument | undefined,
  rev: string | undefined,
  stubs?: unknown,
): object {
  const key = rev === undefined ? { _id: id } : { _id: id, _rev: rev };
  if (document === undefined) return { ...key, _deleted: true };
  const { id: _id, ...fields } = document;
  return { ...key, ...fields, ...(stubs === undefined || rev === undefined ? {} : { _attachments: stubs }) };
}

const LONGEST_ID = 80;

/** Why a document of the server's can't be taken. */
export function problemWith(
  link: CollectionLink,
  document: AnyDocument,
): { reason: AsideReason; said: string } | undefined {
  if (document.id.length > LONGEST_ID) return { reason: 'bad-id', said: `the id has ${document.id.length} characters` };
  const said = link.collection.problemOf(document);
  if (said === undefined) return strikeOf(link, document);
  return { reason: typeof document.kind === 'string' && document.made !== undefined ? 'unreadable' : 'not-ours', said };
}

/** What a device wrote after it was struck off is held back until somebody has looked at it. */
function strikeOf(
  { struckOff }: CollectionLink,
  { kind, changed }: AnyDocument,
): { reason: AsideReason; said: string } | undefined {
  const at = struckOff.get(changed?.device);
  // What it says of itself isn't work, and has to meet our word that it is struck off.
  return at === undefined || changed.at < at || kind === 'device'
    ? undefined
    : { reason: 'struck-off', said: changed.device };
}

/**
 * Takes what can be taken, and sets the rest aside.
 * @param since how far the feed has been read once these are in
 */
export function takeIn(link: CollectionLink, documents: readonly ServerDocument[], came: Came, since?: string): void {
  const incoming: Incoming[] = [];
  for (const document of documents) {
    const mine = fromServer(document);
    const problem = mine === undefined ? undefined : problemWith(link, mine);
    const stubs = document['_attachments'];
    if (problem === undefined)
      incoming.push({
        id: document._id,
        rev: document._rev,
        document: mine,
        ...(stubs === undefined ? {} : { stubs }),
      });
    else putAside(link, 'in', document._id, problem, document, came);
  }
  const read = since === undefined ? undefined : { since, contact: link.clock() };
  addReceived(came, link.tables.receive(link.collection.name, incoming, read));
}

export function putAside(
  { tables, collection, clock }: CollectionLink,
  direction: 'in' | 'out',
  id: string,
  { reason, said }: { reason: AsideReason; said: string },
  document: unknown,
  came: Came,
): void {
  came.aside += 1;
  tables.putAside({
    collection: collection.name,
    id,
    direction,
    reason,
    said: said.slice(0, 1000),
    at: clock(),
    document,
  });
}
