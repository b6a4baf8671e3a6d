import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldsOf, spellingsOf } from '../../shared/text/fold.ts';

/** Whether a person who types the one finds the other. */
const finds = (typed: string, stored: string): boolean =>
  spellingsOf(typed).some((spelling) => foldsOf(stored).includes(spelling));

test.each([
  ['Müller', 'Mueller', 'Muller', 'MÜLLER'],
  ['Weiß', 'Weiss', 'WEISS', 'weiß'],
  ['Groß-Gerau', 'Gross-Gerau'],
  ['Köln', 'Koeln', 'Koln'],
  ['Jäger', 'Jaeger', 'Jager'],
  ['Nguyễn', 'Nguyen', 'NGUYỄN'],
  ['Żółkiewski', 'Zolkiewski'],
  ['Şimşek', 'Simsek'],
  ['İnönü', 'Inonu', 'Inönü'],
  ['Dvořák', 'Dvorak'],
  ['Æsir', 'Aesir'],
  ['Łukasz', 'Lukasz'],
  ['Müller', 'Mu\u0308ller'],
  ['Ｍüller', 'Ｍueller'],
])('%s and its other spellings find each other, each from each', (...spellings) => {
  for (const typed of spellings)
    for (const stored of spellings) expect([typed, stored, finds(typed, stored)]).toEqual([typed, stored, true]);
});

test('Danish names are found by their Danish and their plain spelling', () => {
  for (const typed of ['Sørensen', 'Sorensen', 'Soerensen']) expect(finds(typed, 'Sørensen')).toBe(true);
  for (const typed of ['Århus', 'Arhus', 'Aarhus']) expect(finds(typed, 'Århus')).toBe(true);
});

test.each([
  ['Bauer', 'Baur'],
  ['neue', 'neu hier'],
  ['Quelle', 'Qulle'],
  ['Weis', 'Weiz'],
  ['Joe', 'Johann'],
])('%s does not find %s', (typed, stored) => {
  expect(finds(typed, stored)).toBe(false);
});

test('white space of any kind is one blank, and none at the edges', () => {
  expect(fold('  Anna\t\u00a0 \n Weiß ')).toBe('anna weiss');
  expect([fold(''), fold(' \u2003 ')]).toEqual(['', '']);
});

test('folding twice is folding once, and case and composition make no difference', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
      expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
    }),
  );
});

test('any text is found by itself and by each of its words', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom('Müller', 'Anna', 'Groß'),
      (text, word) => {
        expect(foldsOf(`${text} ${word}`)).toContain(fold(word));
        expect(foldsOf(text)).toContain(fold(text));
      },
    ),
  );
});
