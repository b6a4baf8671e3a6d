/** What can be exported, in which format, under which name. */
import { refused } from '../contract/failure.ts';
import { done, failed } from '../result.ts';
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

/** Of several formats with one ending, the one that most programs read: it stands first. */
const BY_ENDING = new Map(EXPORT_FORMATS.toReversed().map((format) => [ENDINGS[format], format]));

/**
 * What is to be written under a name that ends so. Undefined: neither the ending nor anybody says it.
 * @param ending without its dot; one without a letter, as of a date, is none
 */
export function formatUnder(ending: string, format: ExportFormat | undefined) {
  if (!/^[\p{L}\d_-]+$/u.test(ending) || !/\p{L}/u.test(ending)) return done(format);
  const told = BY_ENDING.get(ending.toLowerCase());
  if (told === undefined)
    return failed(
      refused('ending-unknown', {
        ending: `.${ending}`,
        known: [...new Set(Object.values(ENDINGS))].map((each) => `.${each}`).join(' '),
      }),
    );
  if (format === undefined || ENDINGS[format] === ENDINGS[told]) return done(format ?? told);
  return failed(refused('ending-unfit', { ending: `.${ending}`, format, fitting: `.${ENDINGS[format]}` }));
}

/** Everything, where it lies beside other files. */
export const DATA_FILE = 'stammtisch.json';

export const endingOf = (format: ExportFormat): string => ENDINGS[format];

/**
 * What the file is called where nobody named it.
 * @param at wall clock: somebody who saves it after midnight looks for it under the new day
 */
export function exportName(format: ExportFormat, kind: ExportKind | undefined, at: string): string {
  const about = kind === undefined ? '' : `${kind}-`;
  return `stammtisch-${about}${dateOf(at)}.${ENDINGS[format]}`;
}

const LONGEST_NAME = 60;
/** Windows keeps these for devices, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** A title as the name of a file, without ending: what no disk takes goes, and what is nothing else has a name all the same. */
export function titleAsName(title: string): string {
  const letters = [...title.replace(/[\\/:*?"<>|\p{C}\s]+/gu, ' ').trim()].slice(0, LONGEST_NAME);
  const name = letters.join('').replace(/^[\s.]+|[\s.]+$/g, '');
  return name === '' ? 'stammtisch' : DEVICE.test(name) ? `${name}_` : name;
}
