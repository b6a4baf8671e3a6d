import type { WithDeleted } from 'rxdb/plugins/core';
import { expect, test } from 'vitest';
import { rxCollectionOf } from '../../main/core/store/rxCollection.ts';
import { type Collection, collections } from '../../shared/collections.ts';
import type { AnyDocument } from '../../shared/document/document.ts';
import { later, memberOf, stampAt } from '../document/documents.ts';

const { conflictHandler } = rxCollectionOf(collections.find(({ name }) => name === 'members') as Collection);
const base: AnyDocument = memberOf('mem_1', { note: 'old' });
const edited: AnyDocument = { ...base, note: 'new', changed: stampAt(later(1)) };
const live = (document: AnyDocument): WithDeleted<AnyDocument> => ({ ...document, _deleted: false });
const gone = (document: AnyDocument): WithDeleted<AnyDocument> => ({ ...document, _deleted: true });
const resolved = (ours: WithDeleted<AnyDocument>, theirs: WithDeleted<AnyDocument>) =>
  conflictHandler.resolve(
    { assumedMasterState: live(base), newDocumentState: ours, realMasterState: theirs },
    'replication-resolve-conflict',
  );

test('an edit outlives a deletion by somebody who hadn’t seen it, whichever side has which', async () => {
  expect(await resolved(live(edited), gone(base))).toEqual(live(edited));
  expect(await resolved(gone(base), live(edited))).toEqual(live(edited));
});

test('what was deleted leaves nothing behind but its id', async () => {
  const tombstone = { id: 'mem_1', _deleted: true };
  expect(await resolved(gone(base), live(base))).toEqual(tombstone);
  expect(await resolved(gone(base), gone(edited))).toEqual(tombstone);
});

test('two deletions are equal whatever was deleted, a deletion and a document never', () => {
  const isEqual = (a: WithDeleted<AnyDocument>, b: WithDeleted<AnyDocument>) => conflictHandler.isEqual(a, b, 'test');
  expect([isEqual(gone(base), gone(edited)), isEqual(gone(base), live(base))]).toEqual([true, false]);
  expect([isEqual(live(base), live({ ...base })), isEqual(live(base), live(edited))]).toEqual([true, false]);
});
