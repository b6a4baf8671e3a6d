/** How two versions of a member become one: contacts and tags by element, all else by field. */
import { listByField, listOfValues, type MergeTable } from '../document/merge.ts';

export const memberMerge: MergeTable = {
  emails: listByField('address'),
  phones: listByField('number'),
  addresses: listByField('street', 'city', 'postalCode', 'region', 'country'),
  tags: listOfValues,
  external: listOfValues,
};
