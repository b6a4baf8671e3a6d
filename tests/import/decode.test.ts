import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mendCutFolds } from '../../shared/import/cutFolds.ts';
import { decodeText } from '../../shared/import/decode.ts';
import { bytesOf, readWhole } from './reading.ts';

const bytes = (...values: readonly number[]) => Uint8Array.from(values);
const utf16 = (text: string, order: 'le' | 'be') => {
  const out = new Uint8Array(text.length * 2);
  const view = new DataView(out.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), order === 'le');
  return out;
};
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
/** The letters of the page whose place is not their code point, and a few that are. */
const PAGE = new Map([...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ'].map((letter, at) => [letter, 0x80 + at]));
for (const [letter, byte] of [
  ['Ž', 0x8e],
  ['‘', 0x91],
  ['’', 0x92],
  ['“', 0x93],
  ['”', 0x94],
  ['–', 0x96],
  ['—', 0x97],
  ['™', 0x99],
  ['ž', 0x9e],
] as const) {
  PAGE.set(letter, byte);
}
const ansi = (text: string) => Uint8Array.from([...text].map((letter) => PAGE.get(letter) ?? letter.charCodeAt(0)));

// A byte order mark inside a text is read as what it is; one at the beginning is the encoding's.
const anyText = fc
  .string({ unit: 'binary', maxLength: 200 })
  .filter((text) => !text.startsWith('\ufeff') && !text.includes('\0'));

test('any text comes back from UTF-8, with and without a byte order mark, and from both orders of UTF-16', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(decodeText(joined(bytes(0xef, 0xbb, 0xbf), bytesOf(text)))).toEqual({
        text,
        encoding: 'utf-8-bom',
        broken: 0,
      });
      expect(decodeText(bytesOf(text))).toEqual({ text, encoding: 'utf-8', broken: 0 });
      expect(decodeText(joined(bytes(0xff, 0xfe), utf16(text, 'le')))).toEqual({
        text,
        encoding: 'utf-16le',
        broken: 0,
      });
      expect(decodeText(joined(bytes(0xfe, 0xff), utf16(text, 'be')))).toEqual({
        text,
        encoding: 'utf-16be',
        broken: 0,
      });
    }),
  );
});

test('any German text comes back from Windows-1252', () => {
  const letters = fc.constantFrom(...Array.from('abcxyzABC 0123,;"\näöüÄÖÜßéèñ'), ...PAGE.keys());
  fc.assert(
    fc.property(fc.string({ unit: letters, maxLength: 200 }), (text) => {
      // With an umlaut before a plain letter no UTF-8 is well-formed; without any, both readings are the same.
      const sure = `ü${text.replace(/[^\x20-\x7e\n](?=[^\x20-\x7e\n])/g, '$&-')}z`;
      expect(decodeText(ansi(sure))).toEqual({ text: sure, encoding: 'windows-1252', broken: 0 });
    }),
  );
});

test('UTF-16 without a byte order mark is known by where its zeros lie', () => {
  const text = 'Vorname;Nachname\r\nKäthe;Weiß\r\n';
  expect(decodeText(utf16(text, 'le'))).toEqual({ text, encoding: 'utf-16le', broken: 0 });
  expect(decodeText(utf16(text, 'be'))).toEqual({ text, encoding: 'utf-16be', broken: 0 });
});

test('a UTF-8 file with a broken byte stays UTF-8, and the person is told how many characters are lost', () => {
  const text = bytesOf('name,email\nKäthe Müller,k@verein.example\nJörg Weiß,j@verein.example\n');
  const damaged = joined(text, bytes(0x42, 0xff, 0x2c, 0x62, 0x40, 0x76, 0x2e, 0x65, 0x75, 0x0a));
  const { encoding, broken } = decodeText(damaged);
  expect([encoding, broken]).toEqual(['utf-8', 1]);
  const { members, problems } = readWhole('liste.csv', damaged);
  expect(members.map(({ name }) => name.display)).toEqual(['Käthe Müller', 'Jörg Weiß', 'B\ufffd']);
  expect(problems).toContainEqual({ line: 0, reason: 'broken-characters', severity: 'warning', facts: { count: 1 } });
});

