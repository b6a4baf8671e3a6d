/**
 * One row of a post schedule to one planned post.
 *
 * Alone because a schedule seldom has an id: what a second import finds again is channel, time and text.
 * Invariant: every row gives a candidate or a `refused`; a row without a time is a post without one, not a fault.
 */
import { type Cleaning, tagsIn } from './cellText.ts';
import { contentKeyOf } from './contentKey.ts';
import type { TableRow } from './csvTable.ts';
import type { DateOrder } from './dateText.ts';
import { type ImportProblem, refused, warning } from './importProblem.ts';
import { type CandidateKey, optional } from './memberCandidate.ts';
import { shapeProblemsOf } from './rowShape.ts';
import { cellOf, type FieldNames, type TableColumn } from './tableColumns.ts';
import { readWall } from './wallText.ts';

export type PostField = 'text' | 'planned' | 'planned-time' | 'images' | 'tags' | 'link' | 'channel' | 'key';

/** Buffer, Metricool, GoHighLevel, Ayrshare and the headers that people give to Hootsuite's table. */
export const POST_FIELDS: FieldNames<PostField> = {
  text: 'Text, Message, Content, Post, Beitrag, Nachricht, Caption',
  planned:
    'Posting Time, postAtSpecificTime, scheduleDate, Scheduled, Scheduled at, Schedule Time, Veröffentlichung, Geplant, Geplant für, Date, Datum',
  'planned-time': 'Time, Uhrzeit',
  images: 'Image URL, imageUrls, Media URLs, mediaUrls, Image URLs, Bild',
  tags: 'Tags, Schlagwörter',
  link: 'Link, URL',
  channel: 'Social Profile, platforms, Channel, Kanal, Profile',
  key: 'Stammtisch-ID',
};

export type PostCandidate = {
  readonly line: number;
  readonly key: CandidateKey;
  readonly text: string;
  /** Wall clock in `zone`; absent when the tool was to choose the next free slot. */
  readonly planned?: string;
  readonly zone: string;
  readonly images: readonly string[];
  readonly tags: readonly string[];
  readonly link?: string;
  readonly channel?: string;
};

export type PostReading = { readonly candidate?: PostCandidate; readonly problems: readonly ImportProblem[] };
export type PostRowOptions = { readonly zone: string; readonly order?: DateOrder; readonly clean: Cleaning };

export function readPostRow(
  row: TableRow,
  columns: readonly TableColumn<PostField>[],
  { zone, order, clean }: PostRowOptions,
): PostReading {
  const cells = row.cells.map(clean);
  const cell = (field: PostField) => cellOf(columns, cells, field);
  const problems = shapeProblemsOf(row, columns.length);
  const text = cell('text') ?? '';
  const images = (cell('images') ?? '').split(/[\s,;]+/).filter((address) => address !== '');
  if (text === '' && images.length === 0 && cell('key') === undefined)
    return { problems: [...problems, refused(row.line, 'no-text')] };
  const moment = readWall(cell('planned') ?? '', cell('planned-time') ?? '', zone, order);
  if (moment.kind === 'bad-date' || moment.kind === 'bad-time')
    problems.push(warning(row.line, moment.kind, { cell: cell('planned') ?? '' }));
  if (moment.kind === 'day') problems.push(warning(row.line, 'bad-time', { cell: cell('planned') ?? '' }));
  const planned = moment.kind === 'wall' ? moment.wall : undefined;
  if (moment.kind === 'wall' && moment.ambiguous)
    problems.push(warning(row.line, 'ambiguous-date', { cell: cell('planned') ?? '' }));
  const key = cell('key') ?? contentKeyOf([cell('channel') ?? '', planned ?? '', text, ...images]);
  const candidate = {
    line: row.line,
    key: { source: 'posts-table', key },
    text,
    zone,
    images,
    tags: tagsIn(cell('tags') ?? ''),
    ...optional({ planned, link: cell('link'), channel: cell('channel') }),
  };
  return { candidate, problems };
}
