/**
 * The form of the page's words: English and German side by side, so that neither can be forgotten.
 *
 * Plural forms follow i18next: `members.count_one`, `members.count_other`. Placeholders stand in double braces.
 */
/** `sie`: to somebody who is not on first-name terms; only where the German words address anybody. */
export type Words = { readonly en: string; readonly de: string; readonly sie?: string };
export type Messages = Readonly<Record<string, Words>>;

/** The keys under which callers ask: without the endings of plural forms. */
export type KeyOf<M extends Messages> = StripPlural<Extract<keyof M, string>>;
type StripPlural<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;

/** How the program speaks. German to somebody who is addressed by family name is a variant (RFC 5646, 2.2.5). */
export const SPEECHES = ['en', 'de', 'de-formal'] as const;
export type Speech = (typeof SPEECHES)[number];

export const speechOf = (locale: 'en' | 'de', address: 'informal' | 'formal'): Speech =>
  locale === 'de' && address === 'formal' ? 'de-formal' : locale;

/** Of a speech or any other tag of a language: the one of ours whose dates and figures it has. */
export const localeIn = (language: string): 'en' | 'de' => (/^de\b/.test(language) ? 'de' : 'en');

export function textIn(speech: Speech, { en, de, sie }: Words): string {
  if (speech === 'en') return en;
  return speech === 'de-formal' ? (sie ?? de) : de;
}
