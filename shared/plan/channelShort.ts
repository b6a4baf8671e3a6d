/**
 * The two letters by which a channel is marked where there is no room for its name.
 *
 * Alone because the queue, the calendar and the events mark channels alike. Invariant: never the only way to know a
 * channel; its name is read aloud and shown on pointing.
 */
import type { ChannelKind } from './model.ts';

const SHORT: Readonly<Partial<Record<string, string>>> = {
  mastodon: 'MA',
  bluesky: 'BS',
  instagram: 'IG',
  facebook: 'FB',
  linkedin: 'LI',
  threads: 'TH',
  x: 'X',
  telegram: 'TG',
  youtube: 'YT',
  newsletter: 'NL',
  website: 'WS',
  poster: 'PO',
} satisfies Readonly<Partial<Record<ChannelKind, string>>>;

/** By the kind of outlet; else the first letters of its name. */
export const channelShortOf = (kind: string, name: string): string =>
  SHORT[kind] ?? [...name.trim()].slice(0, 2).join('').toLocaleUpperCase('und');
