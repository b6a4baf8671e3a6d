/**
 * Takes turns between two ways of doing one thing, and keeps the medians.
 *
 * Alone so that every bench counts alike: a first round of each is thrown away, then they alternate, so that whatever
 * else the machine does falls on both.
 */
export type Row = {
  readonly work: string;
  readonly ours: number;
  readonly floor?: number;
  /** The same work with search rows and log beside it. */
  readonly withSearch?: number;
  /** The fastest of the peers, and each of them by its name. */
  readonly peer?: number;
  readonly peers?: Readonly<Record<string, number>>;
  readonly unit: string;
  readonly ratio?: number;
  readonly target: string;
  readonly holds: boolean;
};

const ROUNDS = 5;
/** Who takes this long has warmed up within the first round, and it counts. */
const LONG_MS = 5000;

/** The value below which a share of all lies: 0.5 is the median. */
export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] as number;
export const median = (values: readonly number[]): number => percentile(values, 0.5);
export const rounded = (value: number): number => Number(value.toPrecision(3));

/** Milliseconds of each way, medians. A way prepares itself and answers how long its work took. */
export async function alternate(
  ours: () => Promise<number>,
  floor: () => Promise<number>,
  rounds = ROUNDS,
): Promise<{ ours: number; floor: number }> {
  const [a, b]: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round += 1) {
    const [one, two] = [await ours(), await floor()];
    if (round === 0) continue;
    a.push(one);
    b.push(two);
  }
  return { ours: rounded(median(a)), floor: rounded(median(b)) };
}

/** The rounds of each of many, who take turns. */
export async function takeTurns<T extends string>(
  names: readonly T[],
  measure: (name: T, round: number) => Promise<number>,
): Promise<Readonly<Record<T, readonly number[]>>> {
  const kept = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<T, number[]>;
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const name of names) {
      if (kept[name].length === ROUNDS) continue;
      const took = await measure(name, round);
      if (round > 0 || took > LONG_MS) kept[name].push(took);
    }
  }
  return kept;
}

/** Medians of rounds. */
export const mediansOf = <T extends string>(rounds: Readonly<Record<T, readonly number[]>>): Record<T, number> =>
  Object.fromEntries(
    Object.entries<readonly number[]>(rounds).map(([name, times]) => [name, rounded(median(times))]),
  ) as Record<T, number>;

export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
