/** How two versions of a post become one: channels, events and variants by element, its texts line by line. */
import { byLine, earliest, listByField, listOfValues, type MergeTable } from '../document/mergeTable.ts';

export const postMerge: MergeTable = {
  text: byLine,
  channels: listOfValues,
  about: listByField(['event', 'occurrence']),
  variants: listByField(['channel'], { text: byLine }),
  tags: listOfValues,
  confirmedAt: earliest,
};
