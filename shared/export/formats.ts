/** What can be exported, in which format, under which name. */
import { dateOf } from '../time/wall.ts';

export const EXPORT_FORMATS = ['json', 'all', 'csv', 'csv-german', 'xlsx', 'vcard3', 'vcard4', 'ics'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export const EXPORT_KINDS = ['members', 'events', 'posts'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

/** Of a format that holds one kind of thing, which. Tables hold any: people without a word. */
export const kindOf = (format: ExportFormat, what: ExportKind | undefined): ExportKind | undefined => {
  if (format === 'json' || format === 'all') return undefined;
  if (format === 'ics') return 'events';
  return format === 'vcard3' || format === 'vcard4' ? 'members' : (what ?? 'members');
};

const ENDINGS: Readonly<Record<ExportFormat, string>> = {
  json: 'json',
  all: 'zip',
  csv: 'csv',
  'csv-german': 'csv',
  xlsx: 'xlsx',
  vcard3: 'vcf',
  vcard4: 'vcf',
  ics: 'ics',
};

export const endingOf = (format: ExportFormat): string => ENDINGS[format];

/** What the file is called where nobody named it. */
export function exportName(format: ExportFormat, kind: ExportKind | undefined, at: string): string {
  const about = kind === undefined ? '' : `${kind}-`;
  return `stammtisch-${about}${dateOf(at)}.${ENDINGS[format]}`;
}
