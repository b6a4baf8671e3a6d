/** The words of the members' screens. */
import type { Messages } from '../words/words.ts';

export const membersMessages = {
  'members.title': { en: 'Members', de: 'Mitglieder' },
} as const satisfies Messages;
