/** RxDB's free edition opens 13 collections per loaded copy; one stays free. */
import { expect, test } from 'vitest';
import { collections } from '../../shared/collections.ts';

const mostAllowed = 12;
const isTooMany = (declared: readonly unknown[]): boolean => declared.length > mostAllowed;

test('the project declares at most twelve collections', () => {
  const names = Array.isArray(collections) ? collections : Object.keys(collections);
  expect(names.length).toBeGreaterThan(0);
  expect(isTooMany(names)).toBe(false);
});

test('control: a thirteenth collection is refused, the twelfth is not', () => {
  expect(isTooMany(Array.from({ length: 13 }))).toBe(true);
  expect(isTooMany(Array.from({ length: 12 }))).toBe(false);
});
