/**
 * Which posts stand in which list of the queue's page, as questions to the store.
 *
 * Alone because the page asks for each state by itself and an export wants a whole list at once.
 */
import type { ColumnRange, ListQuery } from '../../../../shared/document/lookup.ts';
import { stateKey } from '../../../../shared/social/lookup.ts';
import type { PostState, QueueLook } from '../../../../shared/social/model.ts';

type Wanted = Omit<ListQuery, 'offset' | 'limit'>;

const DATED: ColumnRange = { column: 'planned', from: '' };
const UNDATED: ColumnRange = { column: 'planned', is: null };
const LOOKS: Readonly<Record<QueueLook, readonly { readonly state: PostState; readonly ranges: ColumnRange[] }[]>> = {
  queue: [
    { state: 'draft', ranges: [DATED] },
    { state: 'scheduled', ranges: [DATED] },
  ],
  ideas: [{ state: 'draft', ranges: [UNDATED] }],
  sent: [{ state: 'posted', ranges: [] }],
};

/** @param wanted what else is asked of each of them */
export const postsOf = (look: QueueLook, wanted: Wanted): readonly Wanted[] =>
  LOOKS[look].map(({ state, ranges }) => ({
    ...wanted,
    keys: [...(wanted.keys ?? []), stateKey(state)],
    ranges: [...(wanted.ranges ?? []), ...ranges],
  }));
