/**
 * Makes on the server what a workspace needs there, once, with the rights of whoever may.
 *
 * Invariants: what is there already is left as it is, so that it can be done again; a database that we made is closed to
 * everybody who isn't named before anything is written to it.
 */
import { z } from 'zod';
import { collections } from '../../../shared/collections.ts';
import { done, failed, type Result } from '../../../shared/result.ts';
import { databaseOf, type Hindrance, MEDIA } from '../../../shared/sync/model.ts';
import { RIGHTS_ID, rightsDocument, securityOf } from '../../../shared/sync/rights.ts';
import type { Couch } from './couch.ts';

/** Every database of a workspace, by the collection that lies in it. */
export const databasesOf = (prefix: string): readonly { collection: string; database: string }[] =>
  [...collections.map(({ name }) => name as string), MEDIA].map((collection) => ({
    collection,
    database: databaseOf(prefix, collection),
  }));

/**
 * Answers what was made; `no-access`: this user may not make databases, and some are missing.
 * @param user who is to be let in
 */
export async function setUpDatabases(couch: Couch, prefix: string, user: string): Promise<Result<string[], Hindrance>> {
  const made: string[] = [];
  for (const { database } of databasesOf(prefix)) {
    const info = await couch.info(database);
    if (!info.ok && info.failure.trouble !== 'no-access') return info;
    if (!info.ok || info.value !== undefined) continue;
    const put = await couch.put(couch.at(database), undefined, [401, 403, 412]);
    if (!put.ok) return put;
    if (put.value.status === 401 || put.value.status === 403) return failed({ trouble: 'no-access', said: database });
    const closed = await couch.put(couch.at(database, '/_security'), securityOf(prefix, [user]));
    if (!closed.ok) return closed;
    made.push(database);
  }
  for (const { database } of databasesOf(prefix)) {
    const ruled = await putRights(couch, database, made.includes(database));
    const inside = ruled.ok ? await letIn(couch, database, user) : ruled;
    if (!inside.ok) return inside;
  }
  return done(made);
}

const namesSchema = z.looseObject({ members: z.looseObject({ names: z.array(z.string()).optional() }).optional() });

/** Where databases are there already, an administrator lets one more user in; who may not finds out when syncing. */
async function letIn(couch: Couch, database: string, user: string): Promise<Result<undefined, Hindrance>> {
  const path = couch.at(database, '/_security');
  const read = await couch.ask({ method: 'GET', path, accepted: [401, 403] });
  if (!read.ok) return read;
  const security = namesSchema.safeParse(read.value.json);
  if (read.value.status !== 200 || !security.success) return done(undefined);
  const names = security.data.members?.names ?? [];
  if (names.includes(user)) return done(undefined);
  const next = { ...security.data, members: { ...security.data.members, names: [...names, user] } };
  const put = await couch.put(path, next, [401, 403]);
  return put.ok ? done(undefined) : put;
}

/** Whether a user may read at least one of the databases: who may read none has nothing to sync. */
export async function isLetIn(couch: Couch, prefix: string): Promise<Result<undefined, Hindrance>> {
  const session = await couch.session();
  if (!session.ok) return session;
  let refused: Hindrance | undefined;
  for (const { database } of databasesOf(prefix)) {
    const info = await couch.info(database);
    if (info.ok) return done(undefined);
    if (info.failure.trouble !== 'no-access') return info;
    refused ??= info.failure;
  }
  return refused === undefined ? done(undefined) : failed(refused);
}

/** Newer rules over older ones; who may not write them finds those that an administrator made. */
async function putRights(couch: Couch, database: string, isNew: boolean): Promise<Result<undefined, Hindrance>> {
  const wanted = rightsDocument('entities');
  const read = isNew ? done(undefined) : await couch.read(database, RIGHTS_ID);
  if (!read.ok) return read.failure.trouble === 'no-access' ? done(undefined) : read;
  if (read.value?.['validate_doc_update'] === wanted.validate_doc_update) return done(undefined);
  const rev = read.value === undefined ? {} : { _rev: read.value._rev };
  const put = await couch.put(couch.document(database, RIGHTS_ID), { ...wanted, ...rev }, [401, 403, 409]);
  return put.ok ? done(undefined) : put;
}
