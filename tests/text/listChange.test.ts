import { expect, test } from 'vitest';
import { withChange } from '../../shared/text/listChange.ts';

test('a word added meanwhile stays when another is added', () => {
  expect(withChange(['a', 'b'], ['a'], ['a', 'c'])).toEqual(['a', 'b', 'c']);
});
test('a word taken away is gone, and one that somebody else took away does not come back', () => {
  expect(withChange(['b'], ['a', 'b', 'c'], ['a', 'c'])).toEqual([]);
});
test('a word that is there already is not added twice', () => {
  expect(withChange(['a', 'b'], ['a'], ['a', 'b'])).toEqual(['a', 'b']);
});
