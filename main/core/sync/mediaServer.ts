/**
 * Files as they lie on the server: in parts, each a document of its own, and one document that says that all are there.
 *
 * Alone because only here it is known how a file is cut up. A file's document is named by its hash, its parts
 * `hash:0`, `hash:1` …; parts are written first, so that whoever finds the document finds a whole file. Invariants: no
 * request is larger than a usual proxy lets through (a part of 512 KiB is 700 kB as base64); what is there is never
 * written over, since the same name is the same content.
 */
import { z } from 'zod';
import { done, failed, type Result } from '../../../shared/result.ts';
import { leadingNumber } from '../../../shared/sync/identity.ts';
import type { Hindrance } from '../../../shared/sync/model.ts';
import type { Couch } from './couch.ts';

const PART_BYTES = 512 * 1024;
/** Whatever another program's parts measure, a file has no more of them. */
const MOST_PARTS = 1000;
/** So many are asked for by name in one request. */
const PAGE = 200;

const headSchema = z.looseObject({
  size: z.number().int().min(0),
  type: z.string(),
  parts: z.number().int().min(0).max(MOST_PARTS),
});
export type MediaHead = z.infer<typeof headSchema>;
const partSchema = z.looseObject({ bytes: z.string() });

type Asked<T> = Promise<Result<T, Hindrance>>;
/** What a server or a proxy said to a single document. */
export type Refusal = { readonly status: number; readonly said: string };
export type MediaServer = ReturnType<typeof mediaServerOn>;

export function mediaServerOn(couch: Couch, database: string) {
  /** Answers those of the ids that are there. */
  const present = async (ids: readonly string[]): Asked<Set<string>> => {
    const found = new Set<string>();
    for (let at = 0; at < ids.length; at += PAGE) {
      const rows = await couch.rows(database, ids.slice(at, at + PAGE), false);
      if (!rows.ok) return rows;
      for (const [id, { value }] of rows.value) if (value && value.deleted !== true) found.add(id);
    }
    return done(found);
  };
  /** Undefined: it is there now. */
  const write = async (id: string, fields: object, signal: AbortSignal): Asked<Refusal | undefined> => {
    const [path, body] = [couch.document(database, id), { _id: id, ...fields }];
    const put = await couch.ask({ method: 'PUT', path, body, accepted: [400, 409, 413], signal });
    if (!put.ok) return put;
    const { status, json } = put.value;
    if (status < 300 || status === 409) return done(undefined);
    const { error, reason } = json as { error?: string; reason?: string };
    return done({ status, said: `${status} ${error ?? ''}: ${reason ?? ''}` });
  };
  return {
    present,
    /** Which database it is, and how far it has come. */
    identity: async (): Asked<{ readonly instance: string; readonly seq: number }> => {
      const info = await couch.info(database);
      if (!info.ok) return info;
      if (info.value === undefined) return failed({ trouble: 'server-missing', said: database });
      const { instance_start_time, update_seq } = info.value;
      return done({ instance: String(instance_start_time ?? '0'), seq: leadingNumber(update_seq) });
    },
    /** What isn't there is left out; `unreadable`: something else is. */
    heads: async (hashes: readonly string[]): Asked<Map<string, MediaHead | 'unreadable'>> => {
      const rows = await couch.rows(database, hashes, true);
      if (!rows.ok) return rows;
      const heads = new Map<string, MediaHead | 'unreadable'>();
      for (const [hash, { doc, value }] of rows.value) {
        if (!value || value.deleted === true) continue;
        heads.set(hash, headSchema.safeParse(doc).data ?? 'unreadable');
      }
      return done(heads);
    },
    /** Undefined: it isn't there, or is no part. */
    part: async (hash: string, place: number, signal: AbortSignal): Asked<Uint8Array | undefined> => {
      const path = couch.document(database, `${hash}:${place}`);
      const read = await couch.ask({ method: 'GET', path, accepted: [404], signal });
      if (!read.ok) return read;
      const part = partSchema.safeParse(read.value.json);
      return done(part.success ? Buffer.from(part.data.bytes, 'base64') : undefined);
    },
    /** Only what isn't there yet of it. */
    send: async (hash: string, content: Uint8Array, type: string, signal: AbortSignal): Asked<Refusal | undefined> => {
      const ids = Array.from({ length: Math.ceil(content.length / PART_BYTES) }, (_, place) => `${hash}:${place}`);
      const there = await present(ids);
      if (!there.ok) return there;
      for (const [place, id] of ids.entries()) {
        if (there.value.has(id)) continue;
        if (signal.aborted) return failed({ trouble: 'offline', said: 'stopped' });
        const part = content.subarray(place * PART_BYTES, (place + 1) * PART_BYTES);
        const written = await write(id, { bytes: Buffer.from(part).toString('base64') }, signal);
        if (!written.ok || written.value !== undefined) return written;
      }
      return write(hash, { size: content.length, type, parts: ids.length }, signal);
    },
  };
}
