/**
 * One card to one person.
 *
 * Alone because three versions and four makers write the same person in other words.
 * Invariant: pictures, sounds and keys never come in (they are named in a warning); lines without a field here are kept
 * in `extra` as they stand, so that a card can be written back.
 */
import { isEmail } from '../members/contacts.ts';
import { phonesIn } from './cellText.ts';
import { type ContentProperty, splitText, unescapeText } from './contentProperty.ts';
import { readDate } from './dateText.ts';
import { type ImportProblem, refused, warning } from './importProblem.ts';
import {
  type LabelledEmail,
  type LabelledPhone,
  type MemberRowReading,
  type NameParts,
  type PostalAddress,
  optional,
  withoutDoubles,
} from './memberCandidate.ts';

const MEDIA: ReadonlySet<string> = new Set(['PHOTO', 'LOGO', 'SOUND', 'KEY', 'X-MS-CARDPICTURE']);
const READ: ReadonlySet<string> = new Set([
  'VERSION',
  'PRODID',
  'N',
  'FN',
  'EMAIL',
  'TEL',
  'ADR',
  'ORG',
  'TITLE',
  'NOTE',
  'CATEGORIES',
  'BDAY',
  'URL',
  'UID',
  'KIND',
]);
const LABELS: Readonly<Record<string, string>> = {
  home: 'home',
  work: 'work',
  cell: 'mobile',
  fax: 'fax',
  pager: 'pager',
  main: 'main',
  car: 'car',
  other: 'other',
};

type Card = {
  readonly line: number;
  readonly properties: readonly ContentProperty[];
  readonly problems: ImportProblem[];
  readonly notes: string[];
};

export function candidateOfCard(line: number, properties: readonly ContentProperty[]): MemberRowReading {
  const card: Card = { line, properties, problems: [], notes: [] };
  if (isGroup(card)) return { problems: [refused(line, 'group-card', { name: textOf(card, 'FN') ?? '' })] };
  for (const { name, line: at } of properties)
    if (MEDIA.has(name)) card.problems.push(warning(at, 'photo-left-out', { property: name }));
  const name = nameOf(card);
  const emails = emailsOf(card);
  const phones = phonesOf(card);
  const [organisation, department] = splitText(first(card, 'ORG')?.value ?? '', ';').map((part) => part || undefined);
  if (Object.keys(name).length === 0 && emails.length === 0 && phones.length === 0 && organisation === undefined) {
    return { problems: [...card.problems, refused(line, 'no-name-and-no-contact')] };
  }
  const uid = textOf(card, 'UID')?.replace(/^urn:uuid:/i, '');
  const born = bornOf(card);
  const candidate = {
    line,
    name,
    emails,
    phones,
    addresses: addressesOf(card),
    tags: tagsOf(card),
    ...optional({
      key: uid === undefined ? undefined : { source: 'vcard', key: uid },
      organisation,
      department,
      position: textOf(card, 'TITLE'),
      note: noteOf(card),
      born,
      website: textOf(card, 'URL'),
      extra: extraOf(card),
    }),
  };
  return { candidate, problems: card.problems };
}

const isGroup = (card: Card) =>
  ['KIND', 'X-ADDRESSBOOKSERVER-KIND'].some((name) => textOf(card, name)?.toLowerCase() === 'group');

/** Android writes the same note twice. */
function noteOf(card: Card): string | undefined {
  const notes = [...all(card, 'NOTE').map((property) => unescapeText(property.value).trim()), ...card.notes];
  return notes.length === 0 ? undefined : [...new Set(notes)].join('\n');
}

function extraOf({ properties }: Card): readonly string[] | undefined {
  const extra = properties.filter((each) => !READ.has(each.name) && !MEDIA.has(each.name) && !isLabel(each));
  return extra.length === 0 ? undefined : extra.map(({ raw }) => raw);
}

const all = (card: Card, name: string) =>
  card.properties.filter((property) => property.name === name && property.value.trim() !== '');
const first = (card: Card, name: string) => all(card, name)[0];

