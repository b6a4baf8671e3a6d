/** The words of the posts screens. */
import type { Messages } from '../words/words.ts';

export const postsMessages = {
  'posts.title': { en: 'Posts', de: 'Beiträge' },
} as const satisfies Messages;
