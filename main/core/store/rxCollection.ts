/** A collection as RxDB is told of it: only its key. */
import type { Collection } from '../../../shared/collections.ts';

/** RxDB's validator would refuse unknown fields and bare tombstones; ours runs at each commit and on each version received. */
export function rxCollectionOf(one: Collection) {
  return {
    schema: {
      version: one.layout,
      primaryKey: 'id',
      type: 'object' as const,
      properties: { id: { type: 'string' as const, maxLength: 80 } },
      required: ['id'] as const,
    },
  };
}
