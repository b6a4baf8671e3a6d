/**
 * The kinds of work that are killed: how much each writes at a time, and when the blow falls.
 *
 * Alone because the victim and the one who kills it must mean the same.
 */
export const KINDS = [
  'small',
  'checkpoint',
  'import',
  'bulkWrite',
  'columns',
  'layout',
  'copy',
  'rekey',
  'liar',
] as const;
export type VictimKind = (typeof KINDS)[number];

/** Members per commit. */
export const SIZES: Readonly<Record<VictimKind, number>> = {
  small: 1,
  checkpoint: 30,
  import: 5000,
  bulkWrite: 300,
  columns: 1000,
  layout: 1000,
  copy: 1000,
  rekey: 1000,
  liar: 1000,
};

/**
 * The phase that is aimed at, in which of its first rounds, and how many milliseconds into it at most. What is over before
 * the phase comes is killed then.
 */
export const AIMS: Readonly<Record<VictimKind, { phases: readonly string[]; rounds: number; withinMs: number }>> = {
  small: { phases: ['commit'], rounds: 40, withinMs: 3 },
  checkpoint: { phases: ['commit', 'checkpoint', 'checkpoint'], rounds: 8, withinMs: 12 },
  import: { phases: ['commit'], rounds: 2, withinMs: 900 },
  bulkWrite: { phases: ['bulkWrite'], rounds: 6, withinMs: 60 },
  columns: { phases: ['open', 'write', 'write', 'write'], rounds: 8, withinMs: 150 },
  layout: { phases: ['copy', 'write', 'write'], rounds: 1, withinMs: 300 },
  copy: { phases: ['copy'], rounds: 3, withinMs: 40 },
  rekey: { phases: ['copy', 'rekey', 'rekey'], rounds: 3, withinMs: 30 },
  liar: { phases: ['commit'], rounds: 2, withinMs: 20 },
};

/** A step that takes a while, as one over a large old file would: its table is whole or absent. */
export const PLANTED_ROWS = 100_000;
export const PLANTED_STEP = `CREATE TABLE planted (n INTEGER PRIMARY KEY, text TEXT NOT NULL);
  WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${PLANTED_ROWS})
  INSERT INTO planted SELECT n, 'row ' || n FROM numbers;
  UPDATE planted SET text = text || ' of the new layout';`;

export const KEY = new Uint8Array(32).fill(7);

/** What the victim of a power cut writes: so many commits of so many members. */
export const POWER_COMMITS = 60;
export const POWER_SIZE = 4;
