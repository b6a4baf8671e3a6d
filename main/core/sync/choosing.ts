/**
 * Carries out what a person chose where sync stopped for safety.
 *
 * Invariants: nothing here is sent or fetched yet, only what the next round will do is set; a choice that is interrupted is
 * chosen again, and has lost nothing.
 */
import { randomUUID } from 'node:crypto';
import { collections } from '../../../shared/collections.ts';
import { done, failed, type Result } from '../../../shared/result.ts';
import { decideIdentity, type Seen } from '../../../shared/sync/identity.ts';
import { type Choice, databaseOf, GENERATION, type Hindrance } from '../../../shared/sync/model.ts';
import type { KnownRevision } from '../store/syncTables.ts';
import { type Connecting, look, mark, remember, rememberedOf } from './connecting.ts';

/** Answers the dataset that the workspace belongs to from now on. */
export async function carryOut(
  choice: Choice,
  parts: Connecting,
  trouble: Hindrance | undefined,
): Promise<Result<string | undefined, Hindrance>> {
  let { datasetId } = parts;
  if (choice === 'go-on') return done(datasetId);
  const { couch, tables, prefix } = parts;
  const root = await couch.root();
  if (!root.ok) return root;
  for (const { name } of collections) {
    const database = databaseOf(prefix, name);
    const seen = await look(couch, database, root.value.uuid ?? '');
    if (!seen.ok && seen.failure.trouble === 'no-access') continue;
    if (!seen.ok) return seen;
    // Only what was asked about: the other databases are as they were, and go on as they did.
    if (!isAskedAbout(parts, name, seen.value, trouble)) continue;
    // Theirs counts where there is one: a marker is written once.
    datasetId = seen.value.datasetId ?? datasetId ?? randomUUID();
    if (seen.value.datasetId === undefined) {
      const marked = await mark(parts, name, datasetId);
      if (!marked.ok) return marked;
      datasetId = marked.value;
    }
    const rows = choice === 'send-everything' ? await allRevisions(parts, database) : done<KnownRevision[]>([]);
    if (!rows.ok) return rows;
    if (choice === 'take-theirs') tables.doubtAll(name);
    else tables.forgetAll(name, rows.value);
    remember(tables, name, { ...seen.value, datasetId });
  }
  return done(datasetId);
}

function isAskedAbout(
  { tables, datasetId }: Connecting,
  name: string,
  seen: Seen,
  trouble: Hindrance | undefined,
): boolean {
  if (trouble?.trouble === 'lost-documents') return trouble.collection === name;
  return decideIdentity(seen, rememberedOf(tables, name), datasetId, GENERATION).verdict === 'stop';
}

const PAGE = 2000;

/** Of each document on the server its latest revision, deleted ones too: what is here is written over them. */
async function allRevisions({ couch }: Connecting, database: string): Promise<Result<KnownRevision[], Hindrance>> {
  const all: KnownRevision[] = [];
  let since = '0';
  for (;;) {
    const page = await couch.changes(database, { since, limit: PAGE, bodies: false });
    if (!page.ok) return failed(page.failure);
    for (const { id, changes, deleted } of page.value.results)
      all.push({ id, rev: changes[0]?.rev ?? '', isDeleted: deleted === true });
    if (page.value.results.length < PAGE) return done(all);
    since = String(page.value.last_seq);
  }
}
