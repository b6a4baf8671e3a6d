/**
 * Bytes of a file to text, whatever program wrote them.
 *
 * Alone because every import begins here, and a wrong guess turns each umlaut of a member list into two letters.
 * Order: byte order mark, UTF-16 by where its zeros lie, UTF-8, Windows-1252 (the ANSI page of German and English
 * Windows). A file that is UTF-8 but for some bytes stays UTF-8: `broken` counts what was lost.
 * Invariant: text written in any of the five encodings comes back; never throws, whatever the bytes.
 */

// In Node, in browsers and in workers alike, but in no ECMAScript library; declared here to keep `shared` free of the DOM.
declare const TextDecoder: new (label: 'utf-8', options: { ignoreBOM: true }) => { decode(bytes: Uint8Array): string };

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export type DecodedText = {
  readonly text: string;
  readonly encoding: Encoding;
  /** How many characters could not be read; each stands in the text as U+FFFD. */
  readonly broken: number;
};

/** 0x80 to 0x9F; the five that the page leaves empty stay control characters. Source: WHATWG Encoding, index-windows-1252. */
const WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** So seldom does Windows-1252 look like UTF-8 (`Ã¼`) that one such character outweighs these many broken bytes. */
const BROKEN_PER_TELLING = 3;
/** With these a word may end in Windows-1252: „Spaß“, CAFÉ™, « café ». Such an end can be well-formed UTF-8 and tells nothing. */
const LAST_LETTERS = /[ÉÖÜßà-ï]/;
const AFTER_A_WORD = /[…‘’“”–—›™\u00a0«®°·»]/;

export function decodeText(bytes: Uint8Array): DecodedText {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { ...decodeUtf8(bytes.subarray(3)), encoding: 'utf-8-bom' };
  if (a === 0xff && b === 0xfe) return { ...decodeUtf16(bytes.subarray(2), 0), encoding: 'utf-16le' };
  if (a === 0xfe && b === 0xff) return { ...decodeUtf16(bytes.subarray(2), 1), encoding: 'utf-16be' };
  const side = sideOfZeros(bytes);
  if (side === 'high-last') return { ...decodeUtf16(bytes, 0), encoding: 'utf-16le' };
  if (side === 'high-first') return { ...decodeUtf16(bytes, 1), encoding: 'utf-16be' };
  const utf8 = decodeUtf8(bytes);
  if (utf8.broken === 0) return { ...utf8, encoding: 'utf-8' };
  const { telling, broken } = countSequences(bytes);
  if (telling > 0 && telling * BROKEN_PER_TELLING >= broken) return { ...utf8, encoding: 'utf-8' };
  return { text: decodeWindows1252(bytes), encoding: 'windows-1252', broken: 0 };
}

export function decodeWindows1252(bytes: Uint8Array): string {
  return joinUnits(bytes.length, (at) => windows1252Code(bytes[at] ?? 0));
}

const windows1252Code = (byte: number): number =>
  byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252.charCodeAt(byte - 0x80) : byte;

function decodeUtf8(bytes: Uint8Array): { text: string; broken: number } {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const lost = countOf(text, '\ufffd');
  return { text, broken: lost === 0 ? 0 : lost - writtenReplacements(bytes) };
}

function countOf(text: string, letter: string): number {
  let count = 0;
  for (let at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1)) count += 1;
  return count;
}

/** A U+FFFD that somebody saved was lost before this file was written: it is not counted again. */
function writtenReplacements(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count += 1;
  }
  return count;
}

function decodeUtf16(bytes: Uint8Array, high: 0 | 1): { text: string; broken: number } {
  const units = Math.floor(bytes.length / 2);
  const raw = joinUnits(units, (at) => {
    const first = bytes[2 * at] ?? 0;
    const second = bytes[2 * at + 1] ?? 0;
    return high === 1 ? first * 256 + second : second * 256 + first;
  });
  const text = raw.toWellFormed();
  const halves = text === raw ? 0 : countOf(text, '\ufffd') - countOf(raw, '\ufffd');
  return { text, broken: halves + (bytes.length % 2) };
}

function joinUnits(length: number, unitAt: (at: number) => number): string {
  const parts: string[] = [];
  for (let from = 0; from < length; from += 8192) {
    const units = new Uint16Array(Math.min(8192, length - from));
    for (let at = 0; at < units.length; at += 1) units[at] = unitAt(from + at);
    parts.push(String.fromCharCode(...units));
  }
  return parts.join('');
}

/** European text in UTF-16 has a zero in every second byte; no other text has zeros, and a binary file has them on both sides. */
function sideOfZeros(bytes: Uint8Array): 'high-first' | 'high-last' | 'neither' {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 4) return 'neither';
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'high-last';
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'high-first';
  return 'neither';
}

/** How many characters beyond ASCII are UTF-8 and hardly anything else, and how many bytes belong to none. */
function countSequences(bytes: Uint8Array): { telling: number; broken: number } {
  let telling = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const length = sequenceLength(bytes, at, lead);
    if (length === 0) broken += 1;
    else if (!isWordEnd(bytes.subarray(at, at + length))) telling += 1;
    at += Math.max(1, length);
  }
  return { telling, broken };
}

/** Whether a sequence reads in Windows-1252 as the last letter of a word and what stands after a word. */
function isWordEnd(sequence: Uint8Array): boolean {
  const letterAt = (at: number) => String.fromCharCode(windows1252Code(sequence[at] ?? 0));
  return LAST_LETTERS.test(letterAt(0)) && [...sequence.keys()].slice(1).every((at) => AFTER_A_WORD.test(letterAt(at)));
}

/** 0 when no character begins here. Overlong forms and surrogates are none. Source: RFC 3629 §4. */
function sequenceLength(bytes: Uint8Array, at: number, lead: number): number {
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  for (let next = 1; next < length; next += 1) {
    const byte = bytes[at + next] ?? 0;
    if (byte < 0x80 || byte > 0xbf) return 0;
  }
  const second = bytes[at + 1] ?? 0;
  if ((lead === 0xe0 && second < 0xa0) || (lead === 0xed && second > 0x9f)) return 0;
  if ((lead === 0xf0 && second < 0x90) || (lead === 0xf4 && second > 0x8f)) return 0;
  return length;
}
