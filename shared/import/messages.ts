/** The words of the import's screens: preview, outcomes, and a reason for every problem a file can have. */
import type { Messages } from '../words/words.ts';

export const importMessages = {
  'import.title': { en: 'Import', de: 'Importieren' },
} as const satisfies Messages;
