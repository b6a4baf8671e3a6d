import { expect, test } from 'vitest';
import { clockViolations } from './clock.ts';
import { planted, shown, treeFiles } from './tree.ts';

const found = (path: string, text: string) => clockViolations([planted(path, text)]);

test('only the edges of the project read a clock', () => {
  expect(shown(clockViolations(treeFiles()))).toEqual([]);
});

test.each([
  ['shared/door/planted.ts', 'export const now = () => Temporal.Now.instant();'],
  ['shared/door/planted.ts', 'export const now = () => Date.now();'],
  ['shared/door/planted.ts', 'export const start = new Date(0);'],
  ['shared/door/planted.ts', 'export type Start = Date;'],
  ['shared/door/planted.ts', 'export const start = new globalThis.Date(0);'],
  ['shared/door/planted.ts', 'export const t = performance.now();'],
  ['shared/door/planted.ts', 'export const r = Math.random();'],
  ['shared/door/planted.ts', 'export const id = crypto.randomUUID();'],
  ['shared/door/planted.ts', 'export const both = { Date };'],
  ['main/core/door/planted.ts', 'export const now = () => Date.now();'],
  ['main/core/flows/planted.ts', 'export const r = Math.random();'],
  ['renderer/door/planted.tsx', 'export const now = () => Date.now();'],
  ['renderer/client/planted.ts', 'export const now = () => Temporal.Now.instant();'],
])('%s: %s is found', (path, code) => {
  expect(found(path, code).length).toBeGreaterThan(0);
});

test.each([
  ['shared/door/planted.ts', 'export const start = z.iso.date();\n// Date.now() is for the edges'],
  ['shared/door/planted.ts', `export const says = 'Date.now()';`],
  ['shared/door/planted.ts', 'export const column = { Date: 1 };\nexport const it = column.Date;'],
  ['shared/door/planted.ts', 'export const start = (at: string) => Temporal.Instant.from(at);'],
  ['shared/door/planted.ts', 'export const max = Math.max(1, 2);'],
  ['main/core/store/planted.ts', 'export const now = () => Date.now();'],
  ['main/core/sync/planted.ts', 'export const r = Math.random();'],
  ['main/host/planted.ts', 'export const now = () => Date.now();'],
  ['renderer/client/clock.ts', 'export const now = () => Temporal.Now.instant();'],
])('%s: %s is left alone', (path, code) => {
  expect(found(path, code)).toEqual([]);
});
