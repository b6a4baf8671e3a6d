/** How two versions of a declaration become one: field by field. */
import type { MergeTable } from '../document/mergeTable.ts';

export const planMerge: MergeTable = {};
