import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesIn } from '../../shared/text/matches.ts';

const marked = (text: string, query: string) => matchesIn(text, query).map(([start, end]) => text.slice(start, end));

test('a word is marked where it stands, whatever its case', () => {
  expect(marked('Zoë Lefèvre-Straßburger', 'LEFEVRE')).toEqual(['Lefèvre']);
});

test.each(['muller', 'mueller', 'Müller'])('%s marks Müller', (query) => {
  expect(marked('Anna Müller', query)).toEqual(['Müller']);
});

test('a letter that folds into two is marked whole', () => {
  expect(marked('Weißenböck', 'weissenb')).toEqual(['Weißenb']);
  expect(marked('Große Halle', 'gros')).toEqual(['Groß']);
});

test('marks made of a letter and a combining sign are marked with their sign', () => {
  const apart = 'Bo\u0308hm';
  expect(marked(apart, 'bo')).toEqual(['Bo\u0308']);
});

test('two letters are marked only where a word begins', () => {
  expect(marked('Anna Hanna', 'an')).toEqual(['An']);
});

test('overlapping words of the query give one mark', () => {
  expect(marked('Stammtisch', 'stamm tammt')).toEqual(['Stammt']);
});

test('ranges are in order, do not overlap and lie inside the text, for any text and query', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', maxLength: 6 }), (text, query) => {
      let last = 0;
      for (const [start, end] of matchesIn(text, query)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = end;
      }
    }),
  );
});
