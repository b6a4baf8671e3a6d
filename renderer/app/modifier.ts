/** How the key beside the letters is called on this computer: printed on a Mac's keyboard it is a sign. */
import type { Locale } from '../words/words.ts';

export const modifierName = (locale: Locale): string =>
  /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : locale === 'de' ? 'Strg' : 'Ctrl';
export const shiftName = (locale: Locale): string =>
  /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⇧' : locale === 'de' ? 'Umschalt' : 'Shift';
