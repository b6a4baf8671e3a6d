import { expect, test } from 'vitest';
import { honestyViolations } from './honest.ts';
import { planted, shown, treeFiles } from './tree.ts';

const found = (path: string, text: string) => honestyViolations([planted(path, text)]);

test('no test of the project leaves itself out without a reason, and none sleeps', () => {
  expect(shown(honestyViolations(treeFiles()))).toEqual([]);
});

test.each([
  `test.only('a ticket counts once', () => {});`,
  `test.skip('a ticket counts once', () => {});`,
  `it.todo('a ticket counts once');`,
  `describe.skip('door', () => {});`,
  `test.only.each([1])('a ticket counts once', () => {});`,
  `test.skipIf(slow)('a ticket counts once', () => {});`,
  `test('a ticket counts once', (context) => { context.skip(); });`,
  `await page.waitForTimeout(500);`,
  `await sleep(500);`,
  `import { setTimeout } from 'node:timers/promises';`,
  `await new Promise((done) => setTimeout(done, 500));`,
  `await new Promise((done) => { setTimeout(() => done(1), 500); });`,
  `test('a ticket counts once', { retry: 2 }, () => {});`,
])('%s is found', (code) => {
  expect(found('tests/door/planted.test.ts', code)).toHaveLength(1);
});

test.each([
  ['tests/door/planted.test.ts', `test('a ticket counts once', () => {});\ntest.each([1])('%s', () => {});`],
  [
    'tests/door/planted.test.ts',
    `await new Promise((done, late) => { child.once('exit', done); setTimeout(late, 500); });`,
  ],
  ['tests/door/planted.test.ts', `const says = "test.only('x')"; // await sleep(5)`],
  ['tests/door/planted.test.ts', `const query = collection.find().skip(5).limit(1);`],
  ['tests/sync/planted.test.ts', `await device.sync.pause();`],
  ['tests/needs.ts', `export function needs(context) { context.skip('no Electron here'); }`],
  ['tests/e2e/planted.e2e.ts', `test.skip(binary === undefined, 'Electron has no binary here');`],
  ['shared/door/planted.ts', `const retry = { retry: 2 };`],
])('%s: %s is left alone', (path, code) => {
  expect(found(path, code)).toEqual([]);
});
