/**
 * One row of a member table to one person.
 *
 * Alone because what to do with a broken cell is a rule, the same for every table: the row comes in, the cell goes into
 * the note in the file's own words, and the person is told; refused is only a row in which nobody can be recognised.
 * Invariant: no row throws, and every row gives a candidate or a `refused`.
 */
import { type Cleaning, emailsIn, isExponent, labelIn, phonesIn, tagsIn } from './cellText.ts';
import type { TableRow } from './csvTable.ts';
import { type DateOrder, readDate } from './dateText.ts';
import { type ImportProblem, refused, warning } from './importProblem.ts';
import { addressesOf } from './memberAddress.ts';
import type { MemberField } from './memberAliases.ts';
import {
  type CandidateKey,
  type LabelledEmail,
  type LabelledPhone,
  type MemberRowReading,
  type NameParts,
  optional,
  withoutDoubles,
} from './memberCandidate.ts';
import type { ColumnMapping } from './memberColumns.ts';
import { shapeProblemsOf } from './rowShape.ts';

export type RowOptions = {
  /** How many columns the header has. */
  readonly headers: number;
  readonly clean: Cleaning;
  /** Per column, where its own values prove an order of day and month. */
  readonly dateOrders: ReadonlyMap<number, DateOrder>;
  /** A word that this writer puts where nothing is. */
  readonly nullWord?: string;
  /** Whether the writer takes the + away from the beginning of cells (Indico). */
  readonly plusLost?: boolean;
};

/** What the cells of one row gather while they are read. */
type Gathered = {
  readonly row: TableRow;
  readonly options: RowOptions;
  readonly cells: ReadonlyArray<readonly [ColumnMapping, string]>;
  readonly byField: ReadonlyMap<string, readonly string[]>;
  readonly notes: string[];
  readonly problems: ImportProblem[];
};

export function readMemberRow(row: TableRow, mapping: readonly ColumnMapping[], options: RowOptions): MemberRowReading {
  if (row.total)
    return { problems: [refused(row.line, 'total-row', { cell: row.cells.find((cell) => cell.trim()) ?? '' })] };
  const gathered = gather(row, mapping, options);
  const { notes, problems } = gathered;
  const emails = emailsOf(gathered);
  const phones = phonesOf(gathered);
  const name = nameOf(gathered);
  const dates = datesOf(gathered);
  const key = keyOf(gathered);
  const single = (field: MemberField) => allOf(gathered, field)[0];
  const organisation = single('organisation');
  const note = [...allOf(gathered, 'note'), ...notes].join('\n');
  if (Object.keys(name).length === 0 && emails.length === 0 && phones.length === 0 && organisation === undefined) {
    return { problems: [...problems, refused(row.line, 'no-name-and-no-contact', { cells: row.cells.length })] };
  }
  const candidate = {
    line: row.line,
    name,
    emails,
    phones,
    addresses: addressesOf(gathered.cells),
    tags: tagsOf(gathered),
    ...dates,
    ...optional({ key, organisation, department: single('department'), position: single('position') }),
    ...optional({
      memberNumber: memberNumberOf(gathered),
      website: single('website'),
      note: note === '' ? undefined : note,
    }),
  };
  return { candidate, problems };
}

function gather(row: TableRow, mapping: readonly ColumnMapping[], options: RowOptions): Gathered {
  const cells: Array<readonly [ColumnMapping, string]> = [];
  const byField = new Map<string, string[]>();
  for (const column of mapping) {
    const raw = row.cells[column.column];
    if (raw === undefined || raw === '' || column.field === 'ignored') continue;
    const text = options.clean(raw);
    if (text === '' || text === options.nullWord) continue;
    cells.push([column, text]);
    const same = byField.get(column.field);
    if (same === undefined) byField.set(column.field, [text]);
    else same.push(text);
  }
  const problems = shapeProblemsOf(row, options.headers);
  return { row, options, cells, byField, notes: [], problems };
}

const NOTHING: readonly string[] = [];
const allOf = ({ byField }: Gathered, field: MemberField): readonly string[] => byField.get(field) ?? NOTHING;

/** What stands beside a value: its label, its type. */
function inSlot({ cells, byField }: Gathered, field: MemberField, slot: string): string | undefined {
  if (!byField.has(field)) return undefined;
  return cells.find(([column]) => column.field === field && column.slot === slot)?.[1];
}

function emailsOf(gathered: Gathered): readonly LabelledEmail[] {
  const found: LabelledEmail[] = [];
  for (const [column, text] of gathered.cells) {
    if (column.field !== 'email') continue;
    const label = emailLabelOf(gathered, column);
    const { addresses, rest } = emailsIn(addressSource(gathered, column.slot, text));
    for (const address of addresses) found.push({ address, ...(label !== undefined && { label }) });
    if (rest.length > 0) setAside(gathered, 'bad-email', column, rest.join('; '));
  }
  return withoutDoubles(found, (email) => email.address);
}

/** What Outlook calls a type is `SMTP` or `EX`; what Google once called one is a label. */
function emailLabelOf(gathered: Gathered, { slot, label }: ColumnMapping): string | undefined {
  const type = inSlot(gathered, 'email-type', slot) ?? '';
  return labelIn(inSlot(gathered, 'email-label', slot) ?? (/^(smtp|ex)$/i.test(type) ? '' : type)) ?? label;
}

