/** How two versions of an event become one: exceptions by the occurrence they name, moves by what they say. */
import { byLine, listByField, listOfValues, type MergeTable } from '../document/mergeTable.ts';

export const eventMerge: MergeTable = {
  description: byLine,
  exceptions: listByField(['origin'], { description: byLine }),
  moves: listOfValues,
  tags: listOfValues,
};
