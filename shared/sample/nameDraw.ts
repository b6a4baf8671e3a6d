/**
 * Draws names and the mail address that goes with each.
 *
 * Alone because an address must stay unique over a million people without a list of all that were given: names are
 * remembered for the first ones only, afterwards each address carries its number.
 */
import type { MemberInput } from '../members/contract.ts';
import { fold } from '../text/fold.ts';
import { CAST } from './cast.ts';
import { MAIL_DOMAINS } from './memberTexts.ts';
import { GERMAN_FAMILY, GERMAN_GIVEN, NAME_CIRCLES } from './names.ts';
import type { Random } from './random.ts';

export type DrawnName = {
  readonly name: MemberInput['name'];
  readonly address: string | undefined;
  readonly birthYear: number;
};

type Spelled = { readonly text: string; readonly ascii: string };
type Circle = {
  readonly given: readonly Spelled[];
  readonly family: readonly Spelled[];
  readonly familyFirst: boolean;
};

/** From here on every address carries a number. */
const REMEMBERED = 2000;
const GERMAN_SHARE = 0.66;
const YOUNGEST = 14;
const AGES = 76;
/** Younger ones have no doctorate yet. */
const TITLED_FROM = 32;

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };

/** As a mail address spells a name: plain small letters. */
export function asciiOf(name: string): string {
  const spelled = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöü]/g, (letter) => UMLAUTS[letter] ?? letter);
  return fold(spelled)
    .replace(/[^a-z -]/g, '')
    .replace(/ /g, '');
}

const spelledOf = (names: readonly string[]): readonly Spelled[] =>
  names.map((text) => ({ text, ascii: asciiOf(text) }));
const circleOf = (given: readonly string[], family: readonly string[], familyFirst = false): Circle => ({
  given: spelledOf(given),
  family: spelledOf(family),
  familyFirst,
});

const OLDER = circleOf(GERMAN_GIVEN.before1960, GERMAN_FAMILY);
const MIDDLE = circleOf(GERMAN_GIVEN.before1985, GERMAN_FAMILY);
const YOUNGER = circleOf(GERMAN_GIVEN.later, GERMAN_FAMILY);
/** Each circle as often as it weighs, so that a plain pick is a weighted one. */
const CIRCLES = NAME_CIRCLES.flatMap(({ weight, given, family, familyFirst }) => {
  const circle = circleOf(given, family, familyFirst ?? false);
  return Array.from({ length: weight }, () => circle);
});

const germanBorn = (year: number): Circle => (year < 1960 ? OLDER : year < 1985 ? MIDDLE : YOUNGER);

/** @returns a function that answers the next person's name */
export function nameDraw(random: Random, thisYear: number): () => DrawnName {
  const taken = new Set(CAST.flatMap(({ emails }) => (emails ?? []).map(({ address }) => address)));
  let drawn = 0;
  return () => {
    drawn += 1;
    const age = YOUNGEST + Math.floor((random.next() + random.next()) * 0.5 * AGES);
    const birthYear = thisYear - age;
    const circle = random.chance(GERMAN_SHARE) ? germanBorn(birthYear) : random.pick(CIRCLES);
    const given = random.pick(circle.given);
    const family = familyFrom(random, circle);
    const plain = localPart(random, given.ascii, family.ascii);
    const domain = random.pick(MAIL_DOMAINS);
    const address = random.chance(0.93) ? uniqueAddress(taken, plain, domain, drawn) : undefined;
    return { name: nameFrom(random, given.text, family.text, circle.familyFirst, age), address, birthYear };
  };
}

function uniqueAddress(taken: Set<string>, plain: string, domain: string, drawn: number): string {
  const numbered = `${plain}${drawn}@${domain}`;
  if (drawn > REMEMBERED) return numbered;
  const address = `${plain}@${domain}`;
  if (taken.has(address)) return numbered;
  taken.add(address);
  return address;
}

/** Some keep both names when they marry, also across circles. */
function familyFrom(random: Random, circle: Circle): Spelled {
  const family = random.pick(circle.family);
  if (circle.familyFirst || !random.chance(0.07)) return family;
  const other = random.pick(GERMAN_FAMILY_SPELLED);
  if (other.text === family.text || family.text.includes('-')) return family;
  return { text: `${family.text}-${other.text}`, ascii: `${family.ascii}-${other.ascii}` };
}
const GERMAN_FAMILY_SPELLED = OLDER.family;

function localPart(random: Random, given: string, family: string): string {
  const way = random.next();
  if (way < 0.55) return `${given}.${family}`;
  if (way < 0.8) return `${given.slice(0, 1)}.${family}`;
  return way < 0.9 ? `${family}.${given}` : `${given}${family}`;
}

function nameFrom(
  random: Random,
  given: string,
  family: string,
  familyFirst: boolean,
  age: number,
): MemberInput['name'] {
  const title = random.next();
  const prefix = age < TITLED_FROM ? undefined : title < 0.01 ? 'Prof. Dr.' : title < 0.05 ? 'Dr.' : undefined;
  const display = familyFirst ? `${prefix === undefined ? '' : `${prefix} `}${family} ${given}` : undefined;
  return { ...(prefix === undefined ? {} : { prefix }), given, family, ...(display === undefined ? {} : { display }) };
}
