/** Whether a table is one that we wrote: its guards are undone by `unguardCell`, and by nothing else. */
const ID = /^(?:mem|evt|pst)_[\w-]{1,60}$/;

/** By its first head and the first cell below it. */
export const isOwnTable = (headers: readonly string[], firstRow: readonly string[]): boolean =>
  ['Stammtisch-ID', 'Event ID'].includes(headers[0] ?? '') && ID.test((firstRow[0] ?? '').trim());
