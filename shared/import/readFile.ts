/**
 * A file that somebody dropped to candidates and problems: the one way into this folder.
 *
 * Alone because the order is a rule: refuse what is no text, mend folds, decode, recognise, map, read; nothing is stored.
 * Invariant: reading is lazy and in chunks, so that the caller can let others work between two; reading twice gives the
 * same; every row of the file is in exactly one candidate or one `refused` problem.
 */
import { done, failed, type Result } from '../result.ts';
import { type Chunks, inChunks } from './chunks.ts';
import { mendCutFolds } from './cutFolds.ts';
import { type CsvTable, openCsvTable } from './csvTable.ts';
import { decodeText, type Encoding } from './decode.ts';
import type { EventCandidate } from './eventCandidate.ts';
import { readIcs } from './ics.ts';
import { type ImportProblem, warning } from './importProblem.ts';
import type { MemberCandidate } from './memberCandidate.ts';
import { MANY } from './memberColumns.ts';
import { type ImportKind, recognise, type RecogniseFailure, recogniseBytes, recogniseTable } from './recognise.ts';
import { givenTwice, readTable, type TableChoices, type TableReading } from './tableReading.ts';
import { readCards } from './vcard.ts';

export type ImportOptions = TableChoices & {
  /** The kind, when the person knows better. */
  readonly as?: ImportKind;
};

export type ImportReading = {
  /** Absent: a sheet of a workbook, which has none. */
  readonly encoding?: Encoding;
  /** Of the file as a whole; those of its rows are in the chunks. */
  readonly problems: readonly ImportProblem[];
} & (
  | TableReading
  | { readonly kind: 'vcard'; readonly chunks: Chunks<MemberCandidate> }
  | { readonly kind: 'ics'; readonly chunks: Chunks<EventCandidate> }
);

/** A file's text, before anybody said what it is. */
export type FileText = {
  readonly name: string;
  readonly text: string;
  /** Absent: a sheet that was written down as a text, which is a table, whatever stands in it. */
  readonly encoding?: Encoding;
  readonly problems: readonly ImportProblem[];
};

export function readImport(
  name: string,
  bytes: Uint8Array,
  options: ImportOptions,
): Result<ImportReading, RecogniseFailure> {
  const decoded = decodeFile(name, bytes);
  return decoded.ok ? readText(decoded.value, options) : decoded;
}

export function decodeFile(name: string, bytes: Uint8Array): Result<FileText, RecogniseFailure> {
  const refusal = recogniseBytes(name, bytes);
  if (refusal !== undefined) return failed(refusal);
  const { text, encoding, broken } = decodeText(isFolded(bytes) ? mendCutFolds(bytes) : bytes);
  return done({
    name,
    text,
    encoding,
    problems: broken > 0 ? [warning(0, 'broken-characters', { count: broken })] : [],
  });
}

export function readText(file: FileText, options: ImportOptions): Result<ImportReading, RecogniseFailure> {
  const { name, text, encoding } = file;
  const recognised = encoding === undefined ? recogniseTable(name, text) : recognise(name, text);
  if (!recognised.ok && (options.as === undefined || recognised.failure.kind !== 'unknown-kind')) return recognised;
  const kind = options.as ?? (recognised.ok ? recognised.value.kind : 'members-csv');
  const read = readAs({ ...file, table: recognised.ok ? recognised.value.table : undefined }, kind, options);
  if (!read.ok) return read;
  const problems = [...file.problems, ...read.value.problems];
  return done({ ...read.value, problems, ...(encoding !== undefined && { encoding }) });
}

/** @param file with its table, where somebody has opened it */
function readAs(
  file: FileText & { readonly table: CsvTable | undefined },
  kind: ImportKind,
  options: ImportOptions,
): Result<ImportReading, RecogniseFailure> {
  if (kind === 'vcard') return done({ kind, problems: [], chunks: () => inChunks(readCards(file.text)) });
  if (kind === 'ics') return done({ kind, problems: [], chunks: () => inChunks(readIcs(file.text, options.zone)) });
  const table = file.table ?? openCsvTable(file.text);
  if (table === undefined) return failed({ kind: 'empty-file', name: file.name });
  return done(asTable(file.name, table, kind, options));
}

function asTable(
  name: string,
  table: CsvTable,
  kind: TableReading['kind'],
  options: ImportOptions,
): TableReading & { problems: readonly ImportProblem[] } {
  const read = readTable(name, kind, table, options);
  const problems: ImportProblem[] = [];
  if (read.kind === 'members-csv' && read.mailing !== undefined && read.mailing !== 'subscribed')
    problems.push(warning(0, 'mailing-refused'));
  if (read.kind === 'members-csv' && read.list !== undefined)
    problems.push(warning(0, 'registrations-as-people', { program: read.list.program, rows: read.list.rows }));
  const twice = givenTwice(read.columns, options.map ?? {}, MANY);
  if (twice.length > 0) problems.push(warning(0, 'field-given-twice', { columns: twice.join(', ').slice(0, 200) }));
  return { ...read, problems };
}

/** The two formats that fold their lines begin with these letters, after a byte order mark or a blank line at most. */
function isFolded(bytes: Uint8Array): boolean {
  return /BEGIN:\s*V(CARD|CALENDAR|EVENT)/i.test(String.fromCharCode(...bytes.subarray(0, 512)));
}
