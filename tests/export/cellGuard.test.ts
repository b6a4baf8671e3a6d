import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guardCell, unguardCell } from '../../shared/export/cellGuard.ts';

/** Signs that matter here come often. */
const anyText = fc.string({
  unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '1', '|', ' ', 'ä', '😀', ','),
});

test('a guarded cell read back is the cell, whatever it began with', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.string({ unit: 'binary' })), (text) => {
      expect(unguardCell(guardCell(text))).toBe(text);
    }),
    { numRuns: 5000 },
  );
});

test('no cell but a number or a phone leaves with a sign that begins a formula', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const cell = guardCell(text);
      expect(/^[=@\t\r]/.test(cell)).toBe(false);
      expect(/^[+-]/.test(cell)).toBe(/^[+-]\d+(?:[.,]\d+)?$|^\+\d[\d ()]*$/.test(text));
    }),
    { numRuns: 5000 },
  );
});

test.each([
  ['=1+1', "'=1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['+cmd|x', "'+cmd|x"],
  ['\t=1', "'\t=1"],
  ["'=1", "''=1"],
  ['+49 (30) 123', '+49 (30) 123'],
  ['-12,5', '-12,5'],
  ['+49-30-123', "'+49-30-123"],
  ["'t Hooft", "'t Hooft"],
])('%s is written as %s', (text, cell) => {
  expect(guardCell(text)).toBe(cell);
});
