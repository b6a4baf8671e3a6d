/** What a conflict is about: what kind of document, and what it is called. */
import type { Conflict } from '../../shared/sync/contract.ts';
import type { IconName } from '../ui/icons.ts';
import type { Translate } from '../words/words.ts';

const KINDS = ['member', 'event', 'post', 'channel', 'device', 'organisation'] as const;

export function kindText(t: Translate, { kind }: Pick<Conflict, 'kind'>): string {
  const known = KINDS.find((one) => one === kind);
  return known === undefined ? kind : t(`sync.kind.${known}`);
}

/** A document without a title of its own is called by its kind, never by its id. */
export const conflictTitle = (t: Translate, conflict: Pick<Conflict, 'title' | 'id' | 'kind'>): string =>
  conflict.title === '' || conflict.title === conflict.id ? kindText(t, conflict) : conflict.title;

const ICONS: Readonly<Partial<Record<string, IconName>>> = { members: 'user', events: 'event', posts: 'post' };
export const iconOf = (collection: string): IconName => ICONS[collection] ?? 'settings';
