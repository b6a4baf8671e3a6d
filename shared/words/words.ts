/**
 * The form of the page's words: English and German side by side, so that neither can be forgotten.
 *
 * Plural forms follow i18next: `members.count_one`, `members.count_other`. Placeholders stand in double braces.
 */
export type Words = { readonly en: string; readonly de: string };
export type Messages = Readonly<Record<string, Words>>;

/** The keys under which callers ask: without the endings of plural forms. */
export type KeyOf<M extends Messages> = StripPlural<Extract<keyof M, string>>;
type StripPlural<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;
