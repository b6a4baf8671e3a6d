/** What came of runs, in a line: the seeds, and how often what happened. */
export type Run = {
  readonly seed: number;
  readonly problems: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
};

export function tell(runs: readonly Run[]): void {
  const sum = new Map<string, number>();
  for (const { counts } of runs)
    for (const [what, times] of Object.entries(counts)) sum.set(what, (sum.get(what) ?? 0) + times);
  const told = [...sum].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([what, times]) => `${times} ${what}`);
  const seeds = runs.length === 1 ? `seed ${runs[0]?.seed}` : `seeds ${runs[0]?.seed} to ${runs.at(-1)?.seed}`;
  process.stdout.write(`${runs.length} runs, ${seeds}: ${wrongOf(runs).length} wrong; ${told.join(', ')}\n`);
}

export const wrongOf = (runs: readonly Run[]): readonly Run[] => runs.filter(({ problems }) => problems.length > 0);

/** Given, or another each time. */
export const firstSeed = (): number => Number(process.env['STAMMTISCH_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
