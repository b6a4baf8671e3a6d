/**
 * Which sheet of a workbook is meant, where nobody said so.
 *
 * Alone because a ticket shop puts orders, tickets and fees into one workbook, and clubs put a cover sheet before their
 * list. Invariant: a sheet whose rows are people, events or posts goes before one that is something else; a list with a
 * row per ticket before one with a row per order.
 */
import { openCsvTable } from './csvTable.ts';
import { kindOfHeaders } from './recognise.ts';
import { registrationListOf } from './registrationLists.ts';

/** A sheet's name and its first rows, written down by sheetText.ts. */
export type SheetBeginning = { readonly name: string; readonly text: string };

export function chosenSheet(sheets: readonly SheetBeginning[], wanted?: string): string | undefined {
  if (wanted !== undefined) return sheets.find(({ name }) => name === wanted)?.name;
  const ranked = sheets.map(({ name, text }) => ({ name, rank: rankOf(text) }));
  const best = Math.max(0, ...ranked.map(({ rank }) => rank));
  return ranked.find(({ rank }) => rank === best)?.name;
}

function rankOf(text: string): number {
  const headers = openCsvTable(text)?.headers ?? [];
  if (headers.length === 0) return 0;
  if (kindOfHeaders(headers) === undefined) return 1;
  const list = registrationListOf(headers);
  return list === undefined || list.rows !== 'tickets' ? 2 : 3;
}
