/**
 * A cell of a table that a spreadsheet would calculate, made harmless, and the cell as it was.
 *
 * Alone because writer and reader must agree to the letter. Invariant: `unguardCell(guardCell(text)) === text` for every
 * text, also for one that really begins with an apostrophe and a sign. Source: OWASP, "CSV Injection"; signs that begin a
 * formula, in full width too, or are skipped before one.
 */
const RISKY = /^'*[=+\-@\t\r\n＝＋－＠]/;
/** Blanks and brackets make no formula; a number with a dash or a slash in it would be calculated. */
const PHONE = /^\+\d[\d ()]*$/;
const FIGURE = /^[+-]\d+(?:[.,]\d+)?$/;

export const guardCell = (text: string): string =>
  RISKY.test(text) && !PHONE.test(text) && !FIGURE.test(text) ? `'${text}` : text;

export const unguardCell = (text: string): string => (/^'+[=+\-@\t\r\n＝＋－＠]/.test(text) ? text.slice(1) : text);
