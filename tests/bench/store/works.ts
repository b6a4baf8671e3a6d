/**
 * The works that are compared, as loops over whoever does them.
 *
 * Alone and pure because the same loops run in Node and in a browser's page. Invariants: what is not the work itself
 * (making documents, reading the one to be changed) is done before the watch starts; an answer of the wrong size ends
 * the run, so nobody is fast by answering less.
 */
import { atOfRank, BATCH, COUNT, noteOf, strolled } from './documents.ts';

export const singleWorks = ['update', 'ascending', 'newest first', 'find', 'count'] as const;
export type SingleWork = (typeof singleWorks)[number];
export type RangeOrder = 'asc' | 'desc';

/** A database with the documents in it, or on the way there. */
export type Opened = {
  /** Makes ready to write the documents from one number to before another; the call writes. */
  readonly insert: (from: number, to: number) => () => unknown;
  /** Makes ready to give the nth document another note; the call writes durably. */
  readonly update: (n: number, note: string) => Promise<() => unknown>;
  /** Answers the nth document. */
  readonly find: (n: number) => unknown;
  /** 50 documents by `at`, from a place in the order onwards or backwards. */
  readonly range: (order: RangeOrder, rank: number) => { length: number } | Promise<{ length: number }>;
  /** How many lie from one place in the order to before another. */
  readonly count: (from: number, to: number) => number | Promise<number>;
  readonly close: () => unknown;
};
export type Engine = { readonly open: (state: 'empty' | 'kept') => Promise<Opened> };

/** One who takes turns: answers how long things took, in milliseconds. */
export type Contender = {
  /** All documents into an empty database. */
  readonly insert: () => Promise<number>;
  /** One time per operation. */
  readonly times: (work: SingleWork, round: number) => Promise<number[]>;
  readonly close: () => Promise<void>;
};

export const RANGE = 50;
const COUNTED = 5000;
/** Away from both ends, where a range would be short. */
const MARGIN = COUNTED + 1000;
const OPERATIONS: Readonly<Record<SingleWork, number>> = {
  update: 100,
  ascending: 200,
  'newest first': 200,
  find: 500,
  count: 100,
};

/** A slow one stops after this, so that its turn doesn't last all day; but not before so many operations. */
const MOST_MS = 1000;
const LEAST = 3;

export function contenderOf(engine: Engine): Contender {
  let opened: Opened | undefined;
  return {
    insert: async () => {
      await opened?.close();
      opened = await engine.open('empty');
      let total = 0;
      for (let from = 0; from < COUNT; from += BATCH) {
        const write = opened.insert(from, from + BATCH);
        const began = performance.now();
        await write();
        total += performance.now() - began;
      }
      // What was just written still lies in RxDB's own cache: a fresh opening reads from the file.
      await opened.close();
      opened = await engine.open('kept');
      return total;
    },
    times: async (work, round) => {
      if (opened === undefined) throw new Error('Nothing is inserted yet');
      const times: number[] = [];
      const over = performance.now() + MOST_MS;
      for (let nth = 0; nth < OPERATIONS[work] && (nth < LEAST || performance.now() < over); nth += 1)
        times.push(await timeOf(opened, work, round * OPERATIONS[work] + nth, round));
      return times;
    },
    close: async () => void (await opened?.close()),
  };
}

async function timeOf(opened: Opened, work: SingleWork, nth: number, round: number): Promise<number> {
  const n = strolled(nth);
  const rank = MARGIN + (n % (COUNT - 2 * MARGIN));
  const act = await readied(opened, work, n, rank, round);
  const began = performance.now();
  const answer = await act();
  const took = performance.now() - began;
  if (!isWhole(work, answer)) throw new Error(`${work} of document ${n}, rank ${rank}, answered ${String(answer)}`);
  return took;
}

async function readied(opened: Opened, work: SingleWork, n: number, rank: number, round: number) {
  switch (work) {
    case 'update':
      return opened.update(n, noteOf(n, round));
    case 'ascending':
      return () => opened.range('asc', rank);
    case 'newest first':
      return () => opened.range('desc', rank);
    case 'find':
      return () => opened.find(n);
    case 'count':
      return () => opened.count(rank, rank + COUNTED);
  }
}

function isWhole(work: SingleWork, answer: unknown): boolean {
  if (work === 'update') return true;
  if (work === 'count') return typeof answer === 'number' && answer > COUNTED / 2;
  if (work === 'find') return answer !== null && answer !== undefined;
  return (answer as { length: number }).length === RANGE;
}

export const fromTo = (from: number, to: number): readonly [string, string] => [atOfRank(from), atOfRank(to)];
