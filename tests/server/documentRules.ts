/**
 * What CouchDB 3.5 says of documents before it writes any: where PouchDB is milder, sterner, or silent.
 *
 * Alone because one malformed document refuses a whole batch, and a client must be proved to find it.
 */
import { type Answer, refusal } from './exchange.ts';
import type { Pouch } from './pouch.ts';

const MOST_BYTES = 8_000_000;
const reserved =
  /^_(id|rev|attachments|revisions|revs_info|local_seq|conflicts|deleted_conflicts|access|replication_\w+)$/;

export type Written = Readonly<Record<string, unknown>> & { readonly _id?: unknown; readonly _rev?: unknown };

/** Why none of these is written; undefined when they may be. `bytes` is the length of the whole request. */
export function refusalOfDocuments(documents: readonly unknown[], bytes: number): Answer | undefined {
  for (const document of documents) {
    const refused = refusalOf(document) ?? (bytes > MOST_BYTES ? refusalOfSize(document as Written) : undefined);
    if (refused !== undefined) return refused;
  }
  return undefined;
}

function refusalOf(document: unknown): Answer | undefined {
  if (typeof document !== 'object' || document === null || Array.isArray(document))
    return refusal(400, 'bad_request', 'Document must be a JSON object');
  const { _id, _rev } = document as Written;
  const badId = '_id' in document ? reasonAgainstId(_id) : undefined;
  if (badId !== undefined) return refusal(400, 'illegal_docid', badId);
  if ('_rev' in document && !(typeof _rev === 'string' && /^\d+-/.test(_rev)))
    return refusal(400, 'bad_request', 'Invalid rev format');
  for (const [name, value] of Object.entries(document)) {
    if (!name.startsWith('_') || reserved.test(name)) continue;
    if (name !== '_deleted' || typeof value !== 'boolean')
      return refusal(400, 'doc_validation', `Bad special document member: ${name}`);
  }
  return undefined;
}

function reasonAgainstId(id: unknown): string | undefined {
  if (typeof id !== 'string') return 'Document id must be a string';
  if (id === '') return 'Document id must not be empty';
  if (!id.startsWith('_') || /^_(design|local)\/./.test(id)) return undefined;
  return 'Only reserved document ids may start with underscore.';
}

function refusalOfSize(document: Written): Answer | undefined {
  const bytes = Buffer.byteLength(JSON.stringify(document));
  return bytes > MOST_BYTES ? refusal(413, 'document_too_large', String(document._id)) : undefined;
}

export type Weighed = { readonly documents: readonly Written[]; readonly conflicts: readonly string[] };

/**
 * Two answers that differ in PouchDB: a revision of a document that the server does not have is written all the same
 * (there with the next revision, here as its first), and the revision of a tombstone is a conflict.
 */
export async function weighedRevisions(documents: readonly Written[], pouch: Pouch): Promise<Weighed> {
  const edits = documents.filter(
    ({ _id, _rev, _deleted }) => isPlainId(_id) && _rev !== undefined && _deleted !== true,
  );
  if (edits.length === 0) return { documents, conflicts: [] };
  const { rows } = await pouch.allDocs({ keys: edits.map(({ _id }) => _id as string) });
  const found = new Map(edits.map((edit, place) => [edit, rows[place]]));
  const isDead = (edit: Written): boolean => {
    const value = found.get(edit)?.value;
    return value?.deleted === true && value.rev === edit._rev;
  };
  if (edits.every((edit) => !isDead(edit) && found.get(edit)?.error === undefined)) return { documents, conflicts: [] };
  return {
    documents: documents
      .filter((document) => !isDead(document))
      .map((document) => (found.get(document)?.error === 'not_found' ? withoutRev(document) : document)),
    conflicts: documents.filter(isDead).map(({ _id }) => _id as string),
  };
}

const isPlainId = (id: unknown): boolean => typeof id === 'string' && !id.startsWith('_');

function withoutRev({ _rev, ...document }: Written): Written {
  return document;
}
