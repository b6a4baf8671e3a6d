import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical, sameValue } from '../../shared/document/canonical.ts';

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, shuffled(inner)]),
  );
};

test('the order of keys makes no difference, at any depth', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonical(shuffled(value))).toBe(canonical(value));
    }),
  );
});

test('two values have one text exactly when they are the same JSON value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      expect(canonical(a) === canonical(b)).toBe(
        fc.stringify(shuffled(JSON.parse(canonical(a)))) === fc.stringify(shuffled(JSON.parse(canonical(b)))),
      );
      expect(JSON.parse(canonical(a))).toEqual(JSON.parse(JSON.stringify(a)));
    }),
  );
});

test('an absent key and an undefined one are the same, null is not', () => {
  expect(canonical({ a: undefined, b: 1 })).toBe(canonical({ b: 1 }));
  expect(canonical({ a: null })).not.toBe(canonical({}));
  expect(sameValue({ a: [1, { b: undefined }] }, { a: [1, {}] })).toBe(true);
});

test('lists keep their order, and texts are not numbers', () => {
  expect([sameValue([1, 2], [2, 1]), sameValue('1', 1), sameValue(undefined, 'null')]).toEqual([false, false, false]);
});
