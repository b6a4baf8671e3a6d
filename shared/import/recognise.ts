/**
 * What a file is, by what stands in it.
 *
 * Alone because names lie (Meetup's `.xls` is a table in text, Outlook's `.csv` may be anything) and because a refusal
 * must say what the file is, so that a person knows what to save instead.
 * Invariant: a kind is only named when the reader of that kind finds its beginning; never throws.
 */
import { done, failed, type Result } from '../result.ts';
import { type CsvTable, openCsvTable } from './csvTable.ts';
import { EVENT_FIELDS } from './eventRow.ts';
import { headerKey } from './headerKey.ts';
import { mapColumns } from './memberColumns.ts';
import { POST_FIELDS } from './postRow.ts';
import { mapTable } from './tableColumns.ts';

export type TableKind = 'members-csv' | 'events-csv' | 'posts-csv';
export type ImportKind = TableKind | 'vcard' | 'ics';

/** The workbooks whose sheets are read; each by its own reader, since none is a text. */
export type WorkbookFormat = 'xlsx' | 'xls' | 'ods';

export type RecogniseFailure =
  | { readonly kind: 'empty-file'; readonly name: string }
  | { readonly kind: 'archive'; readonly name: string }
  | { readonly kind: 'web-page'; readonly name: string }
  | { readonly kind: 'not-text'; readonly name: string }
  | {
      readonly kind: 'unknown-kind';
      readonly name: string;
      readonly headers: readonly string[];
      readonly delimiter: string;
    };

/** How a packed file begins, and how many of its bytes from the end hold its table of content. Source: PKWARE APPNOTE, 4.3. */
const PACKED = [0x50, 0x4b];
const CONTENT_AT_MOST = 65_536;
/** The container of Office before 2007, and of a workbook of today that a password locks. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

const beginsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte);
const lettersOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

export function workbookFormatOf(bytes: Uint8Array): WorkbookFormat | undefined {
  if (beginsWith(bytes, COMPOUND)) return 'xls';
  if (!beginsWith(bytes, PACKED)) return undefined;
  const names = `${lettersOf(bytes.subarray(0, 2000))}${packedNames(bytes)}`;
  if (names.includes('opendocument.spreadsheet')) return 'ods';
  return /\bxl\/workbook\.(?:xml|bin)|\bxl\/worksheets\//.test(names) ? 'xlsx' : undefined;
}

function packedNames(bytes: Uint8Array): string {
  const end = bytes.subarray(-CONTENT_AT_MOST);
  let names = '';
  for (let at = 0; at < end.length; at += 8192) names += lettersOf(end.subarray(at, at + 8192));
  return names;
}

/** What bytes alone tell: these are no text in any encoding, and no workbook. */
export function recogniseBytes(name: string, bytes: Uint8Array): RecogniseFailure | undefined {
  if (bytes.length === 0) return { kind: 'empty-file', name };
  const begins = (...magic: readonly number[]) => beginsWith(bytes, magic);
  if (begins(0x50, 0x4b, 0x03, 0x04) || begins(0x50, 0x4b, 0x05, 0x06) || begins(0x1f, 0x8b))
    return { kind: 'archive', name };
  // Programs: no table begins with these letters and goes on with zero bytes.
  const isProgram = (begins(0x4d, 0x5a) || begins(0x7f, 0x45, 0x4c, 0x46)) && bytes.subarray(0, 64).includes(0);
  const picture =
    isProgram ||
    begins(0x89, 0x50, 0x4e, 0x47) ||
    begins(0xff, 0xd8, 0xff) ||
    begins(0x25, 0x50, 0x44, 0x46) ||
    begins(0x47, 0x49, 0x46, 0x38);
  return picture ? { kind: 'not-text', name } : undefined;
}

/** With the table that it was found in, where it is one. */
export type Recognised = { readonly kind: ImportKind; readonly table?: CsvTable };

export function recognise(name: string, text: string): Result<Recognised, RecogniseFailure> {
  const head = text
    .slice(0, 65_536)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (head.trim() === '') return failed({ kind: 'empty-file', name });
  if (hasControls(head)) return failed({ kind: 'not-text', name });
  if (/^(BEGIN:\s*VCALENDAR|BEGIN:\s*VEVENT)/im.test(head)) return done({ kind: 'ics' });
  if (/^BEGIN:\s*VCARD/im.test(head)) return done({ kind: 'vcard' });
  if (/^<(!doctype|html|\?xml|table|meta)/i.test(head)) return failed({ kind: 'web-page', name });
  return recogniseTable(name, text);
}

export function recogniseTable(name: string, text: string): Result<Recognised, RecogniseFailure> {
  const table = openCsvTable(text);
  if (table === undefined) return failed({ kind: 'empty-file', name });
  const kind = kindOfHeaders(table.headers);
  if (kind !== undefined) return done({ kind, table });
  return failed({ kind: 'unknown-kind', name, headers: table.headers, delimiter: table.delimiter });
}

/** One stray control letter is a fault in a cell; one in a hundred is another kind of file. */
function hasControls(head: string): boolean {
  let controls = 0;
  for (let at = 0; at < head.length; at += 1) if (isControl(head.charCodeAt(at))) controls += 1;
  const lost = head.match(/\ufffd/g)?.length ?? 0;
  return controls * 100 > head.length || lost * 5 > head.length;
}

/** All below the blank but TAB, line ends, the old end-of-file mark of DOS and ESC. */
const isControl = (code: number) => code < 0x20 && !(code >= 0x09 && code <= 0x0d) && code !== 0x1a && code !== 0x1b;

/** Columns that only people have decide first: a ticket export names events, too, and is about guests. */
export function kindOfHeaders(headers: readonly string[]): TableKind | undefined {
  const member = new Set(mapColumns(headers).map(({ field }) => field));
  if (member.has('given') || member.has('family') || member.has('email')) return 'members-csv';
  const post = new Set(mapTable(headers, POST_FIELDS).map(({ field }) => field));
  const dated = headers.some((header) => ['date', 'datum'].includes(headerKey(header)));
  if (post.has('text') && post.has('planned') && (!dated || post.has('planned-time'))) return 'posts-csv';
  const event = new Map(mapTable(headers, EVENT_FIELDS).map(({ field, header }) => [field, headerKey(header)]));
  const more = ['start-time', 'end', 'place', 'description'].some((field) => event.has(field as 'end'));
  if (event.has('title') && event.has('start') && (event.get('title') !== 'name' || more)) return 'events-csv';
  const named = ['display', 'phone', 'organisation', 'member-number', 'key'] as const;
  return named.some((field) => member.has(field)) ? 'members-csv' : undefined;
}
