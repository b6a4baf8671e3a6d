/**
 * Markup to the words in it.
 *
 * Alone because calendars put HTML where the standard has plain text, and a person should read an invitation, not tags.
 * Invariant: text without a known tag comes back as it is (`a < b` is no tag), and no known tag survives.
 */
const TAG = /<(\/?)(?:a|b|br|div|em|font|h[1-6]|html|i|li|ol|p|span|strong|table|td|tr|u|ul)(\s[^<>]*)?\/?>/gi;
/** `a<b und c>d` is none: what begins like a tag and goes on has an attribute with a value. */
const isMarked = (text: string): boolean =>
  text.includes('<') &&
  [...text.matchAll(TAG)].some(([, end, more = '']) => end === '/' || more.trim() === '' || more.includes('='));
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

export function plainTextOf(text: string): string {
  if (!isMarked(text)) return text.trim();
  const words = withoutHidden(text)
    .replace(/<!DOCTYPE[^<>]*>/gi, '')
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/<br\s*\/?>|<\/(p|div|li|tr|h[1-6])\s*>/gi, '\n')
    .replace(/<li(\s[^<>]*)?>/gi, '- ')
    .replace(/<\/?[a-z][\w:-]*(?:\s[^<>]*)?\/?>/gi, '') // an address in angle brackets stays
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, letterOf);
  return words
    .replace(/(?<! ) *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const HIDDEN = /<!--|<(head|style|script|title)\b/gi;
const ENDS: Readonly<Record<string, RegExp>> = {
  '': /-->/g,
  head: /<\/head\s*>/gi,
  style: /<\/style\s*>/gi,
  script: /<\/script\s*>/gi,
  title: /<\/title\s*>/gi,
};

/** Without what no reader sees. An end that isn't there is looked for once, however often it was begun. */
function withoutHidden(text: string): string {
  const endless = new Set<string>();
  let [kept, from] = ['', 0];
  for (const { index, 1: name = '' } of text.matchAll(HIDDEN)) {
    const end = ENDS[name.toLowerCase()];
    if (index < from || end === undefined || endless.has(name.toLowerCase())) continue;
    end.lastIndex = index;
    if (end.exec(text) === null) {
      endless.add(name.toLowerCase());
      continue;
    }
    kept += text.slice(from, index);
    from = end.lastIndex;
  }
  return kept + text.slice(from);
}

function letterOf(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
