import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newWords } from '../../main/core/store/slots.ts';
import { wordsProblem } from '../../shared/protection/sheetWords.ts';

const SHEET = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
const WORDS = SHEET.split(' ');

test('the words of a sheet are a sheet however they are typed', () => {
  for (const typed of [
    SHEET,
    SHEET.toUpperCase(),
    WORDS.map((word, n) => `${n + 1}. ${word}`).join('\n'),
    ` ${SHEET} `,
  ])
    expect(wordsProblem(typed)).toBeUndefined();
  fc.assert(
    fc.property(fc.constant(undefined), () => wordsProblem(newWords()) === undefined),
    { numRuns: 50 },
  );
});

test('a word that is on no sheet is named with its place, before anything else is said', () => {
  expect(wordsProblem([...WORDS.slice(0, 11), 'zzzz'].join(' '))).toEqual({ kind: 'unknown', place: 12, word: 'zzzz' });
  expect(wordsProblem('legal winer thank')).toEqual({ kind: 'unknown', place: 2, word: 'winer' });
  // With its accent taken for the letter that it stands on, and not for the end of a word.
  expect(wordsProblem('légal wïnnér thänk zäpfchen')).toEqual({ kind: 'unknown', place: 4, word: 'zapfchen' });
});

test('too few, too many and none are counted', () => {
  expect(wordsProblem(WORDS.slice(0, 11).join(' '))).toEqual({ kind: 'count', found: 11 });
  expect(wordsProblem(`${SHEET} legal`)).toEqual({ kind: 'count', found: 13 });
  for (const nothing of ['', '  \n', '1. 2. 3.']) expect(wordsProblem(nothing)).toEqual({ kind: 'missing' });
});

test('twelve words of the list that no sheet has in this order are told from a sheet', () => {
  expect(wordsProblem(WORDS.toReversed().join(' '))).toEqual({ kind: 'no-sheet' });
  expect(wordsProblem([...WORDS.slice(0, 11), 'legal'].join(' '))).toEqual({ kind: 'no-sheet' });
});
