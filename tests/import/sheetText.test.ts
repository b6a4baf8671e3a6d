import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openCsvTable } from '../../shared/import/csvTable.ts';
import { cellTextOf, SHEET_HEAD, type SheetCell, sheetWriter } from '../../shared/import/sheetText.ts';

const textOf = (rows: readonly { index: number; values: readonly SheetCell[] }[]): string => {
  const writer = sheetWriter();
  return SHEET_HEAD + rows.map((row) => writer.add(row)).join('');
};

test.each<[SheetCell, string]>([
  ['=1+1', '=1+1'],
  [12_400, '12400'],
  [0.5, '0.5'],
  [-3, '-3'],
  [1_827_720_132_094_663, '1.827720132094663E+15'],
  [true, 'TRUE'],
  [null, ''],
  [{ moment: '1984-03-07T00:00:00.000Z' }, '1984-03-07'],
  [{ moment: '2026-05-01T19:00:00.000Z' }, '2026-05-01 19:00'],
  [{ moment: '2026-05-01T19:00:30.000Z' }, '2026-05-01 19:00:30'],
  [{ moment: '1899-12-30T19:30:00.000Z' }, '19:30'],
  [{ moment: '1904-01-01T19:30:00.000Z' }, '19:30'],
])('the cell %j of a sheet reads %j', (cell, text) => {
  expect(cellTextOf(cell)).toBe(text);
});

test('rows keep the numbers that the sheet shows, over empty rows and line breaks in cells', () => {
  const table = openCsvTable(
    textOf([
      { index: 0, values: ['Vorname', 'Notiz'] },
      { index: 1, values: ['Anna', 'eins\nzwei\r\ndrei'] },
      { index: 4, values: ['Ömer', 'vier'] },
    ]),
  );
  expect(table?.headers).toEqual(['Vorname', 'Notiz']);
  expect([...(table?.rows() ?? [])].map(({ line, cells }) => [line, ...cells])).toEqual([
    [2, 'Anna', 'eins\nzwei\r\ndrei'],
    [5, 'Ömer', 'vier'],
  ]);
});

test('whatever stands in its cells, a sheet comes out as it went in', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('"', '""', 'a "b"', ' "x"', '\n', ';', ',', '\t', "'=1"),
  );
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(rows, (values) => {
      const head = ['Vorname', 'Nachname', 'Notiz', 'Ort'];
      const text = textOf([head, ...values].map((row, index) => ({ index, values: row })));
      const read = [...(openCsvTable(text)?.rows() ?? [])].map(({ line, cells }) => [line, ...cells]);
      const expected = values.flatMap((row, at) => (row.every((each) => each.trim() === '') ? [] : [[at + 2, ...row]]));
      expect(read).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});
