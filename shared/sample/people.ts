/**
 * The members of the sample, one at a time, at any number.
 *
 * Invariants: a larger sample begins with the same people as a smaller one of the same seed; addresses and telephone
 * numbers are unique at any scale; memory doesn't grow with the number of people.
 */
import type { Stamp } from '../document/document.ts';
import type { MemberInput } from '../members/contract.ts';
import { decideNewMember } from '../members/decideMember.ts';
import type { Member } from '../members/model.ts';
import { CAST, type CastMember } from './cast.ts';
import { accepted, type SampleMaker } from './maker.ts';
import {
  GUEST_SHARE,
  GUEST_TAG,
  HONORARY_TAG,
  MEMBER_TAGS,
  NOTES,
  PARTNERS,
  STREETS,
  TOWNS,
  YOUTH_TAG,
} from './memberTexts.ts';
import { nameDraw, type DrawnName } from './nameDraw.ts';
import { localNumber, MOBILE_NUMBERS, mobileNumber } from './phones.ts';
import type { Random } from './random.ts';

/** The list was taken over from a spreadsheet one evening half a year ago; who came later was entered by hand. */
const TAKEN_OVER = { offset: -181, time: '18:42:07.000' };

export function* samplePeople(maker: SampleMaker, count: number): Generator<Member> {
  const random = maker.random('members');
  const thisYear = Number(maker.year.dayAt(0).slice(0, 4));
  const names = nameDraw(random, thisYear);
  for (let n = 0; n < count; n += 1) {
    const cast = CAST[n];
    const input = cast === undefined ? drawnMember(random, names, n, thisYear) : castMember(cast, n, thisYear);
    yield entered(maker, random, input);
  }
}

function castMember({ yearsIn, ...input }: CastMember, n: number, thisYear: number): MemberInput {
  const since = yearsIn === 0 ? {} : { since: `${thisYear - yearsIn}-03-01` };
  return { ...input, phones: [{ number: n % 3 === 0 ? localNumber(n, false) : mobileNumber(n, false) }], ...since };
}

/** Somebody entered them on a day of the past, and perhaps changed something later. */
function entered(maker: SampleMaker, random: Random, input: MemberInput): Member {
  const takenOver = random.chance(0.7);
  const offset = takenOver ? TAKEN_OVER.offset : -1 - random.below(-TAKEN_OVER.offset - 1);
  const made: Stamp = maker.stampAt(offset, takenOver ? TAKEN_OVER.time : workTime(random));
  const member = accepted(decideNewMember(input, maker.newId('mem'), made));
  if (random.chance(0.65)) return member;
  const later = offset + 1 + random.below(-offset);
  return later >= 0 ? member : { ...member, changed: maker.stampAt(later, workTime(random)) };
}

const two = (number: number): string => (number < 10 ? `0${number}` : String(number));

/** An instant's time of day within waking hours. */
const workTime = (random: Random): string =>
  `${two(7 + random.below(13))}:${two(random.below(60))}:${two(random.below(60))}.000`;

function drawnMember(random: Random, names: () => DrawnName, n: number, thisYear: number): MemberInput {
  const { name, address, birthYear } = names();
  const born = random.chance(0.45) ? bornOn(random, birthYear) : undefined;
  const guest = random.chance(GUEST_SHARE);
  const since = !guest && random.chance(0.95) ? sinceOn(random, thisYear, birthYear) : undefined;
  const partner = random.chance(0.025) ? random.pick(PARTNERS) : undefined;
  return {
    name,
    emails: address === undefined ? [] : [{ address, ...(random.chance(0.2) ? { label: 'privat' } : {}) }],
    phones: random.chance(0.72) ? [phoneOf(random, n)] : [],
    ...(random.chance(0.7) ? { addresses: [homeOf(random)] } : {}),
    tags: guest ? [GUEST_TAG] : tagsOf(random, birthYear, thisYear),
    ...(random.chance(0.12) ? { note: random.pick(NOTES) } : {}),
    ...partner,
    ...(born === undefined ? {} : { born }),
    ...(since === undefined ? {} : { since }),
  };
}

function phoneOf(random: Random, n: number): { number: string; label?: string } {
  const abroad = random.chance(0.25);
  const mobile = random.chance(0.6);
  return mobile && n < MOBILE_NUMBERS
    ? { number: mobileNumber(n, abroad), label: 'mobil' }
    : { number: localNumber(n, abroad) };
}

function homeOf(random: Random) {
  const town = random.pick(TOWNS);
  const letter = random.chance(0.15) ? random.pick(['a', 'b', 'c']) : '';
  return { street: `${random.pick(STREETS)} ${1 + random.below(96)}${letter}`, ...town };
}

function tagsOf(random: Random, birthYear: number, thisYear: number): string[] {
  const tags = MEMBER_TAGS.filter(({ share }) => random.chance(share)).map(({ tag }) => tag);
  if (thisYear - birthYear < 27) tags.push(YOUTH_TAG);
  if (thisYear - birthYear > 77 && random.chance(0.12)) tags.push(HONORARY_TAG);
  return tags;
}

/** Of some only the day is known, as a card index tells it for the greeting. */
function bornOn(random: Random, year: number): string {
  const day = `${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
  return random.chance(0.25) ? `--${day}` : `${year}-${day}`;
}

/** Grown up when they joined, and never this year, so that no date lies ahead. */
function sinceOn(random: Random, thisYear: number, birthYear: number): string {
  const years = Math.max(1, Math.min(32, thisYear - birthYear - 16));
  const year = thisYear - 1 - Math.floor(random.next() ** 2 * years);
  return `${year}-${two(1 + random.below(12))}-${random.chance(0.6) ? '01' : two(1 + random.below(28))}`;
}
