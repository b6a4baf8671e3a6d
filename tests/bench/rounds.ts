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
  readonly unit: string;
  readonly ratio?: number;
  readonly target: string;
  readonly holds: boolean;
};

const ROUNDS = 5;

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
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

export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
