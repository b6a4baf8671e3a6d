import * as fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvRows } from '../../shared/import/csvCells.ts';
import { openCsvTable } from '../../shared/import/csvTable.ts';
import { lettersOf } from './reading.ts';

const cellsOf = (text: string, delimiter = ',') => [...csvRows(text, delimiter)].map(({ cells }) => cells);
const table = (text: string) => {
  const open = openCsvTable(text);
  if (open === undefined) throw new Error('no table');
  return { ...open, all: [...open.rows()] };
};

const anyCell = fc.string({ unit: lettersOf('ab,;|"\t\n\r \'=ü'), maxLength: 8 });
const anyTable = fc
  .integer({ min: 1, max: 5 })
  .chain((width) =>
    fc.array(fc.array(anyCell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
  );

test('any table that another program writes with any delimiter and any line end is read back', () => {
  fc.assert(
    fc.property(
      anyTable,
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom('\r\n', '\n', '\r'),
      (rows, delimiter, newline) => {
        const text = Papa.unparse(rows, { delimiter, newline, quotes: true });
        expect(cellsOf(text, delimiter)).toEqual(rows);
      },
    ),
  );
});

test('on any text at all every letter outside the quotes and line ends is in a cell, and reading ends', () => {
  fc.assert(
    fc.property(fc.string({ unit: lettersOf('ab,"\n\r '), maxLength: 60 }), (text) => {
      const read = cellsOf(text).flat().join('');
      expect(read.match(/[ab]/g)?.join('') ?? '').toBe(text.match(/[ab]/g)?.join('') ?? '');
    }),
  );
});

test('the delimiter is found for any table of plain words', () => {
  const word = fc.string({ unit: lettersOf('abcxyz'), minLength: 1, maxLength: 6 });
  const rows = fc.array(fc.tuple(word, word, word), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(rows, fc.constantFrom(',', ';', '\t', '|'), (cells, delimiter) => {
      expect(table(cells.map((row) => row.join(delimiter)).join('\n')).delimiter).toBe(delimiter);
    }),
  );
});

test('decimal commas in the rows do not outvote the semicolons of the header', () => {
  expect(table('Name;Beitrag;Spende\nAnna;12,50;3,00\nBert;9,00;1,50\n').delimiter).toBe(';');
});

test('a first line `sep=` decides, and lines are counted with it', () => {
  const { delimiter, headers, all } = table('sep=|\r\na;b|c\r\n1;2|3\r\n');
  expect([delimiter, headers, all[0]?.line]).toEqual(['|', ['a;b', 'c'], 3]);
});

test('a row knows its line in the file, also after cells with line breaks and lone carriage returns', () => {
  const { all } = table('a,b\r\n"1\r\n1",2\r\n3,"4\n\n4"\r\n5,6\r\n');
  expect(all.map(({ line }) => line)).toEqual([2, 4, 7]);
  expect(table('a,b\r1,2\r3,4\r').all.map(({ line, cells }) => [line, ...cells])).toEqual([
    [2, '1', '2'],
    [3, '3', '4'],
  ]);
});

test('equal headers are kept apart by position, empty ones stay, blanks and byte order marks go', () => {
  expect(table('\ufeffE-Mail , Company,,Company\na@b.de,x,y,z\n').headers).toEqual([
    'E-Mail',
    'Company',
    '',
    'Company',
  ]);
});

test('what stands above the header is not the header, and what is empty is no row', () => {
  const { headerLine, headers, all } = table('Mitgliederliste 2027;;\n\nName;Mail;Ort\n;;\nAnna;a@b.de;Köln\n\n');
  expect([headerLine, headers, all.map(({ line }) => line)]).toEqual([3, ['Name', 'Mail', 'Ort'], [5]]);
});

test('a list of addresses without a header loses nobody', () => {
  const { headerLine, headers, all } = table('anna@verein.example\nbert@verein.example\n');
  expect([headerLine, headers, all.map(({ cells }) => cells[0])]).toEqual([
    0,
    ['E-Mail'],
    ['anna@verein.example', 'bert@verein.example'],
  ]);
});

test('rows that are too short or too long say so; blank cells beyond the header do not count', () => {
  expect(table('a,b,c\n1\n1,2,3,4\n1,2,3,\n1,2,3\n').all.map(({ width }) => width)).toEqual([
    'short',
    'long',
    'fits',
    'fits',
  ]);
  expect(table('a,b,\n1,2\n').all.map(({ width }) => width)).toEqual(['fits']);
});

test('a total is known by its word and its numbers, a person called Gesamt by her address', () => {
  const { all } = table('Name,Mail,Beitrag\nGesamt,g@b.de,5\nGesamt,,"1.200,50 €"\nTotals,,\n');
  expect(all.map(({ total }) => total)).toEqual([false, true, true]);
});

test('quotes that were not doubled stay in their cell and end it where it ends', () => {
  expect(cellsOf('"Wirtshaus "Zum Hirsch"";"x"', ';')).toEqual([['Wirtshaus "Zum Hirsch"', 'x']]);
  expect(cellsOf('5" Rohr,a "b" c')).toEqual([['5" Rohr', 'a "b" c']]);
  expect(cellsOf('a, "b, c" ,d')).toEqual([['a', 'b, c', 'd']]);
});

test('a quote that nobody closes costs its row a warning and no other row anything', () => {
  const rows = [...csvRows('a,b\n1,"offen\n2,"zu"\n3,"auch zu"\n', ',')];
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['a', 'b'],
    ['1', '"offen'],
    ['2', 'zu'],
    ['3', 'auch zu'],
  ]);
  expect(rows.map(({ unclosed }) => unclosed)).toEqual([false, true, false, false]);
  const last = [...csvRows('a,b\n1,"offen bis zum Schluss\n2,zwei\n', ',')];
  expect(last.map(({ cells }) => cells)).toEqual([
    ['a', 'b'],
    ['1', '"offen bis zum Schluss'],
    ['2', 'zwei'],
  ]);
});

test('5,000 columns are a table like any other', () => {
  const names = Array.from({ length: 5000 }, (_, at) => `c${at}`);
  const { headers, all } = table(`${names.join(';')}\n${names.join(';')}\n`);
  expect([headers.length, all[0]?.cells.length]).toEqual([5000, 5000]);
});

test('no row is read before it is asked for', () => {
  const rows = csvRows(`a,b\n${'1,2\n'.repeat(1000)}"`, ',');
  expect(rows.next().value).toMatchObject({ line: 1 });
  expect(rows.next().value).toMatchObject({ line: 2 });
});

test('a header with nothing but empty rows below is a table without anybody', () => {
  const table = openCsvTable('Vorname;Nachname\n;\n;\n');
  expect(table?.headers).toEqual(['Vorname', 'Nachname']);
  expect([...(table?.rows() ?? [])]).toEqual([]);
});