/** Exchange gives a directory path where an address should be; the address may stand in the name beside it. */
function addressSource(gathered: Gathered, slot: string, text: string): string {
  const isPath = /^\/o=/i.test(text) || inSlot(gathered, 'email-type', slot)?.toUpperCase() === 'EX';
  if (!isPath) return text;
  const beside = emailsIn(inSlot(gathered, 'email-name', slot) ?? '').addresses;
  return beside.length > 0 ? beside.join(';') : text;
}

function phonesOf(gathered: Gathered): readonly LabelledPhone[] {
  const found: LabelledPhone[] = [];
  for (const [column, text] of gathered.cells) {
    if (column.field !== 'phone') continue;
    if (isExponent(text)) {
      setAside(gathered, 'number-in-exponent-form', column, text);
      continue;
    }
    const label = labelIn(inSlot(gathered, 'phone-label', column.slot) ?? column.label ?? '');
    for (const { number: written, looksLikeOne } of phonesIn(text)) {
      const number = gathered.options.plusLost === true ? withPlus(written) : written;
      found.push({ number, ...(label !== undefined && { label }) });
      if (!looksLikeOne) gathered.problems.push(warning(gathered.row.line, 'not-a-phone', factsOf(column, number)));
    }
  }
  return withoutDoubles(found, (phone) => phone.number);
}

/** Eleven digits and no zero before them are dialled with a country's code (E.164), which nobody writes without its +. */
const withPlus = (number: string): string =>
  /^[1-9]/.test(number) && (number.match(/\d/g)?.length ?? 0) >= 11 ? `+${number}` : number;

const factsOf = ({ column, header }: ColumnMapping, cell: string) => ({
  column: column + 1,
  header,
  cell: cell.slice(0, 200),
});

function setAside(gathered: Gathered, reason: ImportProblem['reason'], column: ColumnMapping, cell: string): void {
  gathered.notes.push(column.header === '' ? cell : `${column.header}: ${cell}`);
  gathered.problems.push(warning(gathered.row.line, reason, factsOf(column, cell)));
}

function nameOf(gathered: Gathered): NameParts {
  const part = (field: MemberField) => allOf(gathered, field)[0];
  const prefixes = allOf(gathered, 'prefix');
  return optional({
    given: part('given'),
    family: part('family'),
    display: part('display'),
    prefix: prefixes.length === 0 ? undefined : prefixes.join(' '),
    suffix: part('suffix'),
    additional: part('additional'),
  });
}

function datesOf(gathered: Gathered): { readonly born?: string; readonly since?: string; readonly until?: string } {
  const dates: { born?: string; since?: string; until?: string } = {};
  for (const [column, text] of gathered.cells) {
    const { field } = column;
    if (field !== 'born' && field !== 'since' && field !== 'until') continue;
    const reading = readDate(text, gathered.options.dateOrders.get(column.column));
    const yearless = reading.kind === 'date' && reading.date.startsWith('--');
    if (reading.kind === 'bad' || (yearless && field !== 'born')) setAside(gathered, 'bad-date', column, text);
    else if (reading.kind === 'date') {
      dates[field] ??= reading.date;
      if (reading.ambiguous)
        gathered.problems.push(warning(gathered.row.line, 'ambiguous-date', factsOf(column, text)));
    }
  }
  return dates.born === undefined ? { ...dates, ...bornInParts(gathered) } : dates;
}

/** Thunderbird writes year, month and day into a column each; the year may be empty. */
function bornInParts(gathered: Gathered): { readonly born?: string } {
  const [year, month, day] = (['birth-year', 'birth-month', 'birth-day'] as const).map(
    (field) => allOf(gathered, field)[0],
  );
  if (month === undefined || day === undefined) return {};
  const reading = readDate(
    `${year === undefined ? '-' : year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
  return reading.kind === 'date' ? { born: reading.date } : {};
}

function tagsOf(gathered: Gathered): readonly string[] {
  if (!gathered.byField.has('tags') && !gathered.byField.has('property')) return NOTHING;
  const tags: string[] = [];
  for (const [column, text] of gathered.cells) {
    if (column.field === 'tags') for (const tag of tagsIn(text)) tags.push(tag);
    if (column.field !== 'property') continue;
    const name = column.header.replace(/^eigenschaft_/i, '');
    if (!/^(nein|no|false|0|n)$/i.test(text))
      tags.push(/^(ja|yes|true|1|x|j|y)$/i.test(text) ? name : `${name}: ${text}`);
  }
  return withoutDoubles(tags, (tag) => tag);
}

function memberNumberOf(gathered: Gathered): string | undefined {
  return allOf(gathered, 'member-number').find((number) => !isExponent(number));
}

function keyOf(gathered: Gathered): CandidateKey | undefined {
  for (const field of ['key', 'member-number'] as const) {
    for (const [column, text] of gathered.cells) {
      if (column.field !== field) continue;
      if (isExponent(text))
        gathered.problems.push(warning(gathered.row.line, 'id-in-exponent-form', factsOf(column, text)));
      else return { source: column.source ?? 'member-number', key: text };
    }
  }
  return undefined;
}
