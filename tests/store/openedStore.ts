/** A store on a folder of its own, closed after the test. */
import { onTestFinished } from 'vitest';
import type { CollectionName } from '../../shared/collections.ts';
import type { AnyDocument } from '../../shared/document/document.ts';
import { openStore, type Store } from '../../main/core/store/store.ts';
import { FIRST } from '../document/documents.ts';
import { temporaryFolder } from './temporaryFolder.ts';
import { command, write } from './writes.ts';

export async function openedStore(folder = temporaryFolder()): Promise<Store> {
  const opened = await openStore(folder, FIRST);
  if (!opened.ok) throw new Error(`The store did not open: ${JSON.stringify(opened.failure)}`);
  onTestFinished(() => opened.value.close());
  return opened.value;
}

/** Writes new documents and fails loudly if they could not be written. */
export function written(store: Store, collection: CollectionName, documents: readonly AnyDocument[]): void {
  const committed = store.commit(command(documents.map((document) => write(collection, undefined, document))));
  if (!committed.ok) throw new Error(`Nothing was written: ${JSON.stringify(committed.failure)}`);
}
