/**
 * The page's words in the language chosen, switched at once.
 *
 * Invariant: whole messages only, with their plural forms; no sentence is built from parts.
 */
import i18next from 'i18next';
import { useMemo } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import { type MessageKey, messages } from '../../shared/messages.ts';

export type Locale = 'en' | 'de';
export type Translate = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;

const bundle = (locale: Locale) =>
  Object.fromEntries(Object.entries(messages).map(([key, words]) => [key, words[locale]]));

void i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { translation: bundle('en') }, de: { translation: bundle('de') } },
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  initAsync: false,
});

/** The system's language where we speak it, else English. */
export const systemLocale = (): Locale =>
  navigator.languages.find((language) => /^(?:de|en)\b/.test(language))?.startsWith('de') === true ? 'de' : 'en';

export function speak(locale: Locale): void {
  document.documentElement.lang = locale;
  void i18next.changeLanguage(locale);
}

/** For what is said outside of a rendering. */
export const localeNow = (): Locale => (i18next.language === 'de' ? 'de' : 'en');

export function useWords(): { readonly t: Translate; readonly locale: Locale } {
  const { t, i18n } = useTranslation();
  const locale: Locale = i18n.language === 'de' ? 'de' : 'en';
  return useMemo(() => ({ t: (key, values) => t(key, values ?? {}), locale }), [t, locale]);
}
