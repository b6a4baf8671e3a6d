/**
 * One line of a card or calendar file: name, parameters, value.
 *
 * Alone because the grammar (RFC 5545 §3.1, RFC 6350 §3.3) is the same in both and real files bend it in the same ways:
 * parameters without a name (vCard 2.1), quotes around names with commas, colons inside a zone's name that nobody quoted.
 * Invariant: a line that has no name or no colon gives `undefined`, never half a property.
 */
import { decodeText, decodeWindows1252 } from './decode.ts';

export type ContentProperty = {
  readonly line: number;
  readonly group?: string;
  /** Upper case. */
  readonly name: string;
  /** Names in upper case; a bare word of vCard 2.1 is a TYPE, or an ENCODING where it is one. */
  readonly params: ReadonlyMap<string, readonly string[]>;
  /** As it stands, but for quoted-printable, which is undone. */
  readonly value: string;
  readonly raw: string;
};

const HEAD = /^(?:([\w-]+)\.)?([A-Za-z0-9-]+)(?=[;:])/;
const TIME_AT_END = /^(DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE)$/;
const ENCODINGS = /^(QUOTED-PRINTABLE|BASE64|8BIT|7BIT)$/i;

export function parseProperty({
  line,
  text,
}: {
  readonly line: number;
  readonly text: string;
}): ContentProperty | undefined {
  const head = HEAD.exec(text);
  const name = head?.[2]?.toUpperCase();
  if (head === null || name === undefined) return undefined;
  const colon = TIME_AT_END.test(name) ? lastColon(text) : firstColon(text, head[0].length);
  if (colon < 0) return undefined;
  const params = paramsOf(text.slice(head[0].length, colon));
  const value = decoded(text.slice(colon + 1), params);
  return { line, name, params, value, raw: text, ...(head[1] !== undefined && { group: head[1].toLowerCase() }) };
}

/** The first colon that is not inside quotes; a quote that nobody closes does not count. */
function firstColon(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === ':') return at;
    if (text[at] !== '"') continue;
    const close = text.indexOf('"', at + 1);
    if (close > 0) at = close;
  }
  return -1;
}

/** A time has no colon, a zone's name may: `TZID=(UTC+01:00) Berlin:20270101T190000`. */
const lastColon = (text: string) => text.lastIndexOf(':');

function paramsOf(text: string): ReadonlyMap<string, readonly string[]> {
  const params = new Map<string, string[]>();
  for (const match of text.matchAll(/;((?:"[^"]*"|[^;"])*)/g)) {
    const part = match[1] ?? '';
    const equals = part.indexOf('=');
    const bare = equals < 0;
    const name = bare ? (ENCODINGS.test(part) ? 'ENCODING' : 'TYPE') : part.slice(0, equals).trim().toUpperCase();
    const values = valuesOf(bare ? part : part.slice(equals + 1), name);
    if (part === '') continue;
    const known = params.get(name);
    // Taken up one by one: a hostile line has a hundred thousand of them.
    if (known === undefined) params.set(name, [...values]);
    else for (const value of values) known.push(value);
  }
  return params;
}

/** A comma parts values, but in a zone's name it is a letter like others. Carets: RFC 6868. */
function valuesOf(text: string, name: string): readonly string[] {
  const parts = name === 'TZID' ? [text] : (text.match(/(?:"[^"]*"|[^,"]|")+/g) ?? []);
  return parts.map((part) =>
    part
      .trim()
      .replace(/^"(.*)"$/s, '$1')
      .replace(/\^(n|'|\^)/g, (_, mark) => (mark === 'n' ? '\n' : mark === "'" ? '"' : '^')),
  );
}

function decoded(value: string, params: ReadonlyMap<string, readonly string[]>): string {
  if (params.get('ENCODING')?.some((name) => /^QUOTED-PRINTABLE$/i.test(name)) !== true) return value;
  const bytes: number[] = [];
  for (const part of value.match(/=[0-9A-Fa-f]{2}|[\s\S]/gu) ?? []) {
    if (part.length === 3 && part.startsWith('=')) bytes.push(Number.parseInt(part.slice(1), 16));
    else bytes.push(...utf8Of(part));
  }
  const charset = params.get('CHARSET')?.[0]?.toLowerCase() ?? '';
  const page = /^(iso-?8859-1|windows-1252|cp1252|latin-?1)/.test(charset);
  const text = page ? decodeWindows1252(Uint8Array.from(bytes)) : decodeText(Uint8Array.from(bytes)).text;
  return text.replace(/\r\n?/g, '\n');
}

/** A letter beyond ASCII that stands unencoded in a quoted-printable value was read already: back to its bytes. */
function utf8Of(letter: string): readonly number[] {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return [code];
  return (encodeURIComponent(letter.toWellFormed()).match(/[0-9A-F]{2}/g) ?? []).map((hex) => Number.parseInt(hex, 16));
}

/** Undoes `\n`, `\,`, `\;`, `\:` and `\\` of a text value. */
export function unescapeText(value: string): string {
  return value.replace(/\\([nN\\,;:"])/g, (_, mark: string) => (mark === 'n' || mark === 'N' ? '\n' : mark));
}

/** Cuts at a separator that no backslash precedes, then undoes the escapes of each part; empty parts stay. */
export function splitText(value: string, separator: ';' | ','): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at <= value.length; at += 1) {
    if (value[at] === '\\') at += 1;
    else if (at === value.length || value[at] === separator) {
      parts.push(unescapeText(value.slice(from, at)).trim());
      from = at + 1;
    }
  }
  if (from < value.length) parts.push(unescapeText(value.slice(from)).trim());
  return parts;
}
