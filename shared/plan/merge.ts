/** How two versions of a declaration become one: field by field; what a device says of itself asks nobody. */
import { latest, type MergeTable } from '../document/mergeTable.ts';

export const planMerge: MergeTable = {
  rounds: latest,
  knows: latest,
  counts: latest,
  seenOn: latest,
  program: latest,
  user: latest,
};
