/**
 * Chance that can be repeated: the same seed and stream give the same draws on every machine.
 *
 * Alone because a sample must be byte-equal from run to run, and because each part of it draws from a stream of its
 * own: a text added to the posts leaves the members as they were. Not for anything that must be hard to guess.
 * Source: sfc32 ("small fast counting", rotation 21, shifts 9 and 3) by Chris Doty-Humphrey, PractRand, public domain.
 */
export type Random = {
  /** From 0 up to, not including, 1. */
  readonly next: () => number;
  /** A whole number from 0 up to, not including, `count`. */
  readonly below: (count: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
};

/** Draws that are thrown away first, until seeds that lie close together have drifted apart. */
const WARM_UP = 15;

export function randomOf(seed: number, stream: string): Random {
  const draw = sfc32(seed | 0, Math.floor(seed / 2 ** 32) | 0, streamNumber(stream));
  for (let n = 0; n < WARM_UP; n += 1) draw();
  const next = (): number => draw() / 2 ** 32;
  const below = (count: number): number => Math.floor(next() * count);
  return {
    next,
    below,
    chance: (share) => next() < share,
    pick: <T>(list: readonly T[]): T => {
      if (list.length === 0) throw new RangeError('pick: nothing to pick from');
      return list[below(list.length)] as T;
    },
  };
}

/** Whole numbers of 32 bits; the counter starts at 1. */
export function sfc32(seedA: number, seedB: number, seedC: number): () => number {
  let [a, b, c, counter] = [seedA | 0, seedB | 0, seedC | 0, 1];
  return () => {
    const drawn = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + drawn) | 0;
    return drawn >>> 0;
  };
}

/** Source: FNV-1a, 32 bits (offset basis 2166136261, prime 16777619), over UTF-16 units. */
function streamNumber(stream: string): number {
  let hash = 2_166_136_261;
  for (let index = 0; index < stream.length; index += 1) hash = Math.imul(hash ^ stream.charCodeAt(index), 16_777_619);
  return hash;
}
