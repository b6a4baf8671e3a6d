/** The words of the calendar screens. */
import type { Messages } from '../words/words.ts';

export const calendarMessages = {
  'calendar.title': { en: 'Calendar', de: 'Kalender' },
} as const satisfies Messages;
