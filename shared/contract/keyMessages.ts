/** Why a key can't be bound, as a terminal or a script hears it; the page says it before it asks. */
import type { Messages } from '../words/words.ts';

export const keyMessages = {
  'refusal.key-reserved': {
    en: 'This key is needed elsewhere: {{key}}. The keys stay as they were.',
    de: 'Diese Taste wird anderswo gebraucht: {{key}}. Die Tasten bleiben, wie sie waren.',
  },
  'refusal.key-taken': {
    en: '{{key}} is a key already: {{by}}. The keys stay as they were.',
    de: '{{key}} ist schon eine Taste: {{by}}. Die Tasten bleiben, wie sie waren.',
  },
} as const satisfies Messages;
