/** Everything of a workspace by way of its own export, in this thread: what a person would take along. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CollectionName, Documents } from '../../shared/collections.ts';
import { exportJob } from '../../main/core/store/exportJob.ts';
import type { Store } from '../../main/core/store/store.ts';
import type { Asking } from './openedCore.ts';

export type Export = {
  readonly format: string;
  readonly formatVersion: number;
  readonly collections: { [N in CollectionName]: Documents[N][] };
};

export async function exportOf({ folder }: Pick<Asking, 'folder'>): Promise<Export> {
  const out = join(folder, 'export.json');
  const access = { path: join(folder, 'stammtisch.db'), key: undefined };
  const target = { path: out, secret: undefined };
  const exported = await exportJob({ target, program: 'test', at: '' }, { access, progress: () => {}, goOn: () => {} });
  if (!exported.ok) throw new Error(`The export was refused: ${JSON.stringify(exported.failure)}`);
  return JSON.parse(readFileSync(out, 'utf8')) as Export;
}

/** The export, asked like a store. */
export async function exportedFrom(asking: Pick<Asking, 'folder'>): Promise<Pick<Store, 'list'>> {
  const { collections } = await exportOf(asking);
  return {
    list: (name) => ({ items: collections[name], total: collections[name].length }),
  };
}
