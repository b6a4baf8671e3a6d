/**
 * Telephone numbers that reach nobody.
 *
 * Alone because a number made up carelessly rings at somebody's home. Source: Bundesnetzagentur, Mitteilung 148/2021,
 * Amtsblatt 7/2021, numbers for media productions ("Drama Numbers"): five local areas with a thousand numbers each,
 * and two mobile blocks of a hundred.
 * Invariant: different `n` give different numbers; past the reserved ones, an extension is added behind one of them.
 */
const LOCAL = [
  { area: '30', block: '23125' },
  { area: '40', block: '66969' },
  { area: '69', block: '90009' },
  { area: '89', block: '99998' },
  { area: '221', block: '4710' },
];
const PER_BLOCK = 1000;
const LOCAL_NUMBERS = LOCAL.length * PER_BLOCK;
const MOBILE = [
  { area: '171', block: '39200' },
  { area: '176', block: '040690' },
];
const PER_MOBILE_BLOCK = 100;
/** Mobile numbers there are: only `n` below this may ask for one. */
export const MOBILE_NUMBERS = MOBILE.length * PER_MOBILE_BLOCK;

export function localNumber(n: number, abroad: boolean): string {
  // 1733 has no divisor in common with 5,000: neighbours get numbers far apart, and none comes twice.
  const place = (n * 1733 + 311) % LOCAL_NUMBERS;
  const { area, block } = LOCAL[Math.floor(place / PER_BLOCK)] as (typeof LOCAL)[number];
  const round = Math.floor(n / LOCAL_NUMBERS);
  const extension = round === 0 ? '' : `-${round}`;
  return `${abroad ? '+49 ' : '0'}${area} ${block}${String(place % PER_BLOCK).padStart(3, '0')}${extension}`;
}

export function mobileNumber(n: number, abroad: boolean): string {
  if (n >= MOBILE_NUMBERS) throw new RangeError(`mobileNumber: only ${MOBILE_NUMBERS} are reserved`);
  const place = (n * 37 + 11) % MOBILE_NUMBERS;
  const { area, block } = MOBILE[Math.floor(place / PER_MOBILE_BLOCK)] as (typeof MOBILE)[number];
  return `${abroad ? '+49 ' : '0'}${area} ${block}${String(place % PER_MOBILE_BLOCK).padStart(2, '0')}`;
}
