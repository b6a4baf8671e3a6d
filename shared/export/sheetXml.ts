/**
 * A table as the parts of a workbook: one sheet, its head in bold, dates as dates.
 *
 * Alone because a workbook is a few fixed texts around one long one, which is written row by row.
 * Invariants: a text is a text whatever it begins with, so that nothing is calculated and nothing has to be guarded; what
 * XML can't hold is written in the workbook's own way of saying it. Source: ECMA-376 part 1, 18.3.1.4, 18.4.8 and 22.9.2.19.
 */
import { Temporal } from 'temporal-polyfill';
import type { Cell, Column, TableLanguage } from './tableCell.ts';

export type WorkbookPart = { readonly name: string; readonly pieces: Iterable<string> };

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export function workbookParts<T>(
  title: string,
  columns: readonly Column<T>[],
  rows: Iterable<T>,
  language: TableLanguage,
): readonly WorkbookPart[] {
  const fixed = (name: string, xml: string): WorkbookPart => ({ name, pieces: [HEAD + xml] });
  const override = (part: string, kind: string) => `<Override PartName="${part}" ContentType="${TYPE}.${kind}+xml"/>`;
  return [
    fixed(
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', 'sheet.main')}${override('/xl/worksheets/sheet1.xml', 'worksheet')}${override('/xl/styles.xml', 'styles')}</Types>`,
    ),
    fixed('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])),
    fixed(
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${xmlText(title)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    fixed(
      'xl/_rels/workbook.xml.rels',
      relations([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
      ]),
    ),
    fixed('xl/styles.xml', STYLES),
    { name: 'xl/worksheets/sheet1.xml', pieces: sheetPieces(columns, rows, language) },
  ];
}

const relations = (targets: readonly (readonly [string, string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${targets.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

/** Plain, bold, and the short date of whoever opens it; `@`: what is typed into such a cell later stays a text, too. */
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`;
const [PLAIN, BOLD, DATE, FIGURE] = [0, 1, 2, 3];

function* sheetPieces<T>(columns: readonly Column<T>[], rows: Iterable<T>, language: TableLanguage): Generator<string> {
  const letters = columns.map((_, at) => lettersOf(at));
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
  yield `<row r="1">${columns.map(({ header }, at) => textCell(`${letters[at]}1`, header[language], BOLD)).join('')}</row>`;
  let number = 1;
  for (const row of rows) {
    number += 1;
    const cells = columns.map(({ cell }, at) => cellXml(`${letters[at]}${number}`, cell(row, language)));
    yield `<row r="${number}">${cells.join('')}</row>`;
  }
  yield '</sheetData></worksheet>';
}

function cellXml(place: string, cell: Cell): string {
  if (cell.kind === 'text') return cell.text === '' ? '' : textCell(place, cell.text, PLAIN);
  if (cell.kind === 'number') return `<c r="${place}" s="${FIGURE}"><v>${cell.number}</v></c>`;
  const day = dayNumber(cell.date);
  return day === undefined ? textCell(place, cell.date, PLAIN) : `<c r="${place}" s="${DATE}"><v>${day}</v></c>`;
}

/** Characters of a cell, the most that Excel opens. */
export const MOST_OF_CELL = 32_767;

/** As much of a text as a cell holds; half a letter at its end isn't kept. */
export const inCell = (content: string): string => content.slice(0, MOST_OF_CELL).replace(/[\ud800-\udbff]$/, '');

const textCell = (place: string, content: string, style = PLAIN): string =>
  `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(inCell(content))}</t></is></c>`;

/** Sheets count days since 1899-12-31 and know a 29 February 1900; nothing before March 1900 is safe there. */
function dayNumber(date: string): number | undefined {
  if (date < '1900-03-01') return undefined;
  return Temporal.PlainDate.from('1899-12-30').until(Temporal.PlainDate.from(date)).days;
}

function lettersOf(column: number): string {
  const [rest, last] = [Math.floor(column / 26), String.fromCharCode(65 + (column % 26))];
  return rest === 0 ? last : lettersOf(rest - 1) + last;
}

// oxlint-disable-next-line no-control-regex -- these are what XML can't hold
const UNWRITABLE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;
const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** `_x000D_` is how a workbook says a letter that XML can't; what looks so by itself is said so, too. */
const xmlText = (content: string): string =>
  content
    .toWellFormed()
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(UNWRITABLE, (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"]/g, (mark) => NAMED[mark] as string);
