/**
 * The page's words in the language chosen, switched at once.
 *
 * Invariant: whole messages only, with their plural forms; no sentence is built from parts.
 */
import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { type MessageKey, messages } from '../../shared/messages.ts';
import { localeIn, speechOf } from '../../shared/words/words.ts';
import type { Address } from '../../shared/workspace/contract.ts';
import { figures, speechOptions } from './speeches.ts';

export type Locale = 'en' | 'de';
export type Translate = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;

void i18next.use(figures).use(initReactI18next).init(speechOptions(messages));

/** The system's language where we speak it, else English. */
export const systemLocale = (): Locale =>
  navigator.languages.find((language) => /^(?:de|en)\b/.test(language))?.startsWith('de') === true ? 'de' : 'en';

export function speak(locale: Locale, address: Address = 'informal'): void {
  document.documentElement.lang = locale;
  void i18next.changeLanguage(speechOf(locale, address));
}

export const isSpoken = (locale: Locale, address: Address): boolean => i18next.language === speechOf(locale, address);

/** For what is said outside of a rendering. */
export const localeNow = (): Locale => localeIn(i18next.language);

export const translateNow: Translate = (key, values) => i18next.t(key, values ?? {});

type Voice = { readonly t: Translate; readonly locale: Locale };
const voices = new Map<string, Voice>();

/** One for each language, so that what is made of it is made again; asked later, it says what is spoken then. */
function voiceOf(language: string): Voice {
  const known = voices.get(language);
  if (known !== undefined) return known;
  const voice: Voice = { t: (key, values) => translateNow(key, values), locale: localeIn(language) };
  voices.set(language, voice);
  return voice;
}

export const useWords = (): Voice => voiceOf(useTranslation().i18n.language);
