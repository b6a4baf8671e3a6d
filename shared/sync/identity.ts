/**
 * Whether a database is the one that was synced with before, by what it says of itself.
 *
 * Alone because everything else trusts it: a database that was emptied, replaced or restored from a backup answers every
 * request without an error, and would quietly overwrite newer documents by older ones or look as if all were gone.
 * Invariant: after a `stop` nothing is fetched and nothing is sent.
 */
import type { Trouble } from './model.ts';

/** What a database says of itself. */
export type Seen = {
  readonly serverUuid: string;
  /** Changes when a database is made anew; `0` with every CouchDB before 3.3. */
  readonly instance: string;
  /** The leading number of `update_seq`: rises with every write. */
  readonly seq: number;
  /** Documents that aren't deleted, the marker among them. */
  readonly documents: number;
  readonly datasetId: string | undefined;
  readonly generation: number | undefined;
};
/** What it said when we last spoke with it. */
export type Remembered = Pick<Seen, 'serverUuid' | 'instance' | 'seq'> & { readonly datasetId: string };

export type Verdict =
  | { readonly verdict: 'known' }
  /** Written by newer programs in a way that this one must not touch: it reads on. */
  | { readonly verdict: 'read-only' }
  /** Somebody's dataset that this device joins. */
  | { readonly verdict: 'new' }
  /** Empty, and never seen before: we may put our marker there. */
  | { readonly verdict: 'ours-to-fill' }
  | { readonly verdict: 'stop'; readonly trouble: Trouble };

const stop = (trouble: Trouble): Verdict => ({ verdict: 'stop', trouble });

/**
 * @param remembered undefined: this device never synced this database
 * @param dataset what the workspace is linked to by its other databases or by its invitation
 */
export function decideIdentity(
  seen: Seen,
  remembered: Remembered | undefined,
  dataset: string | undefined,
  generation: number,
): Verdict {
  if (seen.datasetId === undefined) return unmarked(seen, remembered);
  const expected = remembered?.datasetId ?? dataset;
  if (expected !== undefined && expected !== seen.datasetId) return stop('other-dataset');
  const isNewer = (seen.generation ?? 0) > generation;
  if (remembered === undefined) return { verdict: isNewer ? 'read-only' : 'new' };
  const isSame =
    seen.serverUuid === remembered.serverUuid && seen.instance === remembered.instance && seen.seq >= remembered.seq;
  if (!isSame) return stop('restored');
  return { verdict: isNewer ? 'read-only' : 'known' };
}

function unmarked(seen: Seen, remembered: Remembered | undefined): Verdict {
  if (seen.documents > 0) return stop('marker-missing');
  return remembered === undefined ? { verdict: 'ours-to-fill' } : stop('empty');
}

/** `5-g1AAAA…` or 5: CouchDB's sequences are opaque but for the number they begin with. */
export function leadingNumber(seq: unknown): number {
  const digits = /^\d+/.exec(String(seq))?.[0];
  return digits === undefined ? 0 : Number(digits);
}
