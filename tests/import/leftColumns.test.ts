import { expect, test } from 'vitest';
import { importReasonMessages } from '../../shared/import/reasonMessages.ts';
import type { ImportOptions } from '../../shared/import/readFile.ts';
import { readWhole } from './reading.ts';

const leftIn = (text: string, options: Partial<ImportOptions> = {}) =>
  readWhole('l.csv', text, options)
    .problems.filter(({ reason }) => reason === 'columns-left-out')
    .map(({ line, severity, facts }) => [line, severity, facts['columns'], facts['count']]);

test('columns whose name nobody knows are told once for the file, whatever the table is about', () => {
  expect(leftIn('Vorname,Lieblingsfarbe,E-Mail,Schuhgröße\nAnna,rot,a@x.de,\nBert,blau,b@x.de,43\n')).toEqual([
    [0, 'warning', 'Lieblingsfarbe, Schuhgröße', 2],
  ]);
  expect(leftIn('Titel,Start,Eintritt\nA,2027-03-01,5 €\n')).toEqual([[0, 'warning', 'Eintritt', 1]]);
  expect(leftIn('Text,Posting Time,Kampagne\nHallo,2027-03-04 17:30,Fest\n')).toEqual([[0, 'warning', 'Kampagne', 1]]);
  expect(importReasonMessages).toHaveProperty(['import.reason.columns-left-out']);
});

test('of many columns a sentence names the first five, long names cut, and counts the rest', () => {
  const factsOf = (count: number, name = 'Quatsch') => {
    const heads = Array.from({ length: count }, (_, at) => `${name} ${at + 1}`);
    const problem = readWhole('l.csv', `E-Mail,${heads.join(',')}\na@x.de,${'x,'.repeat(count)}\n`).problems.find(
      ({ reason }) => reason === 'columns-left-out',
    );
    return [problem?.facts['first'], problem?.facts['more']];
  };
  expect(factsOf(5)).toEqual(['Quatsch 1, Quatsch 2, Quatsch 3, Quatsch 4, Quatsch 5', 0]);
  expect(factsOf(7)).toEqual(['Quatsch 1, Quatsch 2, Quatsch 3, Quatsch 4, Quatsch 5', 2]);
  expect(factsOf(1, '🎈'.repeat(60))).toEqual([`${'🎈'.repeat(40)}…`, 0]);
  for (const key of ['columns-left-out', 'columns-left-out.more'])
    expect(Object.values(importReasonMessages[`import.reason.${key}` as keyof typeof importReasonMessages])).toEqual(
      [1, 2, 3].map(() => expect.stringContaining('{{first}}')),
    );
});

test('a column whose first content comes late in the file is told, too', () => {
  expect(leftIn(`E-Mail,Quatsch\n${'a@x.de,\n'.repeat(1500)}b@x.de,x\n`)).toEqual([[0, 'warning', 'Quatsch', 1]]);
});

test('empty columns, bank and consent columns, second ones, and what a person leaves out or takes are not told', () => {
  expect(leftIn('E-Mail,Quatsch,IBAN,Newsletter,Firma,Firma\na@x.de, ,DE00,ja,A,B\n')).toEqual([]);
  expect(leftIn('Email Address,LEID,EUID\na@x.de,1,2f\n')).toEqual([]);
  expect(leftIn('Titel,Start,Beginn\nA,2027-03-01,2027-03-02\n')).toEqual([]);
  for (const choice of ['ignored', 'note'])
    expect(leftIn('E-Mail,Quatsch\na@x.de,x\n', { map: { 1: choice } })).toEqual([]);
  expect(leftIn('Titel,Start,Eintritt\nA,2027-03-01,5 €\n', { map: { 2: 'ignored' } })).toEqual([]);
});

test('a list without a header gives names beside its addresses, and tells by number what it leaves out', () => {
  const { members, said } = readWhole('l.csv', 'Anna,Groß,a@x.de\nBert-Ole,von Berg,b@x.de\n');
  expect([members.map(({ name }) => name), said]).toEqual([
    [
      { given: 'Anna', family: 'Groß' },
      { given: 'Bert-Ole', family: 'von Berg' },
    ],
    [],
  ]);
  const whole = readWhole('l.csv', 'Köln;Anna Groß;a@x.de\nBonn;Bert Klein;b@x.de\n');
  expect(whole.members.map(({ name }) => name.display)).toEqual(['Anna Groß', 'Bert Klein']);
  expect(whole.problems).toMatchObject([{ line: 0, reason: 'columns-left-out', facts: { columns: '1', count: 1 } }]);
  expect(leftIn('a@x.de,17\nb@x.de,18\n')).toEqual([[0, 'warning', '2', 1]]);
});
