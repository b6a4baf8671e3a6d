/** How two versions of an event become one: exceptions by the occurrence they name, moves by what they say. */
import { listByField, listOfValues, type MergeTable } from '../document/merge.ts';

export const eventMerge: MergeTable = {
  exceptions: listByField('origin'),
  moves: listOfValues,
  tags: listOfValues,
};
