/**
 * What a person typed, out of what a program made of it.
 *
 * Alone because exporters guard, decorate and join values in the same few ways in every format.
 * Invariant: undoing twice is undoing once; a value that begins with `=` stays text and is never calculated.
 * Guards seen: leading `'` (pretix), leading TAB (alf.io), `p:+46…` (lead forms), `mailto:`, `Name <a@b.c>`,
 * ` ::: ` between values and `* ` before the chosen one (Google).
 */
import { unguardCell } from '../export/cellGuard.ts';
import { isEmail } from '../members/contacts.ts';

const GUARDED = /^'(?=[=+\-@|%＝＋－＠])/;
const EXPONENT = /^\d+([.,]\d+)?E\+?\d+$/i;
const BRACKETED = /^(.*)[<(]([^<>()\s@]+@[^<>()\s]+)[>)]\s*$/su;

/** How a cell becomes what a person typed. */
export type Cleaning = (raw: string) => string;

export const cleanCell: Cleaning = (raw) => {
  const text = plainCell(raw);
  if (!GUARDED.test(text)) return text;
  return text.replace(GUARDED, '').replaceAll('\\|', '|').trim();
};

/** Of a table that we wrote: its guards are undone to the letter, also where somebody typed what looks like one. */
export const ownCell: Cleaning = (raw) => plainCell(unguardCell(raw));

/** Of a sheet that we wrote: cells of a workbook say that they are texts, and need no guard. */
export const plainCell: Cleaning = (raw) => withoutStray(raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw).trim();

/** Zero bytes and byte order marks in the middle of a file are left over from somebody's copying. */
export function withoutStray(text: string): string {
  return text.includes('\0') || text.includes('\ufeff') ? text.replaceAll('\0', '').replaceAll('\ufeff', '') : text;
}

/** Excel made a number of it and threw the last digits away. */
export const isExponent = (text: string): boolean => EXPONENT.test(text);

/** The addresses in a cell, and what is none. Several stand together after ` ::: `, commas, semicolons or blanks. */
export function emailsIn(cell: string): { readonly addresses: readonly string[]; readonly rest: readonly string[] } {
  if (isEmail(cell)) return { addresses: [cell], rest: [] };
  const addresses: string[] = [];
  const rest: string[] = [];
  for (const part of partsOf(cell)) {
    const address = (BRACKETED.exec(part)?.[2] ?? part).replace(/^mailto:/i, '').trim();
    if (isEmail(address)) addresses.push(address);
    else if (part !== '') rest.push(part);
  }
  return { addresses, rest };
}

function partsOf(cell: string): readonly string[] {
  const parts = cell.split(/ ::: |[;\n]/).map((part) => part.trim());
  return parts.flatMap((part) => {
    const finer = part.split(/[,\s]+/).filter((piece) => piece !== '');
    return finer.length > 1 && finer.every((piece) => isEmail(piece.replace(/^mailto:/i, ''))) ? finer : [part];
  });
}

export type PhoneReading = { readonly number: string; readonly looksLikeOne: boolean };

/** Kept as written: how to dial is the reader's business, and a word instead of a number is still what somebody noted. */
export function phonesIn(cell: string): readonly PhoneReading[] {
  return cell
    .split(/ ::: |[;\n]/)
    .map((part) => part.trim().replace(/^(p|tel):\s*/i, ''))
    .filter((part) => part !== '')
    .map((number) => ({ number, looksLikeOne: (number.match(/\d/g)?.length ?? 0) >= 3 }));
}

/** Groups and labels. Google's own groups (`* myContacts`) are no tags; Mailchimp quotes each tag once more. */
export function tagsIn(cell: string): readonly string[] {
  const quoted = /^".*"$/s.test(cell)
    ? [...cell.matchAll(/"((?:[^"]|"")*)"/g)].map((match) => match[1] ?? '')
    : undefined;
  const parts = quoted ?? cell.split(cell.includes(':::') ? ':::' : /[;,\n]/);
  const tags = parts.map((part) => part.trim()).filter((part) => part !== '' && !part.startsWith('* '));
  return [...new Set(tags)];
}

/** A label as Google writes it: `* ` marks the chosen one. Labels are free words in the exporter's language. */
export function labelIn(cell: string): string | undefined {
  if (cell === '') return undefined;
  const label =
    cell
      .split(':::')[0]
      ?.replace(/^\*\s*/, '')
      .trim() ?? '';
  return label === '' ? undefined : label;
}
