/**
 * A request that writes documents, weighed before express-pouchdb sees it.
 *
 * Alone because what CouchDB refuses as a whole, PouchDB would write in part; the rules themselves are in documentRules.ts.
 */
import { refusalOfDocuments, type Weighed, weighedRevisions, type Written } from './documentRules.ts';
import { type Answer, type Asked, jsonAnswer, nothing, parsedJson, refusal } from './exchange.ts';
import type { Inner } from './pouch.ts';

type Bulk = { readonly docs?: unknown; readonly new_edits?: boolean };

const conflict = 'Document update conflict.';

export function answerWrite(inner: Inner, asked: Asked): Promise<Answer> {
  const { method, path, body } = asked;
  const [database = '_', part] = path;
  const isPut = method === 'PUT' && path.length === 2 && part?.startsWith('_') === false;
  const isPost = method === 'POST' && (path.length === 1 || part === '_bulk_docs');
  const parsed = isPut || isPost ? parsedJson(body) : undefined;
  if (parsed === undefined || database.startsWith('_')) return inner.ask(asked);
  return part === '_bulk_docs' ? answerBulk(inner, asked, parsed as Bulk) : answerOne(inner, asked, parsed);
}

async function answerBulk(inner: Inner, asked: Asked, bulk: Bulk): Promise<Answer> {
  if (!Array.isArray(bulk.docs)) return inner.ask(asked);
  const documents = bulk.docs as readonly Written[];
  const refused = refusalOfDocuments(documents, asked.body.length);
  if (refused !== undefined) return refused;
  if (bulk.new_edits === false) return inner.ask(asked);
  const weighed = await weighedFor(inner, asked, documents);
  if ('status' in weighed) return weighed;
  const answered = await inner.ask(
    weighed.documents === documents ? asked : withBody(asked, { ...bulk, docs: weighed.documents }),
  );
  if (answered.status !== 201 || weighed.conflicts.length === 0) return answered;
  const rows = parsedJson(answered.body) as readonly object[];
  const refusedRows = weighed.conflicts.map((id) => ({ id, error: 'conflict', reason: conflict }));
  return jsonAnswer(201, [...rows, ...refusedRows]);
}

async function answerOne(inner: Inner, asked: Asked, parsed: unknown): Promise<Answer> {
  const refused = refusalOfDocuments([parsed], asked.body.length);
  if (refused !== undefined) return refused;
  const [, id] = asked.path;
  const document = { ...(parsed as Written), ...(id === undefined ? {} : { _id: id }) };
  const weighed = await weighedFor(inner, asked, [document]);
  if ('status' in weighed) return weighed;
  const [written] = weighed.documents;
  if (written === undefined) return refusal(409, 'conflict', conflict);
  return inner.ask(written === document ? asked : withBody(asked, written));
}

/** Revisions are looked up past all rights, so a stranger is turned away before. */
async function weighedFor(inner: Inner, asked: Asked, documents: readonly Written[]): Promise<Weighed | Answer> {
  const [name = ''] = asked.path;
  if (!documents.some(({ _rev }) => _rev !== undefined)) return { documents, conflicts: [] };
  const url = `/${encodeURIComponent(name)}`;
  const found = await inner.ask({ method: 'GET', url, headers: asked.headers, body: nothing });
  return found.status === 200 ? weighedRevisions(documents, inner.pouchOf(name)) : found;
}

const withBody = (asked: Asked, json: object): Asked => ({ ...asked, body: Buffer.from(JSON.stringify(json)) });
