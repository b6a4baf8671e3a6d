/** How two versions of a member become one: contacts and tags by element, a name by its parts, all else by field. */
import { byField, byLine, listByField, listOfValues, type MergeTable } from '../document/mergeTable.ts';

export const memberMerge: MergeTable = {
  name: byField(),
  note: byLine,
  emails: listByField(['address']),
  phones: listByField(['number']),
  addresses: listByField(['street', 'city', 'postalCode', 'region', 'country']),
  tags: listOfValues,
  external: listOfValues,
};
