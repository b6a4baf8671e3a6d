/** How sync stands, in the person's words: a title, what is true beneath it, what to do. */
import { type ShownSync, sumsOf } from '../../shared/sync/shownState.ts';
import type { SyncStatus } from '../../shared/sync/contract.ts';
import { type LinkState, type Trouble, TROUBLES } from '../../shared/sync/model.ts';
import type { CallFailure } from '../client/outcome.ts';
import type { Translate } from '../words/words.ts';

export const titleOf = (t: Translate, { subject, count }: ShownSync): string =>
  subject === 'off' ? t('frame.saved') : t(`sync.state.${subject}.title`, { count });

export const bodyOf = (t: Translate, { subject }: ShownSync): string =>
  subject === 'off' ? t('frame.alone') : t(`sync.state.${subject}.body`);

export function remarkOf(t: Translate, shown: ShownSync, status: SyncStatus, moment: (at: string) => string): string {
  const { remark, remarkCount: count } = shown;
  if (remark === 'alone') return t('frame.alone');
  const at = status.lastContact === undefined ? '' : moment(status.lastContact);
  return t(`sync.remark.${remark}`, { count, at });
}

export const troubleTitle = (t: Translate, trouble: Trouble): string => t(`sync.state.${trouble}.title`);

/** What hindered a command, where it was sync itself; an older page may not know it. */
export function hindranceIn(failure: CallFailure): { trouble: Trouble; said: string } | undefined {
  if (failure.code !== 'refused' || failure.reason !== 'sync-hindered') return undefined;
  const trouble = TROUBLES.find((known) => known === failure['trouble']);
  const said = failure['said'];
  return trouble && { trouble, said: typeof said === 'string' ? said : '' };
}

const NAMED = ['members', 'events', 'posts', 'plan', 'media'] as const;

export function collectionName(t: Translate, name: string): string {
  const known = NAMED.find((one) => one === name);
  return known === undefined ? name : t(`sync.collection.${known}`);
}

/** How many changes here the server doesn't know of yet. */
export const unsentOf = (status: SyncStatus): number => sumsOf(status).toSend;

/** Of these it may be a database's name that is told, not what a server said with its status. */
const OF_A_DATABASE: ReadonlySet<LinkState> = new Set([
  'server-missing',
  'empty',
  'marker-missing',
  'other-dataset',
  'restored',
  'newer-generation',
]);

/** What is known beside the state: the server's own words, which database it is, how many are missing. */
export function saidText(t: Translate, state: LinkState, said: string): string | undefined {
  if (said === '' || state === 'struck-off' || state === 'many-changes' || state === 'homecoming') return undefined;
  if (state === 'lost-documents') return /^\d+$/.test(said) ? t('sync.lost', { count: Number(said) }) : undefined;
  const isDatabase = OF_A_DATABASE.has(state) && !/^\d{3}\b/.test(said);
  return isDatabase ? t('sync.concerns', { said }) : t('sync.said', { said });
}
