import { expect, test } from 'vitest';
import { guardOf } from '../../main/host/guard.ts';

test('no token begins like an option of a command line, however many are drawn', () => {
  const guard = guardOf(() => []);
  const drawn = Array.from({ length: 1000 }, () => guard.issue({ role: 'manager', by: 'us', paths: 'any' }));
  expect(drawn.filter((token) => !/^[0-9a-f]{48}$/.test(token))).toEqual([]);
  expect(new Set(drawn).size).toBe(drawn.length);
});
