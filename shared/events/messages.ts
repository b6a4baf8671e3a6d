/** The words of the events screens. */
import type { Messages } from '../words/words.ts';

export const eventsMessages = {
  'events.title': { en: 'Events', de: 'Termine' },
} as const satisfies Messages;
