/** A collection as RxDB is told of it: its key, and how two devices' versions of a document become one. */
import type { RxConflictHandler } from 'rxdb/plugins/core';
import type { Collection } from '../../../shared/collections.ts';
import { sameValue } from '../../../shared/document/canonical.ts';
import type { AnyDocument } from '../../../shared/document/document.ts';
import { mergeVersions } from '../../../shared/document/versions.ts';

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
    isEqual: (a, b) => (a._deleted || b._deleted ? a._deleted === b._deleted : sameValue(bare(a), bare(b))),
    resolve: async ({ assumedMasterState, newDocumentState, realMasterState }) => {
      const [base, ours, theirs] = [assumedMasterState, newDocumentState, realMasterState].map(versionOf);
      const { document } = mergeVersions(base, ours, theirs, one.merge);
      // A tombstone says nothing of what it was: only its key is required.
      const version = document ?? ({ id: newDocumentState.id } as AnyDocument);
      return { ...version, _deleted: document === undefined };
    },
  };
}

type RxVersion = AnyDocument & { _deleted?: boolean };

const versionOf = (version: RxVersion | undefined): AnyDocument | undefined =>
  version === undefined || version._deleted ? undefined : bare(version);

function bare(document: RxVersion): AnyDocument {
  const { _deleted, ...fields } = document;
  return fields;
}
