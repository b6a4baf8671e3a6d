/**
 * Where the arrow keys lead in a long list.
 *
 * Alone so that it can be read and tested without a page.
 * Invariant: the outcome is a row that exists, or undefined when the key is none of ours or the list is empty.
 */
export function rowAfterKey(key: string, at: number, rowCount: number, rowsPerPage: number): number | undefined {
  if (rowCount === 0) return undefined;
  const within = (row: number) => Math.min(rowCount - 1, Math.max(0, row));
  const page = Math.max(1, rowsPerPage - 1); // one row stays in view, so that the eye keeps its place
  switch (key) {
    case 'ArrowDown':
      return within(at + 1);
    case 'ArrowUp':
      return within(at - 1);
    case 'PageDown':
      return within(at + page);
    case 'PageUp':
      return within(at - page);
    case 'Home':
      return 0;
    case 'End':
      return rowCount - 1;
    default:
      return undefined;
  }
}
