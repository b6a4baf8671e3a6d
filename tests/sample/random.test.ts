import { expect, test } from 'vitest';
import { randomOf, sfc32 } from '../../shared/sample/random.ts';
import { asciiOf } from '../../shared/sample/nameDraw.ts';
import { localNumber, MOBILE_NUMBERS, mobileNumber } from '../../shared/sample/phones.ts';

/** The published steps in unbounded whole numbers, cut to 32 bits after each. */
function plainSfc32(seeds: readonly [bigint, bigint, bigint], count: number): number[] {
  const cut = (value: bigint): bigint => BigInt.asUintN(32, value);
  let [a, b, c, counter] = [...seeds, 1n] as [bigint, bigint, bigint, bigint];
  return Array.from({ length: count }, () => {
    const drawn = cut(a + b + counter);
    counter = cut(counter + 1n);
    a = b ^ (b >> 9n);
    b = cut(c + (c << 3n));
    c = cut((cut(c << 21n) | (c >> 11n)) + drawn);
    return Number(drawn);
  });
}

test('the draws are those of sfc32', () => {
  const draw = sfc32(0x12345678, 0x9abcdef0, 0xdeadbeef);
  const drawn = Array.from({ length: 1000 }, () => draw());
  expect(drawn).toEqual(plainSfc32([0x12345678n, 0x9abcdef0n, 0xdeadbeefn], 1000));
});

test('each seed and each stream has draws of its own, repeatable and evenly spread', () => {
  const draws = (seed: number, stream: string) => {
    const random = randomOf(seed, stream);
    return Array.from({ length: 20_000 }, () => random.below(10));
  };
  expect(draws(1, 'members')).toEqual(draws(1, 'members'));
  expect(draws(1, 'members')).not.toEqual(draws(2, 'members'));
  expect(draws(1, 'members')).not.toEqual(draws(1, 'posts'));
  const counts = Array.from(
    { length: 10 },
    (_, digit) => draws(1, 'members').filter((drawn) => drawn === digit).length,
  );
  expect(Math.min(...counts)).toBeGreaterThan(1800);
  expect(Math.max(...counts)).toBeLessThan(2200);
});

test('picking from nothing is a bug that says so', () => {
  expect(() => randomOf(1, 'members').pick([])).toThrow('nothing to pick from');
});

const RESERVED =
  /^(?:030 23125\d{3}|040 66969\d{3}|069 90009\d{3}|089 99998\d{3}|0221 4710\d{3}|0171 39200\d{2}|0176 040690\d{2})(?:-\d+)?$/;

test('every telephone number lies in a block reserved for fiction, and none comes twice', () => {
  const local = Array.from({ length: 12_000 }, (_, n) => localNumber(n, false));
  const mobile = Array.from({ length: MOBILE_NUMBERS }, (_, n) => mobileNumber(n, false));
  const numbers = [...local, ...mobile];
  expect(numbers.filter((number) => !RESERVED.test(number))).toEqual([]);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(() => mobileNumber(MOBILE_NUMBERS, false)).toThrow('reserved');
});

test.each([
  ['Überschär', 'ueberschaer'],
  ['Straßburger', 'strassburger'],
  ['Żółkiewski', 'zolkiewski'],
  ['Thị Minh Hằng', 'thiminhhang'],
  ['O’Sullivan', 'osullivan'],
  ['Þorsteinsson', 'thorsteinsson'],
  ['İbrahim', 'ibrahim'],
])('%s is spelled %s in a mail address', (name, spelled) => {
  expect(asciiOf(name)).toBe(spelled);
});
