/** What is wrong on the server, read as any other program would: one version of each document, and the one everybody has. */
import { sameValue } from '../../../shared/document/canonical.ts';
import { databaseOf, DEFAULT_PREFIX, MARKER_ID } from '../../../shared/sync/model.ts';
import type { Couch } from '../../server/couch.ts';
import { askingAsAdmin } from '../../server/ready.ts';
import type { Documents } from './folders.ts';

type Row = {
  readonly doc: { readonly _id: string; readonly _conflicts?: unknown } & Readonly<Record<string, unknown>>;
};

export async function serverProblems(couch: Couch, documents: Documents): Promise<readonly string[]> {
  const ask = askingAsAdmin(couch);
  const problems = await Promise.all(
    Object.entries(documents).map(async ([name, here]) => {
      const database = databaseOf(DEFAULT_PREFIX, name);
      const { json } = await ask('GET', `/${database}/_all_docs?include_docs=true&conflicts=true`);
      const rows = (json as { rows: readonly Row[] }).rows.filter(
        ({ doc }) => doc._id !== MARKER_ID && !doc._id.startsWith('_'),
      );
      const there = rows.map(({ doc: { _id, _rev, _conflicts, ...fields } }) => ({ id: _id, ...fields }));
      return [
        ...rows.flatMap(({ doc }) => (doc._conflicts === undefined ? [] : [`${doc._id} has versions side by side`])),
        ...(sameValue(there, here) ? [] : [`${database} has other documents than the devices`]),
      ];
    }),
  );
  return problems.flat();
}
