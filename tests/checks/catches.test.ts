import { expect, test } from 'vitest';
import { catchViolations, mayCatch } from './catches.ts';
import { planted, shown, treeFiles } from './tree.ts';

const found = (path: string, text: string) => catchViolations([planted(path, text)]);

test('nobody but the edges of the project catches', () => {
  expect(shown(catchViolations(treeFiles()))).toEqual([]);
});

test('every file that may catch by exception is there', () => {
  const paths = new Set(treeFiles().map(({ path }) => path));
  expect([...mayCatch.keys()].filter((path) => !paths.has(path))).toEqual([]);
});

test.each([
  ['shared/door/planted.ts', 'try { go(); } catch { stop(); }'],
  ['main/core/door/planted.ts', 'try { go(); } catch (cause) { throw cause; } finally { stop(); }'],
  ['main/core/flows/planted.ts', 'void go().catch((cause) => stop(cause));'],
  ['renderer/door/planted.tsx', 'void go().catch(stop);'],
  ['renderer/door/planted.tsx', 'void go().then(on, stop);'],
  ['preload/planted.ts', 'try { go(); } catch {}'],
])('%s: %s is found', (path, code) => {
  expect(found(path, code)).toHaveLength(1);
});

test.each([
  ['shared/door/planted.ts', 'try { go(); } finally { stop(); }'],
  ['shared/door/planted.ts', `export const word = z.string().catch('nothing');`],
  ['shared/door/planted.ts', `export const says = 'try {} catch {}'; // .catch(stop)`],
  ['renderer/door/planted.tsx', 'void go().then(on);'],
  ['main/core/store/planted.ts', 'try { go(); } catch { stop(); }'],
  ['main/host/planted.ts', 'void go().catch(stop);'],
  ['tests/door/planted.test.ts', 'try { go(); } catch { stop(); }'],
])('%s: %s is left alone', (path, code) => {
  expect(found(path, code)).toEqual([]);
});
