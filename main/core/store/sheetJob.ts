/**
 * A sheet of a workbook to the text that the reader of tables reads, in a reader's thread.
 *
 * Alone because the package takes foreign bytes apart, may throw whatever it likes over them, and holds the whole
 * workbook while it does. Invariants: what a workbook unpacks to is looked at before anything is unpacked, and no entry
 * becomes larger than it says; a password is never asked for; one sheet comes out, the others by name.
 */
import { readOds } from 'hucre/ods';
import { type CellValue, readXls, readXlsx, streamXlsxRows, type Workbook } from 'hucre/xlsx';
import { type Failure, refused } from '../../../shared/contract/failure.ts';
import type { WorkbookFormat } from '../../../shared/import/recognise.ts';
import { chosenSheet } from '../../../shared/import/sheetChoice.ts';
import { SHEET_HEAD, type SheetCell, type SheetRow, sheetWriter } from '../../../shared/import/sheetText.ts';
import { unpackedSize } from '../../../shared/import/unpackedSize.ts';
import { done, failed, type Result } from '../../../shared/result.ts';
import { type Beside, Stopped } from './beside.ts';

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

const isLocked = (thrown: unknown): boolean => thrown instanceof Error && thrown.name === 'EncryptedFileError';

/** Sheet by sheet: only the one that is wanted is read to its end. */
async function ofXlsx({ bytes, sheet }: SheetOrder, goOn: Beside['goOn']): Promise<Result<SheetText, Failure>> {
  const { sheets } = await readXlsx(bytes, { maxRows: BEGINNING });
  const name = chosenSheet(beginningsOf(sheets), sheet);
  if (name === undefined) return failed(refused('no-such-sheet'));
  const rows = streamXlsxRows(bytes, { sheet: name });
  const text = await written(rows, goOn);
  return text.ok ? done({ sheets: sheets.map((each) => each.name), sheet: name, text: text.value }) : text;
}

/** The older and the open format are read as a whole. */
async function ofWhole(
  { bytes, format, sheet }: SheetOrder,
  goOn: Beside['goOn'],
): Promise<Result<SheetText, Failure>> {
  const { sheets } = await (format === 'ods' ? readOds(bytes) : readXls(bytes));
  const name = chosenSheet(beginningsOf(sheets), sheet);
  const rows = sheets.find((each) => each.name === name)?.rows;
  if (name === undefined || rows === undefined) return failed(refused('no-such-sheet'));
  const text = await written(indexed(rows), goOn);
  return text.ok ? done({ sheets: sheets.map((each) => each.name), sheet: name, text: text.value }) : text;
}

type Rows = readonly (readonly CellValue[])[];

const beginningsOf = (sheets: Workbook['sheets']) =>
  sheets.map(({ name, rows }) => {
    const writer = sheetWriter();
    const beginning = [...indexed(rows.slice(0, BEGINNING))].map((row) => writer.add(rowOf(row)));
    return { name, text: SHEET_HEAD + beginning.join('') };
  });

function* indexed(rows: Rows): Generator<{ index: number; values: readonly CellValue[] }> {
  for (const [index, values] of rows.entries()) yield { index, values };
}

async function written(
  rows:
    | AsyncIterable<{ index: number; values: readonly CellValue[] }>
    | Iterable<{ index: number; values: Rows[number] }>,
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

const rowOf = ({ index, values }: { index: number; values: readonly CellValue[] }): SheetRow => ({
  index,
  values: values.map(cellOf),
});

/** Sheets count in parts of a day: 19:00 may come as a millisecond before. */
function cellOf(cell: CellValue): SheetCell {
  if (!(cell instanceof Date)) return cell ?? null;
  const time = cell.getTime();
  return Number.isNaN(time) ? null : { moment: new Date(Math.round(time / 1000) * 1000).toISOString() };
}