function textOf(card: Card, name: string): string | undefined {
  const text = unescapeText(first(card, name)?.value ?? '').trim();
  return text === '' ? undefined : text;
}

const isLabel = (property: ContentProperty) => property.name === 'X-ABLABEL' && property.group !== undefined;

/** 2.1 does not escape commas and 3.0 writers forget it: only semicolons part the name. */
function nameOf(card: Card): NameParts {
  const [family, given, additional, prefix, suffix] = splitText(first(card, 'N')?.value ?? '', ';');
  const company = textOf(card, 'X-ABSHOWAS')?.toUpperCase() === 'COMPANY';
  const display = company ? undefined : textOf(card, 'FN');
  const parts = { family, given, additional, prefix, suffix, display };
  return Object.fromEntries(Object.entries(parts).filter(([, text]) => text !== undefined && text !== ''));
}

function emailsOf(card: Card): readonly LabelledEmail[] {
  const emails: LabelledEmail[] = [];
  for (const property of all(card, 'EMAIL')) {
    const address = unescapeText(property.value)
      .trim()
      .replace(/^mailto:/i, '');
    if (isEmail(address)) emails.push({ address, ...labelOf(card, property) });
    else {
      card.notes.push(address);
      card.problems.push(warning(property.line, 'bad-email', { cell: address.slice(0, 200) }));
    }
  }
  return withoutDoubles(emails, ({ address }) => address);
}

function phonesOf(card: Card): readonly LabelledPhone[] {
  const phones: LabelledPhone[] = [];
  for (const property of all(card, 'TEL')) {
    for (const { number, looksLikeOne } of phonesIn(unescapeText(property.value))) {
      phones.push({ number, ...labelOf(card, property) });
      if (!looksLikeOne) card.problems.push(warning(property.line, 'not-a-phone', { cell: number.slice(0, 200) }));
    }
  }
  return withoutDoubles(phones, ({ number }) => number);
}

/** The words beside a value: Apple's own label first (`_$!<HomePage>!$_` or free text), then its types. */
function labelOf(card: Card, property: ContentProperty): { readonly label?: string } {
  const own = property.group && card.properties.find((other) => isLabel(other) && other.group === property.group);
  if (own)
    return {
      label: unescapeText(own.value)
        .replace(/^_\$!<(.*)>!\$_$/, '$1')
        .trim(),
    };
  const types = (property.params.get('TYPE') ?? []).flatMap((type) => type.toLowerCase().split(','));
  const words = types.map((type) => LABELS[type.trim()]).filter((word) => word !== undefined);
  return words.length === 0 ? {} : { label: [...new Set(words)].join(' ') };
}

function addressesOf(card: Card): readonly PostalAddress[] {
  return all(card, 'ADR').flatMap((property) => {
    const [box, extended, road, city, region, postalCode, country] = splitText(property.value, ';');
    const street = [road, extended, box].filter((line) => line !== undefined && line !== '').join('\n');
    const parts = Object.entries({ street, city, region, postalCode, country }).filter(
      ([, text]) => text !== undefined && text !== '',
    );
    return parts.length === 0 ? [] : [{ ...Object.fromEntries(parts), ...labelOf(card, property) }];
  });
}

/** `myContacts` is what Google calls everybody; it is nobody's tag. */
function tagsOf(card: Card): readonly string[] {
  const tags = all(card, 'CATEGORIES').flatMap((property) => splitText(property.value, ','));
  return withoutDoubles(
    tags.filter((tag) => tag !== '' && tag !== 'myContacts'),
    (tag) => tag,
  );
}

/** Apple writes 1604 for "no year" and says so beside it; readDate knows that year. */
function bornOf(card: Card): string | undefined {
  const property = first(card, 'BDAY');
  if (property === undefined) return undefined;
  const text = unescapeText(property.value).trim();
  const reading = readDate(text);
  if (reading.kind === 'date') return reading.date;
  if (reading.kind === 'bad') {
    card.notes.push(`BDAY: ${text}`);
    card.problems.push(warning(property.line, 'bad-date', { cell: text.slice(0, 200) }));
  }
  return undefined;
}