test('one umlaut in UTF-8 outweighs two broken bytes in another row', () => {
  const damaged = joined(bytesOf('Vorname,E-Mail\nJürgen,j@x.de\nB'), bytes(0xff, 0xfe), bytesOf(',b@x.de\n'));
  expect(decodeText(damaged)).toMatchObject({ encoding: 'utf-8', broken: 2 });
  const { members, said } = readWhole('liste.csv', damaged);
  expect([members[0]?.name.given, said]).toEqual(['Jürgen', ['0 broken-characters']]);
});

const WORDS = ['für', 'Müller', 'Käthe', 'Groß', 'Straße', 'CAFÉ', 'MENÜ', 'café', 'à', '€', 'Anna', 'Ökumene'];
const SIGNS = ['', '“', '”', '…', '–', '\u00a0»', '™', '.', ',', '!'];
const anyWords = fc.array(
  fc.tuple(fc.constantFrom('', '„', '«\u00a0'), fc.constantFrom(...WORDS), fc.constantFrom(...SIGNS)),
);
// „für“ is there so that no text is plain ASCII or a single word's end.
const textOf = (words: ReadonlyArray<readonly string[]>) => ['für', ...words.map((word) => word.join(''))].join(' ');

test('words with umlauts and the signs around words come back from Windows-1252, also where they look like UTF-8', () => {
  fc.assert(
    fc.property(anyWords, (words) => {
      const text = textOf(words);
      expect(decodeText(ansi(text))).toEqual({ text, encoding: 'windows-1252', broken: 0 });
    }),
  );
});

test('the same words in UTF-8 stay UTF-8 with up to three broken bytes for each umlaut', () => {
  fc.assert(
    fc.property(anyWords, fc.integer({ min: 1, max: 3 }), (words, most) => {
      const text = textOf(words);
      const umlauts = text.match(/[äöüßéà]/gi)?.length ?? 0;
      const damaged = joined(
        bytesOf(text),
        Uint8Array.from({ length: umlauts * most }, () => 0xff),
      );
      const read = decodeText(damaged);
      expect([read.encoding, read.broken, read.text.startsWith(text)]).toEqual(['utf-8', umlauts * most, true]);
    }),
  );
});

test('a replacement character that was saved as such is not reported as broken', () => {
  expect(decodeText(bytesOf('M\ufffdller'))).toEqual({ text: 'M\ufffdller', encoding: 'utf-8', broken: 0 });
});

test('overlong forms and surrogates in UTF-8 are broken, not letters', () => {
  for (const wrong of [
    bytes(0xc0, 0x80),
    bytes(0xe0, 0x80, 0x80),
    bytes(0xed, 0xa0, 0x80),
    bytes(0xf0, 0x80, 0x80, 0x80),
    bytes(0xf4, 0x90, 0x80, 0x80),
  ]) {
    const { encoding, broken } = decodeText(joined(bytesOf('äöüß äöüß äöüß'), wrong));
    expect([encoding, broken > 0]).toEqual(['utf-8', true]);
  }
});

test('half a character at the end of UTF-16 is counted', () => {
  expect(decodeText(joined(bytes(0xff, 0xfe), utf16('ab', 'le'), bytes(0x63))).broken).toBe(1);
  expect(decodeText(joined(bytes(0xff, 0xfe), utf16('a\ud800', 'le')))).toEqual({
    text: 'a\ufffd',
    encoding: 'utf-16le',
    broken: 1,
  });
});

test('no bytes at all make the decoder throw or give half a character', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (any) => {
      expect(decodeText(any).text.isWellFormed()).toBe(true);
    }),
  );
});

test('a character that a fold cut in two is put together, and no line is lost', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'ü', '€', '🎉', ' '), minLength: 1, maxLength: 40 }),
      fc.nat(80),
      fc.constantFrom('\r\n ', '\n\t'),
      (text, at, fold) => {
        const whole = bytesOf(text);
        const cut = Math.min(at, whole.length);
        const folded = joined(whole.subarray(0, cut), bytesOf(fold), whole.subarray(cut));
        const mended = new TextDecoder().decode(mendCutFolds(folded));
        expect(mended.replace(fold, '')).toBe(text);
        expect(mended.split('\n')).toHaveLength(2);
      },
    ),
  );
});

test('bytes without a cut come back as they are, also where Windows-1252 looks like a cut', () => {
  const plain = bytesOf('SUMMARY:Grüße\r\n und mehr\r\n');
  expect(mendCutFolds(plain)).toBe(plain);
  const page = bytes(0x61, 0xe4, 0x0a, 0x20, 0x62);
  expect(mendCutFolds(page)).toEqual(page);
});
