/**
 * How names and words are compared and found, so that Müller, Muller and Mueller meet.
 *
 * Invariant: `foldsOf(x)` contains one of `spellingsOf(y)` whenever a person would call y a spelling of x or its
 * beginning: marks are dropped (é = e), ß = ss, and the umlauts meet in both spellings (ü = u, ü = ue).
 * Source: DIN 5007 (variants 1 and 2: umlaut as base letter, umlaut as base letter + e).
 */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
  ŋ: 'n',
  ħ: 'h',
};
const UMLAUT_E: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };
const PLAIN = /^[\x21-\x7e]*(?: [\x21-\x7e]+)*$/;
const FOREIGN = /[\u0080-\u{10ffff}]/gu;

/** A few hundred letters make up all names there are: each is folded once. */
const folded = new Map<string, string>();
function foldLetter(letter: string): string {
  const known = folded.get(letter);
  if (known !== undefined) return known;
  const bare = letter.normalize('NFD').replace(/\p{M}+/gu, '');
  const plain = LETTERS[bare] ?? (/\s/.test(bare) ? ' ' : bare);
  folded.set(letter, plain);
  return plain;
}

/** Lower case, without marks, one blank between words: the form in which a query is compared. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower.replace(FOREIGN, foldLetter).replace(/\s+/g, ' ').trim();
}

/** Everything under which a text is to be found: its folded form, and words with umlauts also spelled with e. */
export function foldsOf(text: string): string {
  const one = fold(text);
  const bare = E_SPELLED.test(one)
    ? one
        .split(' ')
        .filter((word) => E_SPELLED.test(word))
        .map(withoutE)
    : [];
  if (PLAIN.test(text)) return bare.length === 0 ? one : [one, ...new Set(bare)].join(' ');
  const spelled = text
    .toLowerCase()
    .normalize('NFC')
    .split(/\s+/)
    .filter((word) => /[äöüøå]/.test(word));
  const two = spelled.map((word) => fold(word.replace(/[äöüøå]/g, (letter) => UMLAUT_E[letter] ?? letter)));
  return [one, ...new Set([...two, ...bare])].join(' ');
}

/** An umlaut spelled with e; after a vowel or q (neue, Bauer, Quelle) it is none. */
const E_SPELLED = /(?<![aeiouq])[aou]e/;
const withoutE = (word: string): string => word.replace(/(?<![aeiouq])([aou])e/g, '$1');
const SHORTEST_SPELLED = 4;

/** The forms in which a typed word is looked up: Mueller also as muller, so that it finds Müller and Muller. */
export function spellingsOf(word: string): readonly string[] {
  const one = fold(word);
  const two = withoutE(one);
  return two === one || two.length < SHORTEST_SPELLED ? [one] : [one, two];
}
