/** The same ten thousand contacts as a table, as address cards and as a workbook. */
import { writeXlsx } from 'hucre/xlsx';
import { sampleDocuments } from '../../../shared/sample/sample.ts';

const HEAD = ['First Name', 'Last Name', 'E-mail 1 - Value', 'Phone 1 - Value', 'Organization Name', 'Labels', 'Notes'];
type Contact = readonly string[];

export const FORMATS = ['csv', 'vcf', 'xlsx'] as const;
export type Format = (typeof FORMATS)[number];

export async function contactsAs(format: Format, count: number): Promise<string | Uint8Array> {
  const contacts = [...contactsOf(count)];
  if (format === 'vcf') return contacts.map(cardOf).join('');
  if (format === 'csv') return [HEAD, ...contacts].map((cells) => cells.map(quoted).join(',')).join('\r\n');
  return writeXlsx({ sheets: [{ name: 'Mitglieder', rows: [HEAD, ...contacts].map((row) => [...row]) }] });
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');

function cardOf(contact: Contact): string {
  const [given = '', family = '', email = '', phone = '', organisation = '', labels = '', note = ''] =
    contact.map(escaped);
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${family};${given};;;`,
    `FN:${`${given} ${family}`.trim()}`,
    `EMAIL;TYPE=INTERNET:${email}`,
    ...(phone === '' ? [] : [`TEL;TYPE=CELL:${phone}`]),
    ...(organisation === '' ? [] : [`ORG:${organisation}`]),
    ...(labels === '' ? [] : [`CATEGORIES:${labels.replaceAll(' ::: ', ',')}`]),
    ...(note === '' ? [] : [`NOTE:${note}`]),
    'END:VCARD',
  ];
  return `${lines.join('\r\n')}\r\n`;
}

function* contactsOf(count: number): Generator<Contact> {
  let n = 0;
  const stamp = (at: string) => ({ at, by: 'manager', device: 'dev_bench' });
  for (const { collection, document } of sampleDocuments({
    members: count,
    seed: 1742,
    today: '2026-06-11',
    zone: 'Europe/Berlin',
    stamp,
    newId: (prefix) => `${prefix}_${(n += 1)}`,
  })) {
    if (collection !== 'members') continue;
    const member = document as unknown as {
      name: { given?: string; family?: string };
      emails: { address: string }[];
      phones: { number: string }[];
      organisation?: string;
      tags: string[];
      note?: string;
    };
    yield [
      member.name.given ?? '',
      member.name.family ?? `Nr. ${n}`,
      member.emails[0]?.address ?? `nr${n}@mail.example`,
      member.phones[0]?.number ?? '',
      member.organisation ?? '',
      member.tags.join(' ::: '),
      member.note ?? '',
    ];
  }
}
