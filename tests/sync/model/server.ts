/**
 * A server as CouchDB behaves, as far as two devices can meet on it: one chain of revisions for each document, a feed of
 * what changed, and writes that are refused where they don't name the revision that is there.
 *
 * Invariants: a write onto a deleted document goes without a revision; what was erased takes no write; the feed names
 * each document once, at its latest change.
 */
import type { AnyDocument } from '../../../shared/document/document.ts';
import { isErased } from '../../../shared/document/document.ts';

/** `body` undefined: deleted. */
export type Head = { readonly rev: string; readonly body: AnyDocument | undefined; readonly seq: number };
export type ChangedRow = { readonly id: string; readonly head: Head };
export type Page = { readonly rows: readonly ChangedRow[]; readonly last: number; readonly isWhole: boolean };
export type Write = { readonly id: string; readonly rev: string | undefined; readonly body: AnyDocument | undefined };
/** `rev` undefined: refused. */
export type Written = { readonly id: string; readonly rev: string | undefined };
export type Server = {
  readonly heads: ReadonlyMap<string, Head>;
  readonly changes: (since: number, limit: number) => Page;
  readonly write: (writes: readonly Write[]) => readonly Written[];
};

/** @param checks false: a planted mistake, whatever comes is written */
export function newServer(checks: boolean): Server {
  const heads = new Map<string, Head>();
  let seq = 0;
  const write = ({ id, rev, body }: Write): Written => {
    const head = heads.get(id);
    const expected = head?.body === undefined ? undefined : head.rev;
    const isRefused = rev !== expected || (head?.body !== undefined && isErased(head.body));
    if (checks && isRefused) return { id, rev: undefined };
    seq += 1;
    const next = { rev: `${seq}-${id}`, body: copyOf(body), seq };
    heads.set(id, next);
    return { id, rev: next.rev };
  };
  return {
    heads,
    changes: (since, limit) => {
      const news = [...heads].filter(([, head]) => head.seq > since).toSorted(([, a], [, b]) => a.seq - b.seq);
      const rows = news.slice(0, limit).map(([id, head]) => ({ id, head }));
      const isWhole = rows.length === news.length;
      return { rows, last: isWhole ? seq : (rows.at(-1)?.head.seq ?? seq), isWhole };
    },
    write: (writes) => writes.map(write),
  };
}

/** As it goes over the network: nothing of it is shared with who sent it. */
export const copyOf = <T>(value: T): T => (value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T));
