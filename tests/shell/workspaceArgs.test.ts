import { expect, test } from 'vitest';
import { argsFor } from '../../shared/shell/workspaceArgs.ts';

test('another workspace is opened by the same words but for the workspace', () => {
  const started = ['/usr/lib/electron', '/program', '--no-sandbox', '--workspace', '/a b', '--workspace=/c'];
  expect(argsFor('/d', started)).toEqual(['/program', '--no-sandbox', '--workspace', '/d']);
  const brought = ['/opt/stammtisch', '--no-sandbox', 'guests.csv', 'stammtisch:today', '--evil'];
  expect(argsFor('/d', brought)).toEqual(['--no-sandbox', '--workspace', '/d']);
  expect(argsFor('/d', ['/opt/stammtisch'])).toEqual(['--workspace', '/d']);
});
