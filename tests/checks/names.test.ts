import { expect, test } from 'vitest';
import { nameViolations } from './names.ts';
import { planted, shown, treeFiles } from './tree.ts';

const found = (path: string, text = '') => nameViolations([planted(path, text)]);

test('no path and no export of the project is called by a word that says nothing', () => {
  expect(shown(nameViolations(treeFiles(['.ts', '.tsx', '.mjs', '.css', '.html'])))).toEqual([]);
});

test.each([
  ['shared/utils/fold.ts', ''],
  ['shared/door/helpers.ts', ''],
  ['renderer/door/common.module.css', ''],
  ['main/core/door/process.ts', ''],
  ['shared/door/planted.ts', 'export const data = 1;'],
  ['shared/door/planted.ts', 'export function handle() {}'],
  ['shared/door/planted.ts', 'export class Manager {}'],
  ['shared/door/planted.ts', 'export type Info = string;'],
  ['shared/door/planted.ts', 'export interface Item { a: string }'],
  ['shared/door/planted.ts', 'const a = 1;\nexport { a as temp };'],
  ['renderer/door/index.ts', `export { DoorScreen } from './DoorScreen.tsx';`],
  ['renderer/door/index.ts', `export * from './DoorScreen.tsx';`],
])('%s %s is found', (path, text) => {
  expect(found(path, text)).toHaveLength(1);
});

test.each([
  ['main/core/process.ts', ''],
  ['shared/door/formData.ts', 'export const metadata = 1;'],
  ['shared/door/planted.ts', 'const data = 1;\nexport const doubled = data * 2;'],
  ['shared/door/planted.ts', 'export const door = { data: 1, item: 2 };'],
  ['shared/door/planted.ts', 'export type HandleOfGuest = string; // helper'],
  ['shared/door/doors.ts', `export { admit } from './admit.ts';`],
])('%s %s is left alone', (path, text) => {
  expect(found(path, text)).toEqual([]);
});
