/**
 * A sheet of a workbook to the text that the reader of tables reads, in a reader's thread.
 *
 * Alone because the package takes foreign bytes apart, may throw whatever it likes over them, and holds the whole
 * workbook while it does. Invariants: what a workbook unpacks to is looked at before anything is unpacked, and no entry
 * becomes larger than it says; a password is never asked for; one sheet comes out, the others by name.
 */
import { readOds } from 'hucre/ods';
import { type CellValue, readXls, readXlsx, streamXlsxRows } from 'hucre/xlsx';
import { type Failure, refused } from '../../../shared/contract/failure.ts';
import type { WorkbookFormat } from '../../../shared/import/recognise.ts';
import { chosenSheet } from '../../../shared/import/sheetChoice.ts';
import { SHEET_HEAD, type SheetCell, type SheetRow, sheetWriter } from '../../../shared/import/sheetText.ts';
import { done, failed, type Result } from '../../../shared/result.ts';
import { type Beside, Stopped } from './beside.ts';
import { zipContent, zipDirectory } from './export/unzip.ts';

export type SheetOrder = {
  readonly bytes: Uint8Array;
  readonly format: WorkbookFormat;
  /** Undefined: that which looks like what can be imported. */
  readonly sheet: string | undefined;
};
export type SheetText = { readonly sheets: readonly string[]; readonly sheet: string; readonly text: string };

/** Bytes of all entries together; a hundred thousand people with thirty columns take half of it. */
const MOST_UNPACKED = 256 * 1024 * 1024;
/** Characters of the text; what is longer is a sheet that somebody formatted down to its last row. */
const MOST_TEXT = 128 * 1024 * 1024;
/** What a workbook of today lies in once a password locks it. Source: [MS-OFFCRYPTO], 2.3.4.4. */
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le');
/** Rows by which a sheet is recognised. */
const BEGINNING = 15;

export async function sheetJob(order: SheetOrder, { goOn }: Beside): Promise<Result<SheetText, Failure>> {
  const found = order.format === 'xls' ? order.bytes.length : unpackedSize(order.bytes);
  if (found === undefined) return failed(refused('sheet-unreadable'));
  if (found > MOST_UNPACKED) return failed({ code: 'too-large', limit: MOST_UNPACKED, found });
  if (order.format === 'xls' && Buffer.from(order.bytes.buffer, order.bytes.byteOffset, found).includes(LOCKED))
    return failed(refused('sheet-locked'));
  try {
    return await (order.format === 'xlsx' ? ofXlsx(order, goOn) : ofWhole(order, goOn));
  } catch (thrown) {
    if (thrown instanceof Stopped) throw thrown;
    return failed(refused(isLocked(thrown) ? 'sheet-locked' : 'sheet-unreadable'));
  }
}

/** By what its table of content says; no entry unpacks to more. */
const unpackedSize = (bytes: Uint8Array): number | undefined =>
  zipDirectory(bytes)?.reduce((sum, { size }) => sum + size, 0);

const isLocked = (thrown: unknown): boolean => thrown instanceof Error && thrown.name === 'EncryptedFileError';

/** Sheet by sheet: only the one that is wanted is read to its end. */
async function ofXlsx({ bytes, sheet }: SheetOrder, goOn: Beside['goOn']): Promise<Result<SheetText, Failure>> {
  const sheets = await namesIn(bytes);
  const [only, ...others] = sheets;
  const isClear = sheet === undefined && others.length === 0;
  const name = isClear ? only : chosenSheet(await beginningsIn(bytes, sheets), sheet);
  if (name === undefined) return failed(refused('no-such-sheet'));
  const text = await written(streamXlsxRows(bytes, { sheet: name }), goOn);
  return text.ok ? done({ sheets, sheet: name, text: text.value }) : text;
}

const BOOK = 'xl/workbook.xml';
const LARGEST_LIST = 1024 * 1024;
const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** From the workbook's list alone; its package would read all its texts first. Without an answer here it is asked. */
async function namesIn(bytes: Uint8Array): Promise<readonly string[]> {
  const list = zipDirectory(bytes)?.find(({ name }) => name === BOOK);
  const book = list === undefined ? undefined : await zipContent(bytes, list, LARGEST_LIST);
  const text = book === undefined ? '' : new TextDecoder().decode(book);
  const tags = [...text.matchAll(/<(?:\w+:)?sheet\s[^<>]*?\bname="([^"]*)"/g)];
  const names = tags.map(([, name = '']) => name.replace(/&(\w+);/g, (sign, word: string) => SIGNS[word] ?? sign));
  if (names.length > 0 && names.every((name) => !name.includes('&#'))) return names;
  const told: string[] = [];
  await readXlsx(bytes, { sheets: ({ name }) => told.push(name) < 0 }); // none of them is read
  return told;
}

async function beginningsIn(bytes: Uint8Array, sheets: readonly string[]) {
  const beginnings: { name: string; text: string }[] = [];
  for (const name of sheets) {
    const rows: Row[] = [];
    for await (const row of streamXlsxRows(bytes, { sheet: name, maxRows: BEGINNING })) rows.push(row);
    beginnings.push({ name, text: textOf(rows) });
  }
  return beginnings;
}

/** The older and the open format are read as a whole. */
async function ofWhole(
  { bytes, format, sheet }: SheetOrder,
  goOn: Beside['goOn'],
): Promise<Result<SheetText, Failure>> {
  const { sheets } = await (format === 'ods' ? readOds(bytes) : readXls(bytes));
  const beginnings = sheets.map(({ name, rows }) => ({ name, text: textOf(indexed(rows.slice(0, BEGINNING))) }));
  const name = chosenSheet(beginnings, sheet);
  const rows = sheets.find((each) => each.name === name)?.rows;
  if (name === undefined || rows === undefined) return failed(refused('no-such-sheet'));
  const text = await written(indexed(rows), goOn);
  return text.ok ? done({ sheets: sheets.map((each) => each.name), sheet: name, text: text.value }) : text;
}

type Row = { readonly index: number; readonly values: readonly CellValue[] };

function* indexed(rows: readonly (readonly CellValue[])[]): Generator<Row> {
  for (const [index, values] of rows.entries()) yield { index, values };
}

function textOf(rows: Iterable<Row>): string {
  const writer = sheetWriter();
  return SHEET_HEAD + Array.from(rows, (row) => writer.add(rowOf(row))).join('');
}

async function written(
  rows: AsyncIterable<Row> | Iterable<Row>,
  goOn: Beside['goOn'],
): Promise<Result<string, Failure>> {
  const writer = sheetWriter();
  let text = SHEET_HEAD;
  for await (const row of rows) {
    if (row.index % 500 === 0) goOn();
    text += writer.add(rowOf(row));
    if (text.length > MOST_TEXT) return failed({ code: 'too-large', limit: MOST_TEXT, found: text.length });
  }
  return done(text);
}

const rowOf = ({ index, values }: Row): SheetRow => ({
  index,
  values: values.map(cellOf),
});

/** Sheets count in parts of a day: 19:00 may come as a millisecond before. */
function cellOf(cell: CellValue): SheetCell {
  if (!(cell instanceof Date)) return cell ?? null;
  const time = cell.getTime();
  return Number.isNaN(time) ? null : { moment: new Date(Math.round(time / 1000) * 1000).toISOString() };
}
