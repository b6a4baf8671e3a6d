/**
 * Posts as a table: text, channels by name, and when.
 *
 * Alone because a post names its channels by id, and a person doesn't. Invariant: the columns of text, time and channel are
 * those that the importer of post plans reads.
 */
import type { Post } from '../social/model.ts';
import { dateOf, timeOf } from '../time/wall.ts';
import { tagsText } from './memberTable.ts';
import { type Column, date, inWords, text } from './tableCell.ts';

type PostColumn = Column<Post>;
const column = (en: string, de: string, cell: (post: Post) => unknown): PostColumn => ({
  header: { en, de },
  cell: (post) => text(cell(post)),
});

/** In English the plain words that scripts know. */
const stateCell = inWords({
  draft: { en: 'draft', de: 'Entwurf' },
  scheduled: { en: 'scheduled', de: 'eingeplant' },
  posted: { en: 'posted', de: 'veröffentlicht' },
});

/** @param channelName what a channel is called; undefined: it isn't there any more */
export const postColumns = (channelName: (id: string) => string | undefined): readonly PostColumn[] => [
  column('Stammtisch-ID', 'Stammtisch-ID', ({ id }) => id),
  column('Text', 'Text', (post) => post.text),
  { header: { en: 'Scheduled', de: 'Geplant' }, cell: ({ plannedAt }) => date(dateOf(plannedAt ?? '')) },
  column('Time', 'Uhrzeit', ({ plannedAt }) => timeOf(plannedAt ?? '')),
  column('Zone', 'Zone', ({ zone }) => zone),
  column('Channel', 'Kanal', ({ channels }) => channels.map((id) => channelName(id) ?? id).join(', ')),
  column('Tags', 'Schlagwörter', ({ tags }) => tagsText(tags)),
  { header: { en: 'State', de: 'Stand' }, cell: ({ state }, language) => stateCell(state, language) },
];
