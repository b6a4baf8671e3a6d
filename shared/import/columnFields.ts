/**
 * What a column of a table may be.
 *
 * Alone because the page offers these and the core refuses all others: a field that no reader knows loses its column in
 * silence.
 */
import type { InputIssue } from '../contract/failure.ts';
import type { ImportPreview } from './contract.ts';
import { EVENT_FIELDS } from './eventRow.ts';
import { MEMBER_FIELDS } from './memberAliases.ts';
import { POST_FIELDS } from './postRow.ts';

type Kind = ImportPreview['kind'];

/** A column that is left out. */
export const LEFT_OUT = 'ignored';

export function fieldsOf(kind: Kind): readonly string[] {
  if (kind === 'members') return MEMBER_FIELDS;
  return Object.keys(kind === 'events' ? EVENT_FIELDS : POST_FIELDS);
}

/** Choices that name a column or a field which isn't there. */
export function badChoices(
  map: Readonly<Record<string, string>>,
  kind: Kind,
  columns: ReadonlyArray<{ readonly column: number }>,
): readonly InputIssue[] {
  const fields = new Set([...fieldsOf(kind), LEFT_OUT]);
  const known = new Set(columns.map(({ column }) => String(column)));
  return Object.entries(map).flatMap(([column, field]) => {
    const problem = known.has(column) ? (fields.has(field) ? undefined : 'no such field') : 'no such column';
    return problem === undefined ? [] : [{ path: `map.${column}`, problem }];
  });
}
