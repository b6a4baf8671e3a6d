/**
 * The words of all messages as i18next wants them.
 *
 * Alone because a test asks it with a table of its own. Invariant: whatever a table lacks, no key is ever shown: a form
 * that German lacks is said in English, and what nobody can say is three dots.
 */
import type { InitOptions } from 'i18next';
import { type Messages, SPEECHES, type Speech, textIn } from '../../shared/words/words.ts';

const bundleOf = (table: Messages, speech: Speech) => ({
  translation: Object.fromEntries(Object.entries(table).map(([key, words]) => [key, textIn(speech, words)])),
});

export const speechOptions = (table: Messages) =>
  ({
    lng: 'en',
    // Asked for before it: the language without its variant.
    fallbackLng: 'en',
    resources: Object.fromEntries(SPEECHES.map((speech) => [speech, bundleOf(table, speech)])),
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    parseMissingKeyHandler: () => '…',
    initAsync: false,
  }) satisfies InitOptions;
