/** How declarations are sorted and found: by kind, then by name. */
import type { Lookup } from '../document/lookup.ts';
import { fold } from '../text/fold.ts';
import { kindKey, type PlanDocument } from './model.ts';

export const planLookup: Lookup<PlanDocument> = {
  columns: { name: (document) => fold(document.name ?? '') },
  keys: (document) => [kindKey(document.kind)],
  search: () => undefined,
};
