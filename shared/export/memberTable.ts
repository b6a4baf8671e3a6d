/**
 * People as a table: one row each, with as many columns for addresses and numbers as the richest person needs.
 *
 * Alone because the importer finds each column by its name. Invariant: names are ones that `memberAliases.ts` of the
 * import knows, and the first column says who it is, so that the table comes in again as what it is.
 */
import type { Member } from '../members/model.ts';
import { type Column, date, text } from './tableCell.ts';

export type MemberWidths = { readonly emails: number; readonly phones: number; readonly addresses: number };

const count = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

/** At least one of each, so that a person can fill the table in. */
export function memberWidths(members: Iterable<Member>): MemberWidths {
  let [emails, phones, addresses] = [1, 1, 1];
  for (const member of members) {
    emails = Math.max(emails, count(member.emails));
    phones = Math.max(phones, count(member.phones));
    addresses = Math.max(addresses, count(member.addresses));
  }
  return { emails, phones, addresses };
}

type MemberColumn = Column<Member>;
const column = (en: string, de: string, cell: (member: Member) => unknown): MemberColumn => ({
  header: { en, de },
  cell: (member) => text(cell(member)),
});
const dateColumn = (en: string, de: string, field: string): MemberColumn => ({
  header: { en, de },
  cell: (member) => date(member[field]),
});

export function memberColumns({ emails, phones, addresses }: MemberWidths): readonly MemberColumn[] {
  return [
    column('Stammtisch-ID', 'Stammtisch-ID', ({ id }) => id),
    column('First Name', 'Vorname', ({ name }) => name.given),
    column('Middle Name', 'Weitere Vornamen', ({ name }) => name['additional']),
    column('Last Name', 'Nachname', ({ name }) => name.family),
    column('Display Name', 'Anzeigename', ({ name }) => name.display),
    column('Name Prefix', 'Anrede', ({ name }) => name.prefix),
    column('Name Suffix', 'Namenszusatz', ({ name }) => name.suffix),
    column('Organization', 'Organisation', ({ organisation }) => organisation),
    column('Department', 'Abteilung', (member) => member['department']),
    column('Job Title', 'Position', ({ position }) => position),
    ...times(emails, emailColumns),
    ...times(phones, phoneColumns),
    ...times(addresses, addressColumns),
    column('Website', 'Webseite', ({ website }) => website),
    dateColumn('Birthday', 'Geburtstag', 'born'),
    column('Member Number', 'Mitgliedsnummer', (member) => member['memberNumber']),
    dateColumn('Member since', 'Eintritt', 'since'),
    dateColumn('Left', 'Austritt', 'until'),
    column('Tags', 'Schlagwörter', ({ tags }) => tagsText(tags)),
    column('Notes', 'Notizen', ({ note }) => note),
  ];
}

const times = (most: number, make: (at: number) => readonly MemberColumn[]): readonly MemberColumn[] =>
  Array.from({ length: most }, (_, at) => make(at)).flat();

const emailColumns = (at: number): readonly MemberColumn[] => [
  column(`E-mail ${at + 1} - Value`, `E-Mail ${at + 1}`, ({ emails }) => emails[at]?.address),
  column(`E-mail ${at + 1} - Label`, `E-Mail ${at + 1} Bezeichnung`, ({ emails }) => emails[at]?.label),
];

const phoneColumns = (at: number): readonly MemberColumn[] => [
  column(`Phone ${at + 1} - Value`, `Telefonnummer ${at + 1}`, ({ phones }) => phones[at]?.number),
  column(`Phone ${at + 1} - Label`, `Telefonnummer ${at + 1} Bezeichnung`, ({ phones }) => phones[at]?.label),
];

const ADDRESS_PARTS = [
  ['Street', 'Straße', 'street'],
  ['Postal Code', 'PLZ', 'postalCode'],
  ['City', 'Ort', 'city'],
  ['Region', 'Region', 'region'],
  ['Country', 'Land', 'country'],
  ['Label', 'Adressbezeichnung', 'label'],
] as const;

const addressColumns = (at: number): readonly MemberColumn[] =>
  ADDRESS_PARTS.map(([en, de, part]) => {
    const numbered = `Address ${at + 1} - ${en}`;
    return column(numbered, at === 0 ? de : numbered, ({ addresses }) => addresses?.[at]?.[part]);
  });

/**
 * As people list them; where a tag has in it what parts tags, with three colons as Google does.
 * A cell that begins with a quote would be read as Mailchimp's own way of listing.
 */
export function tagsText(tags: readonly unknown[] | undefined): string {
  const words = (tags ?? []).filter((tag) => typeof tag === 'string');
  if (!words.some((tag) => /[;,\n]|^"/.test(tag))) return words.join(', ');
  const joined = words.join(' ::: ');
  return words.length > 1 && !joined.startsWith('"') ? joined : `::: ${joined}`;
}
