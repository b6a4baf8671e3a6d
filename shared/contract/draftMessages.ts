/** Why what is half written is not kept. */
import type { Messages } from '../words/words.ts';

export const draftFailureMessages = {
  'refusal.too-many-drafts': {
    en: 'Too much is half written already. Finish or discard some of it; until then this entry is kept only while its window is open.',
    de: 'Es ist schon zu viel halb geschrieben. Stell etwas davon fertig oder verwirf es; bis dahin bleibt dieser Eintrag nur, solange sein Fenster offen ist.',
    sie: 'Es ist schon zu viel halb geschrieben. Stellen Sie etwas davon fertig oder verwerfen Sie es; bis dahin bleibt dieser Eintrag nur, solange sein Fenster offen ist.',
  },
} as const satisfies Messages;
