/**
 * What each format writes: one file, or everything in many.
 *
 * Alone because a single export and the archive of everything are made of the same files.
 * Invariant: each content can be begun anew, and reads while it is written.
 */
import { collections, type Documents } from '../../../../shared/collections.ts';
import { calendarPieces } from '../../../../shared/export/calendar.ts';
import { cardText, type CardVersion } from '../../../../shared/export/card.ts';
import { EVENT_COLUMNS } from '../../../../shared/export/eventTable.ts';
import { DATA_FILE, EXPORT_KINDS, type ExportFormat, type ExportKind } from '../../../../shared/export/formats.ts';
import { memberColumns, memberWidths } from '../../../../shared/export/memberTable.ts';
import { postColumns } from '../../../../shared/export/postTable.ts';
import { readmeText } from '../../../../shared/export/readme.ts';
import { workbookParts } from '../../../../shared/export/sheetXml.ts';
import { type Column, csvPieces, TABLE_STYLES, type TableLanguage } from '../../../../shared/export/tableCell.ts';
import { wallOf } from '../../../../shared/time/wall.ts';
import type { Progress } from '../beside.ts';
import type { Source } from './source.ts';
import { type Pieces, type ZipEntry, zipPieces } from './zip.ts';

export type ContentOptions = {
  readonly program: string;
  readonly at: string;
  /** The organisation's. */
  readonly name: string;
  readonly zone: string;
  /** Of the heads of a workbook. */
  readonly language: TableLanguage;
};
/** What the clock showed, as files and archives say it: without a zone. */
export const wallAt = ({ at, zone }: Pick<ContentOptions, 'at' | 'zone'>): string => wallOf(at, zone);
export type Told = { readonly source: Source; readonly options: ContentOptions; readonly progress: Progress };

/** @param kind of a format that holds one kind of thing */
export function contentOf(told: Told, format: Exclude<ExportFormat, 'all'>, kind: ExportKind): Pieces {
  switch (format) {
    case 'json':
      return jsonPieces(told);
    case 'csv':
    case 'csv-german':
      return tableOf(told, kind, ({ columns, rows }) => csvPieces(columns, rows, TABLE_STYLES[format]));
    case 'xlsx':
      return workbookOf(told, kind);
    case 'vcard3':
      return cardsOf(told, '3.0');
    case 'vcard4':
      return cardsOf(told, '4.0');
    case 'ics':
      return calendarOf(told);
  }
}

/** All but the media. */
export function filesOf(told: Told): readonly ZipEntry[] {
  const file = (name: string, format: Exclude<ExportFormat, 'all'>, kind: ExportKind = 'members'): ZipEntry => ({
    name,
    pieces: () => contentOf(told, format, kind),
    packed: format !== 'xlsx',
  });
  const { name, program } = told.options;
  return [
    { name: 'README.txt', pieces: () => [`\ufeff${readmeText(name, wallAt(told.options), program)}`], packed: true },
    file(DATA_FILE, 'json'),
    ...EXPORT_KINDS.flatMap((kind) => [
      file(`${kind}.csv`, 'csv', kind),
      file(`${kind}-excel-de.csv`, 'csv-german', kind),
      file(`${kind}.xlsx`, 'xlsx', kind),
    ]),
    file('members.vcf', 'vcard3'),
    file('members-4.vcf', 'vcard4'),
    file('calendar.ics', 'ics', 'events'),
  ];
}

function* jsonPieces({ source, options: { program, at }, progress }: Told): Generator<string> {
  yield `{"format":"stammtisch-export","formatVersion":1,"program":${JSON.stringify(program)},"at":${JSON.stringify(at)},"collections":{`;
  for (const [place, { name }] of collections.entries()) {
    yield `${place === 0 ? '' : ','}\n${JSON.stringify(name)}:[`;
    let before = '\n';
    for (const body of source.bodies(name)) {
      yield before + body;
      before = ',\n';
    }
    yield ']';
    progress(place + 1, collections.length);
  }
  yield '\n}}\n';
}

type Table<N extends ExportKind> = {
  readonly columns: readonly Column<Documents[N]>[];
  readonly rows: Iterable<Documents[N]>;
};

function tableOf<T>({ source }: Told, kind: ExportKind, write: <N extends ExportKind>(table: Table<N>) => T): T {
  switch (kind) {
    case 'members':
      return write<'members'>({
        columns: memberColumns(memberWidths(source.documents('members'))),
        rows: source.documents('members'),
      });
    case 'events':
      return write<'events'>({ columns: EVENT_COLUMNS, rows: source.documents('events') });
    case 'posts': {
      const channels = source.channels();
      return write<'posts'>({ columns: postColumns((id) => channels.get(id)), rows: source.documents('posts') });
    }
  }
}

const TITLES = {
  members: { en: 'Members', de: 'Personen' },
  events: { en: 'Events', de: 'Veranstaltungen' },
  posts: { en: 'Posts', de: 'Beiträge' },
} as const satisfies Record<ExportKind, Record<TableLanguage, string>>;

function workbookOf(told: Told, kind: ExportKind): Pieces {
  const { language } = told.options;
  const parts = tableOf(told, kind, ({ columns, rows }) =>
    workbookParts(TITLES[kind][language], columns, rows, language),
  );
  return zipPieces(
    parts.map(({ name, pieces }) => ({ name, pieces: () => pieces, packed: true })),
    wallAt(told.options),
  );
}

function* cardsOf({ source }: Told, version: CardVersion): Generator<string> {
  for (const member of source.documents('members')) yield cardText(member, version);
}

/** Years that a series without end is described for where its zone follows no rule. */
const AHEAD = 10;

const calendarOf = ({ source, options: { name, zone, at } }: Told): Iterable<string> =>
  calendarPieces(() => source.documents('events'), { name, zone, endless: Number(at.slice(0, 4)) + AHEAD });
