/** How two versions of a post become one: channels, events and variants by element; the text never. */
import { earliest, listByField, listOfValues, type MergeTable } from '../document/merge.ts';

export const postMerge: MergeTable = {
  channels: listOfValues,
  about: listByField('event', 'occurrence'),
  variants: listByField('channel'),
  tags: listOfValues,
  confirmedAt: earliest,
};
