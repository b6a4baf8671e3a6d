/**
 * A person as a card: vCard 3.0, which every address book reads, or 4.0.
 *
 * Alone because the two versions differ in a few lines and agree in the rest. Invariants: the UID is the one that the
 * person's card came with, else the id here, and never changes; lines of an imported card that have no field here go out
 * as they came. What a card has no line for (member number, dates of joining and leaving) is in the tables.
 * Source: RFC 2426, RFC 6350; labels and the year that is left out as Apple writes them.
 */
import type { Member } from '../members/model.ts';
import { displayNameOf, nameTextOf } from '../members/names.ts';
import { utcStamp } from './contentStamp.ts';
import { escaped, foldedLines, inOneLine, keptLines } from './foldLines.ts';

export type CardVersion = '3.0' | '4.0';

const OWN: ReadonlySet<string> = new Set(
  'VERSION,PRODID,UID,N,FN,EMAIL,TEL,ADR,ORG,TITLE,NOTE,CATEGORIES,BDAY,URL,REV,KIND,X-STAMMTISCH-ID'.split(','),
);
const TYPES: Readonly<Record<string, string>> = {
  home: 'home',
  work: 'work',
  mobile: 'cell',
  fax: 'fax',
  pager: 'pager',
  main: 'main',
  car: 'car',
  other: 'other',
};

export function cardText(member: Member, version: CardVersion): string {
  const kept = keptLines(member['extra'], OWN);
  const labels = labelling(kept, version);
  const { name } = member;
  const parts = [name.family, name.given, name['additional'], name.prefix, name.suffix];
  return foldedLines([
    'BEGIN:VCARD',
    `VERSION:${version}`,
    'PRODID:-//Stammtisch//Stammtisch//EN',
    `UID:${escaped(uidOf(member))}`,
    `X-STAMMTISCH-ID:${escaped(member.id)}`,
    `N:${parts.map(part).join(';')}`,
    `FN:${escaped(name.display ?? displayNameOf(member))}`,
    ...member.emails.flatMap(({ address, label }) => labels('EMAIL', label, escaped(address))),
    ...member.phones.flatMap(({ number, label }) => labels('TEL', label, escaped(number))),
    ...(member.addresses ?? []).flatMap((each) =>
      labels(
        'ADR',
        each.label,
        ['', '', each.street, each.city, each.region, each.postalCode, each.country].map(part).join(';'),
      ),
    ),
    ...orgOf(member),
    ...line('TITLE', member.position),
    ...bornOf(member.born, version),
    ...addressLine(member.website),
    ...(member.tags.length === 0 ? [] : [`CATEGORIES:${member.tags.map(escaped).join(',')}`]),
    ...line('NOTE', member.note),
    ...revOf(member),
    ...companyOf(member, kept),
    ...kept,
    'END:VCARD',
  ]);
}

/** @returns the key under which the person's card is known elsewhere */
export const uidOf = (member: Member): string =>
  member.external?.findLast(({ source }) => source === 'vcard')?.key ?? member.id;

const part = (value: unknown): string => (typeof value === 'string' ? escaped(value) : '');
const line = (name: string, value: unknown): readonly string[] =>
  typeof value === 'string' && value !== '' ? [`${name}:${escaped(value)}`] : [];

/** An address is no text: nothing in it is escaped. */
const addressLine = (website: unknown): readonly string[] =>
  typeof website === 'string' && inOneLine(website) !== '' ? [`URL:${inOneLine(website)}`] : [];

/** Without a name a card is the organisation's, and says so, or it would come back as a person of that name. */
const companyOf = ({ name, organisation }: Member, kept: readonly string[]): readonly string[] =>
  organisation !== undefined && nameTextOf(name) === '' && !kept.some((each) => /^X-ABSHOWAS:/i.test(each))
    ? ['X-ABShowAs:COMPANY']
    : [];

function orgOf({ organisation, ...member }: Member): readonly string[] {
  const department = member['department'];
  if (organisation === undefined && department === undefined) return [];
  return [`ORG:${part(organisation)}${department === undefined ? '' : `;${part(department)}`}`];
}

function bornOf(born: string | undefined, version: CardVersion): readonly string[] {
  if (born === undefined || born === '') return [];
  const yearless = /^--(\d{2})-(\d{2})$/.exec(born);
  if (yearless !== null)
    return [
      version === '4.0'
        ? `BDAY:--${yearless[1]}${yearless[2]}`
        : `BDAY;X-APPLE-OMIT-YEAR=1604:1604-${yearless[1]}-${yearless[2]}`,
    ];
  if (!/^\d{4}-\d{2}-\d{2}$/.test(born)) return version === '4.0' ? [`BDAY;VALUE=text:${escaped(born)}`] : [];
  return [`BDAY:${version === '4.0' ? born.replaceAll('-', '') : born}`];
}

function revOf({ changed }: Member): readonly string[] {
  const stamp = utcStamp(changed.at);
  return stamp === undefined ? [] : [`REV:${stamp}`];
}

type Labelled = (name: string, label: unknown, value: string) => readonly string[];

/** Known words are types; any other is a label of its own, beside the value in a group that no kept line uses. */
function labelling(kept: readonly string[], version: CardVersion): Labelled {
  let group = Math.max(0, ...kept.map((each) => Number(/^item(\d{1,6})\./i.exec(each)?.[1] ?? 0)));
  return (name, label, value) => {
    const words = typeof label === 'string' ? inOneLine(label) : '';
    if (words === '') return [`${name}:${value}`];
    const types = words.split(' ').map((word) => (Object.hasOwn(TYPES, word) ? TYPES[word] : undefined));
    if (types.every((type) => type !== undefined) && new Set(types).size === types.length)
      return [
        `${name};TYPE=${version === '4.0' && types.length > 1 ? `"${types.join(',')}"` : types.join(',').toUpperCase()}:${value}`,
      ];
    group += 1;
    return [`item${group}.${name}:${value}`, `item${group}.X-ABLabel:${escaped(words)}`];
  };
}
