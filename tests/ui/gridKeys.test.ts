import { expect, test } from 'vitest';
import { rowAfterKey } from '../../renderer/ui/gridKeys.ts';

test('arrows stop at the first and the last row', () => {
  expect(rowAfterKey('ArrowUp', 0, 5, 3)).toBe(0);
  expect(rowAfterKey('ArrowDown', 4, 5, 3)).toBe(4);
  expect(rowAfterKey('ArrowDown', 1, 5, 3)).toBe(2);
});

test('a page leaves one row of the old view in sight', () => {
  expect(rowAfterKey('PageDown', 0, 100, 10)).toBe(9);
  expect(rowAfterKey('PageUp', 4, 100, 10)).toBe(0);
});

test('a window lower than a row still moves by one', () => {
  expect(rowAfterKey('PageDown', 3, 100, 0)).toBe(4);
});

test('an empty list leads nowhere', () => {
  expect(rowAfterKey('End', 0, 0, 10)).toBeUndefined();
});

test('a letter that is not ours leads nowhere', () => {
  expect(rowAfterKey('q', 3, 100, 10)).toBeUndefined();
});
