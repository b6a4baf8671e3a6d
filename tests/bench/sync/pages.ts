/**
 * Reading all members of the server by hand, page after page, each written before the next is asked for.
 *
 * Alone because both floors read alike. Invariant: who fetched another number than there are ends the run.
 */
import type { AnyDocument } from '../../../shared/document/document.ts';
import { timed } from '../rounds.ts';
import { COUNT } from '../store/documents.ts';
import { type Access, askingOn } from './server.ts';

export const FULL = 'full';
export const FULL_MEMBERS = `${FULL}-members`;
export const PAGE = 500;

type ServerDocument = { readonly _id: string; readonly _rev: string } & Readonly<Record<string, unknown>>;
type Page = { readonly results: readonly { readonly doc: ServerDocument }[]; readonly last_seq: string };

export async function timedPages(access: Access, write: (page: readonly AnyDocument[]) => unknown): Promise<number> {
  const ask = askingOn(access);
  let fetched = 0;
  const took = await timed(async () => {
    let since = '0';
    for (;;) {
      const bounds = { since, limit: String(PAGE), seq_interval: String(PAGE), include_docs: 'true' };
      const query = new URLSearchParams(bounds).toString();
      const { results, last_seq } = await ask<Page>('GET', `/${FULL_MEMBERS}/_changes?${query}`);
      const documents = results.flatMap(({ doc }) => (isMember(doc) ? [documentOf(doc)] : []));
      await write(documents);
      fetched += documents.length;
      if (results.length < PAGE) return;
      since = last_seq;
    }
  });
  return countedMembers(fetched, took);
}

/** Beside them are the marker and the rules. */
const isMember = ({ kind }: ServerDocument): boolean => kind === 'member';

function documentOf({ _id, _rev, ...fields }: ServerDocument): AnyDocument {
  return { id: _id, ...fields } as unknown as AnyDocument;
}

export function countedMembers(fetched: number, took: number): number {
  if (fetched !== COUNT) throw new Error(`${fetched} of ${COUNT} members were fetched`);
  return took;
}
