import { expect, test } from 'vitest';
import { longerFor, sizeViolations } from './size.ts';
import { planted, shown, treeFiles } from './tree.ts';

const lines = (count: number, line: string): string => `${line}\n`.repeat(count);
const found = (path: string, text: string) => sizeViolations([planted(path, text)]);
const body = (count: number): string => `export function decideMove() {\n${lines(count - 2, '  again();')}}\n`;

test('no file and no function is longer than the ceiling', () => {
  expect(shown(sizeViolations(treeFiles(['.ts', '.tsx', '.mjs', '.js', '.css'])))).toEqual([]);
});

test('every exception names a file that is there', () => {
  const paths = new Set(treeFiles(['.ts', '.tsx', '.mjs', '.js', '.css']).map(({ path }) => path));
  expect([...longerFor.keys()].filter((key) => !paths.has(key.split('#')[0] ?? ''))).toEqual([]);
});

test.each([
  ['a source of 301 lines', 'shared/door/planted.ts', lines(301, 'again();')],
  ['a style sheet of 301 lines', 'renderer/door/planted.module.css', lines(301, '.a {}')],
  ['a test of 401 lines', 'tests/door/planted.test.ts', lines(401, 'again();')],
  ['a function of 41 lines', 'shared/door/planted.ts', body(41)],
  [
    'an arrow function of 41 lines',
    'shared/door/planted.ts',
    `export const go = () => {\n${lines(39, 'again();')}};\n`,
  ],
  ['a method of 41 lines', 'main/core/planted.ts', `class A {\n  go() {\n${lines(39, 'again();')}  }\n}\n`],
  [
    'a long function in a short one',
    'main/core/planted.ts',
    `export const go = () => {\n  const b = () => {\n${lines(39, 'again();')}  };\n};\n`,
  ],
  ['a component of 81 lines', 'renderer/door/planted.tsx', body(81)],
])('%s is found', (_what, path, text) => {
  expect(found(path, text)).toHaveLength(1);
});

test.each([
  ['a source of 300 lines', 'shared/door/planted.ts', lines(300, 'again();')],
  ['a test of 400 lines', 'tests/door/planted.test.ts', lines(400, 'again();')],
  ['a function of 40 lines', 'shared/door/planted.ts', body(40)],
  ['a component of 80 lines', 'renderer/door/planted.tsx', body(80)],
  ['a long table', 'shared/door/planted.ts', `export const table = [\n${lines(200, '  1,')}];\n`],
  [
    'a table of short functions',
    'main/core/planted.ts',
    `export const go = () => ({\n${lines(20, '  a: () => {\n    again();\n  },')}});\n`,
  ],
  ['a long group of tests', 'tests/planted.test.ts', `describe('a', () => {\n${lines(200, 'again();')}});\n`],
])('%s is left alone', (_what, path, text) => {
  expect(found(path, text)).toEqual([]);
});
