/** How posts are sorted, found and searched. */
import type { Lookup } from '../document/lookup.ts';
import { instantOf } from '../time/wall.ts';
import type { Post } from './model.ts';
import { postTitleOf } from './titles.ts';

export const channelKey = (channel: string): string => `channel:${channel}`;
export const aboutKey = (event: string): string => `about:${event}`;
export const stateKey = (state: string): string => `state:${state}`;

export const postLookup: Lookup<Post> = {
  columns: {
    planned: (post) => (post.plannedAt === undefined ? null : instantOf(post.plannedAt, post.zone ?? 'UTC')),
    changed: (post) => post.changed.at,
  },
  keys: (post) => [
    ...post.channels.map(channelKey),
    ...(post.about ?? []).map(({ event }) => aboutKey(event)),
    stateKey(post.state),
    ...(post.external === undefined ? [] : [`source:${post.external.source}\u0000${post.external.key}`]),
  ],
  references: (post) => [
    ...post.channels.map((id) => ({ collection: 'plan', id })),
    ...(post.about ?? []).map(({ event }) => ({ collection: 'events', id: event })),
  ],
  search: (post) => ({
    title: postTitleOf(post),
    detail: post.plannedAt?.replace('T', ' ') ?? '',
    more: [post.text, ...(post.variants ?? []).map(({ text }) => text), ...(post.tags ?? [])].join(' '),
  }),
};
