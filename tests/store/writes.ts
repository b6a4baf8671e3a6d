/** A write and a command as the core makes them; apart from openedStore.ts, since child processes write too and have no test. */
import type { CollectionName } from '../../shared/collections.ts';
import type { AnyDocument } from '../../shared/document/document.ts';
import type { Commit, Write } from '../../main/core/store/commit.ts';
import { FIRST } from '../document/documents.ts';

export const write = (
  collection: CollectionName,
  previous: AnyDocument | undefined,
  next: AnyDocument | undefined,
): Write => ({ collection, previous, next });

export const command = (writes: readonly Write[], fields: Partial<Commit> = {}): Commit => ({
  command: 'tests.write',
  by: 'manager',
  at: FIRST,
  writes,
  ...fields,
});
