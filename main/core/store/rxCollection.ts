/** A collection as RxDB is told of it: its key, and how two devices' versions of a document become one. */
import type { RxConflictHandler } from 'rxdb/plugins/core';
import type { Collection } from '../../../shared/collections.ts';
import { sameValue } from '../../../shared/document/canonical.ts';
import type { AnyDocument } from '../../../shared/document/document.ts';
import { mergeDocuments } from '../../../shared/document/merge.ts';

/** RxDB is told only the key: its validator would refuse unknown fields and bare tombstones; ours runs at each commit and pull. */
export function rxCollectionOf(one: Collection) {
  return {
    schema: {
      version: one.layout,
      primaryKey: 'id',
      type: 'object' as const,
      properties: { id: { type: 'string' as const, maxLength: 80 } },
      required: ['id'] as const,
    },
    conflictHandler: conflictHandlerOf(one),
  };
}

function conflictHandlerOf(one: Collection): RxConflictHandler<AnyDocument> {
  return {
    isEqual: (a, b) => sameValue(bare(a), bare(b)) && a._deleted === b._deleted,
    resolve: async ({ assumedMasterState, newDocumentState, realMasterState }) => {
      const ours = newDocumentState._deleted ? realMasterState : newDocumentState;
      const theirs = realMasterState._deleted ? newDocumentState : realMasterState;
      const base = assumedMasterState === undefined ? undefined : bare(assumedMasterState);
      const _deleted = newDocumentState._deleted && realMasterState._deleted;
      return { ...mergeDocuments(base, bare(ours), bare(theirs), one.merge), _deleted };
    },
  };
}

function bare(document: AnyDocument & { _deleted?: boolean }): AnyDocument {
  const { _deleted, ...fields } = document;
  return fields;
}
