/** The words of the settings screens. */
import type { Messages } from '../words/words.ts';

export const settingsMessages = {
  'settings.title': { en: 'Settings', de: 'Einstellungen' },
} as const satisfies Messages;
