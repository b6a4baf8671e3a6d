/** The words of the today screens. */
import type { Messages } from '../words/words.ts';

export const todayMessages = {
  'today.title': { en: 'Today', de: 'Heute' },
} as const satisfies Messages;
