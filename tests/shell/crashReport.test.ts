import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultOf, isLoop, readFault, reasonOf } from '../../shared/contract/crashReport.ts';

test('of a fault its kind and its places in the program are kept, and no word of its message', () => {
  const fault = faultOf(new RangeError('Grete Müller, grete@example.org'));
  expect(fault.name).toBe('RangeError');
  expect(fault.frames[0]).toMatch(/crashReport\.test\.ts:\d+:\d+\)?$/);
  expect(JSON.stringify(fault)).not.toMatch(/Grete|example|\//);
});

test('a message that looks like a frame is not taken for one, nor is a folder that has a name', () => {
  const message = 'x\n    at Grete (/srv/grete/geheim.ts:1:2)';
  const stack = `Error: ${message}\n    at open (file:///srv/grete/app/out/main/core.js:10:20)\n    at D:\\Grete\\app\\core.js:1:2`;
  expect(faultOf({ name: 'Error', message, stack }).frames).toEqual(['open (core.js:10:20)', 'core.js:1:2']);
});

test.each([
  undefined,
  'Grete',
  { name: 'Grete Müller' },
  { name: 'Error', message: 'a', stack: 'b\n    at c (d.js:1:1)' },
])('of %j nothing is kept but that it was thrown', (thrown) => {
  expect(faultOf(thrown)).toEqual({ name: 'Error', frames: [] });
});

test('whatever a message says, none of it is kept', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (word) => {
      const secret = `${word} GEHEIM\n    at GEHEIM (GEHEIM.ts:1:1)`;
      expect(JSON.stringify(faultOf(new Error(secret)))).not.toContain('GEHEIM');
    }),
  );
});

test('a fault told by another process is read only in its shape', () => {
  expect(readFault({ name: 'Error', frames: ['a.js:1:1', 7] })).toEqual({ name: 'Error', frames: ['a.js:1:1'] });
  expect([undefined, {}, { name: 'a b', frames: [] }, { name: 'Error' }].map(readFault)).toEqual(
    Array(4).fill(undefined),
  );
  expect(['oom', 'Grete Müller', 7].map(reasonOf)).toEqual(['oom', 'unknown', 'unknown']);
});

test('three crashes within a minute are a loop, two or three in more are not', () => {
  expect(isLoop([0, 30_000, 59_999], 59_999)).toBe(true);
  expect(isLoop([0, 59_999], 59_999)).toBe(false);
  expect(isLoop([0, 30_000, 60_000], 60_000)).toBe(false);
});
