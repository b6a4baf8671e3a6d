/**
 * How names and words are compared and found, so that Müller, Muller and Mueller meet.
 *
 * Invariant: `foldsOf(x)` contains `fold(y)` whenever a person would call y a spelling of x or a part of it:
 * marks are dropped (é = e), ß = ss, and the umlauts stand in both spellings (ü = u, ü = ue).
 * Source: DIN 5007 (variants 1 and 2: umlaut as base letter, umlaut as base letter + e).
 */
const LETTERS: Record<string, string> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', ı: 'i', þ: 'th', ŋ: 'n', ħ: 'h',
};
const UMLAUT_E: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };
const PLAIN = /^[\x20-\x7e]*$/;

/** Lower case, without marks, one blank between words: the form in which a query is compared. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower.includes('  ') ? lower.replace(/ +/g, ' ').trim() : lower.trim();
  return lower
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ßæœøđðłıþŋħ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Everything under which a text is to be found: its folded form, and the spelling with e where umlauts stand. */
export function foldsOf(text: string): string {
  const one = fold(text);
  if (PLAIN.test(text)) return one;
  const two = fold(text.toLowerCase().normalize('NFC').replace(/[äöüøå]/g, (letter) => UMLAUT_E[letter] ?? letter));
  return two === one ? one : `${one} ${two}`;
}
