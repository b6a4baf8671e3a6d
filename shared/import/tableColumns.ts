/**
 * Columns of tables that are not about people: events and posts.
 *
 * Alone because both are mapped in the same plain way, by name, and both mappings are shown and corrected.
 * Invariant: every column gets exactly one answer; a field is given once, by its first column, unless a person chose.
 */
import { headerKey } from './headerKey.ts';

export type TableColumn<Field extends string> = {
  readonly column: number;
  readonly header: string;
  readonly field: Field | 'ignored';
  readonly confidence: 'sure' | 'none';
  /** Why a column is ignored that nobody chose to: `second` means that its field came before. */
  readonly why?: 'second' | 'unknown';
};

export type FieldNames<Field extends string> = Readonly<Record<Field, string>>;

export function mapTable<Field extends string>(
  headers: readonly string[],
  names: FieldNames<Field>,
  choices: Readonly<Record<number, string>> = {},
): readonly TableColumn<Field>[] {
  const fields = Object.keys(names) as Field[];
  const byKey = new Map(
    fields.flatMap((field) => names[field].split(', ').map((name): [string, Field] => [headerKey(name), field])),
  );
  const taken = new Set<Field>();
  return headers.map((header, column) => {
    const choice = choices[column];
    const wanted = fields.find((field) => field === choice);
    if (choice !== undefined) return { column, header, field: wanted ?? 'ignored', confidence: 'sure' };
    const guess = byKey.get(headerKey(header));
    const why = guess === undefined ? 'unknown' : 'second';
    if (guess === undefined || taken.has(guess)) return { column, header, field: 'ignored', confidence: 'none', why };
    taken.add(guess);
    return { column, header, field: guess, confidence: 'sure' };
  });
}

/** The first cell of a field that has something in it. */
export function cellOf<Field extends string>(
  columns: readonly TableColumn<Field>[],
  cells: readonly string[],
  field: Field,
): string | undefined {
  for (const column of columns) {
    const text = column.field === field ? (cells[column.column] ?? '').trim() : '';
    if (text !== '') return text;
  }
  return undefined;
}
