/** Where a document is looked at that the inbox speaks of. */
import type { Conflict } from '../../../../shared/sync/contract.ts';
import { hrefTo, type Place } from '../../../client/routes.ts';

const PLACES: Readonly<Partial<Record<string, Place>>> = { members: 'members', events: 'events', posts: 'posts' };

export function documentHref({ collection, id, kind }: Pick<Conflict, 'collection' | 'id' | 'kind'>): string {
  const place = PLACES[collection];
  if (place !== undefined) return hrefTo(place, id);
  if (kind === 'device') return hrefTo('settings', 'sync');
  return hrefTo('settings', kind === 'organisation' ? 'workspace' : 'channels');
}
