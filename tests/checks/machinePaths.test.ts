import { expect, test } from 'vitest';
import { machineTraces, repositoryFiles } from './machinePaths.ts';
import { planted, shown } from './tree.ts';

const found = (text: string) => machineTraces([planted('planted.md', text)]);

test('no file of the repository names a machine or a registry', () => {
  expect(shown(machineTraces(repositoryFiles()))).toEqual([]);
});

// Put together at run time, so that this file passes its own check.
test.each([
  ['open /', 'work/main/out'],
  ["const folder = '/", "tmp/stammtisch';"],
  ['see /', 'home/anna/notes'],
  ['C:', '\\Users\\anna'],
  ['https://regis', 'try.example.org/left-pad'],
  ['"resolved"', ': "https://example.org/left-pad.tgz"'],
])('%s%s is found', (start, rest) => {
  expect(found(start + rest)).toHaveLength(1);
});

test.each([
  'const folder = tmpdir();',
  'the door works / the list is short',
  'https://example.org/work/notes',
  'a registry of members',
  '"version": "1.0.0"',
  'renderer/home/page.tsx',
])('%s is left alone', (text) => {
  expect(found(text)).toEqual([]);
});
