import { expect, test } from 'vitest';
import { planted, shown, treeFiles } from './tree.ts';
import { writeViolations } from './writes.ts';

const found = (path: string, text: string) => writeViolations([planted(path, text)]);

test('nobody but the store writes to RxDB', () => {
  expect(shown(writeViolations(treeFiles()))).toEqual([]);
});

test.each([
  ['main/core/door/planted.ts', 'await checkins.insert(checkIn);'],
  ['main/core/flows/planted.ts', 'await database.members.bulkInsert(members);'],
  ['main/core/members/planted.ts', 'await document.incrementalPatch({ note });'],
  ['main/core/sync/planted.ts', 'await document.patch({ note });'],
  ['main/core/members/planted.ts', 'await document?.remove();'],
  ['main/host/planted.ts', 'await collection.upsert(member);'],
])('%s: %s is found', (path, code) => {
  expect(found(path, code)).toHaveLength(1);
});

test.each([
  ['main/core/store/planted.ts', 'await checkins.insert(checkIn);'],
  ['main/core/door/planted.ts', 'store.commit({ command, writes: [] }); // collection.insert(x)'],
  ['main/core/door/planted.ts', 'const patch = patchOf(member); const inserted = insert(patch);'],
  ['renderer/ui/planted.tsx', 'element.remove();'],
  ['tests/store/planted.test.ts', 'await collection.insert(member);'],
])('%s: %s is left alone', (path, code) => {
  expect(found(path, code)).toEqual([]);
});
