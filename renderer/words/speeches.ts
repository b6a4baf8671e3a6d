/**
 * The words of all messages as i18next wants them.
 *
 * Alone because a test asks it with a table of its own. Invariants: whatever a table lacks, no key is ever shown: a form
 * that German lacks is said in English, and what nobody can say is three dots. A figure in a sentence is written as the
 * language writes it, whichever words it stands in: "20,000", "20.000".
 */
import type { FormatterModule, InitOptions } from 'i18next';
import { localeIn, type Messages, SPEECHES, type Speech, textIn } from '../../shared/words/words.ts';
import { number } from './dates.ts';

/** To be handed to `use`: i18next takes no formatter of its options. */
export const figures: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _format, language) =>
    typeof value === 'number' ? number(value, localeIn(language ?? '')) : (value as string),
};

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
    interpolation: { escapeValue: false, alwaysFormat: true },
    parseMissingKeyHandler: () => '…',
    initAsync: false,
  }) satisfies InitOptions;
