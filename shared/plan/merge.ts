/**
 * How two versions of a declaration become one: field by field; what a device says of itself, and how a table is read,
 * asks nobody.
 */
import { latest, type MergeTable } from '../document/mergeTable.ts';

export const planMerge: MergeTable = {
  rounds: latest,
  knows: latest,
  counts: latest,
  seenOn: latest,
  program: latest,
  user: latest,
  columns: latest,
  rules: latest,
  dates: latest,
  headers: latest,
};
