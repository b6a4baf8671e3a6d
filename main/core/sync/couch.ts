/**
 * What is asked of a CouchDB-compatible server, each answer checked before it is believed.
 *
 * Alone because the words of its interface stand here and nowhere else. Invariant: rows of a batch are told apart by
 * their id, never by their place; an answer of another shape is no CouchDB's (`not-couchdb`).
 * Source: docs.couchdb.org/en/stable/api, and both servers' behaviour as observed.
 */
import { z } from 'zod';
import { done, failed, type Result } from '../../../shared/result.ts';
import type { Hindrance } from '../../../shared/sync/model.ts';
import type { Answer, Ask, Transport } from './transport.ts';

const rootSchema = z.looseObject({ couchdb: z.string(), version: z.string().optional(), uuid: z.string().optional() });
const infoSchema = z.looseObject({
  update_seq: z.union([z.string(), z.number()]),
  doc_count: z.number(),
  instance_start_time: z.union([z.string(), z.number()]).optional(),
});
export type ServerDocument = Readonly<Record<string, unknown>> & {
  readonly _id: string;
  readonly _rev: string;
  readonly _deleted?: boolean | undefined;
};
/** Only what it is known by, and without a copy: its model looks at the rest. */
const serverDocument = z.custom<ServerDocument>(isServerDocument, 'no document');
const changesSchema = z.looseObject({
  results: z.array(
    z.looseObject({
      id: z.string(),
      seq: z.union([z.string(), z.number()]).nullish(),
      changes: z.array(z.looseObject({ rev: z.string() })).min(1),
      deleted: z.boolean().optional(),
      doc: serverDocument.nullish(),
    }),
  ),
  last_seq: z.union([z.string(), z.number()]),
  pending: z.number().optional(),
});
export type Changes = z.infer<typeof changesSchema>;
const allDocsSchema = z.looseObject({
  rows: z.array(
    z.looseObject({
      id: z.string().optional(),
      key: z.string(),
      error: z.string().optional(),
      value: z.looseObject({ rev: z.string(), deleted: z.boolean().optional() }).nullish(),
      doc: serverDocument.nullish(),
    }),
  ),
});
const idsSchema = z.looseObject({ rows: z.array(z.looseObject({ id: z.string() })) });
export type Row = z.infer<typeof allDocsSchema>['rows'][number];
const writtenSchema = z.array(
  z.looseObject({
    id: z.string(),
    rev: z.string().optional(),
    error: z.string().optional(),
    reason: z.string().optional(),
  }),
);
export type WrittenRow = z.infer<typeof writtenSchema>[number];
const sessionSchema = z.looseObject({
  userCtx: z.looseObject({ name: z.string().nullish(), roles: z.array(z.string()) }),
});

type Asked<T> = Promise<Result<T, Hindrance>>;
export type ChangesQuery = {
  readonly since: string;
  readonly limit: number;
  readonly bodies: boolean;
  /** Without content, yet with all versions that lie side by side. */
  readonly allLeaves?: boolean;
  /** Waits for a change, and is answered at once when there is one. */
  readonly wait?: boolean;
};

/** What CouchDB refuses as a whole when one document of a batch is at fault. */
const WHOLE_BATCH = [400, 412, 413, 500];

export function couchOn(transport: Transport) {
  const asking = async <S extends z.ZodType>(schema: S, ask: Ask): Asked<z.infer<S>> => {
    const answered = await transport.ask(ask);
    return answered.ok ? shaped(schema, answered.value) : answered;
  };
  const at = (database: string, rest = '') => `/${encodeURIComponent(database)}${rest}`;
  const document = (database: string, id: string) =>
    at(
      database,
      `/${id.startsWith('_design/') ? `_design/${encodeURIComponent(id.slice(8))}` : encodeURIComponent(id)}`,
    );
  return {
    ask: transport.ask,
    root: async (): Asked<z.infer<typeof rootSchema> & { date: string | undefined }> => {
      const answered = await transport.ask({ method: 'GET', path: '/' });
      if (!answered.ok) return answered;
      const root = shaped(rootSchema, answered.value);
      return root.ok ? done({ ...root.value, date: answered.value.date }) : root;
    },
    session: () => asking(sessionSchema, { method: 'GET', path: '/_session' }),
    /** Undefined: there is no such database. */
    info: async (database: string): Asked<z.infer<typeof infoSchema> | undefined> => {
      const answered = await transport.ask({ method: 'GET', path: at(database), accepted: [404] });
      if (!answered.ok) return answered;
      return answered.value.status === 404 ? done(undefined) : shaped(infoSchema, answered.value);
    },
    /** Undefined: there is no such document, or it is deleted. */
    read: async (database: string, id: string, query = ''): Asked<ServerDocument | undefined> => {
      const answered = await transport.ask({ method: 'GET', path: document(database, id) + query, accepted: [404] });
      if (!answered.ok) return answered;
      return answered.value.status === 404 ? done(undefined) : shaped(serverDocument, answered.value);
    },
    changes: (database: string, { since, limit, bodies, allLeaves, wait }: ChangesQuery, signal?: AbortSignal) => {
      const query = new URLSearchParams({ since, limit: String(limit) });
      if (bodies) query.set('include_docs', 'true');
      if (bodies) query.set('conflicts', 'true');
      if (allLeaves === true) query.set('style', 'all_docs');
      if (wait === true) query.set('feed', 'longpoll');
      if (wait === true) query.set('heartbeat', '20000');
      // One sequence a page is all that is used of them, and each costs the server.
      else query.set('seq_interval', String(limit));
      return asking(changesSchema, { method: 'GET', path: at(database, `/_changes?${query.toString()}`), signal });
    },
    rows: async (database: string, ids: readonly string[], bodies: boolean): Asked<Map<string, Row>> => {
      const answered = await asking(allDocsSchema, {
        method: 'POST',
        path: at(database, `/_all_docs${bodies ? '?include_docs=true' : ''}`),
        body: { keys: ids },
      });
      return answered.ok ? done(new Map(answered.value.rows.map((row) => [row.key, row]))) : answered;
    },
    /** How many documents there are, of the first few; rules for rights are no content. */
    countSome: async (database: string): Asked<number> => {
      const answered = await asking(idsSchema, { method: 'GET', path: at(database, '/_all_docs?limit=20') });
      return answered.ok ? done(answered.value.rows.filter(({ id }) => !id.startsWith('_design/')).length) : answered;
    },
    /** `Refused`: the whole batch was, in the server's words. */
    write: async (database: string, documents: readonly object[]): Asked<WrittenRow[] | Refused> => {
      const answered = await transport.ask({
        method: 'POST',
        path: at(database, '/_bulk_docs'),
        body: { docs: documents },
        accepted: WHOLE_BATCH,
      });
      if (!answered.ok) return answered;
      const { status, json } = answered.value;
      if (status < 300) return shaped(writtenSchema, answered.value);
      const { error, reason } = json as { error?: string; reason?: string };
      return done({ status, said: `${status} ${error ?? ''}: ${reason ?? ''}` });
    },
    put: (path: string, body: unknown, accepted: readonly number[] = []) =>
      transport.ask({ method: 'PUT', path, body, accepted }),
    at,
    document,
  };
}
export type Refused = { readonly status: number; readonly said: string };
export type Couch = ReturnType<typeof couchOn>;

function isServerDocument(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { _id, _rev, _deleted } = value as Partial<ServerDocument>;
  return (
    typeof _id === 'string' && typeof _rev === 'string' && (_deleted === undefined || typeof _deleted === 'boolean')
  );
}

function shaped<S extends z.ZodType>(schema: S, { json, status }: Answer): Result<z.infer<S>, Hindrance> {
  const parsed = schema.safeParse(json);
  if (parsed.success) return done(parsed.data);
  const issue = parsed.error.issues[0];
  return failed({ trouble: 'not-couchdb', said: `${status}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}` });
}
