/**
 * Lines of cards and calendars as they are written: folded, with their values escaped.
 *
 * Alone because vCard and iCalendar share it. Invariants: no line has more than 75 octets before its end and no sequence of
 * UTF-8 is cut; no value can end its line and begin another. Source: RFC 5545 §3.1 and §3.3.11, RFC 6350 §3.2 and §3.4.
 */
const MOST_OCTETS = 75;

const octetsOf = (letter: string): number => {
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** With its end. */
export function foldedLine(line: string): string {
  if (line.length * 3 <= MOST_OCTETS) return `${line}\r\n`;
  let folded = '';
  let octets = 0;
  for (const letter of line) {
    const more = octetsOf(letter);
    if (octets + more > MOST_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += letter;
    octets += more;
  }
  return `${folded}\r\n`;
}

export const foldedLines = (lines: readonly string[]): string => lines.map(foldedLine).join('');

/** What can't stand in a line at all: controls but TAB. Half a pair of UTF-16 has no UTF-8. */
// oxlint-disable-next-line no-control-regex -- these are what is taken out
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

export const escaped = (value: string): string =>
  value
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(UNWRITABLE, '')
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll('\n', '\\n');

/** Of an address, which is no text: what would end the line goes. */
export const inOneLine = (value: string): string =>
  value
    .toWellFormed()
    .replace(/[\r\n]+/g, ' ')
    .replace(UNWRITABLE, '')
    .trim();

/**
 * Lines that an import kept, to be written back as they were: but for those that are none, that open or close what they
 * don't close or open, or that we write ourselves.
 */
export function keptLines(extra: unknown, own: ReadonlySet<string>): readonly string[] {
  const kept: string[] = [];
  const open: { readonly name: string; readonly at: number }[] = [];
  for (const line of Array.isArray(extra) ? extra : []) {
    if (typeof line !== 'string') continue;
    const one = line.toWellFormed().replace(UNWRITABLE, '');
    const [, name = ''] = /^(?:[\w-]+\.)?([\w-]+)[;:]/.exec(one) ?? [];
    if (name === '' || /[\r\n]/.test(one)) continue;
    const mark = name.toUpperCase();
    const inner = one
      .slice(name.length + 1)
      .trim()
      .toUpperCase();
    if (mark === 'END') {
      if (open.at(-1)?.name !== inner) continue;
      open.pop();
    } else if (mark === 'BEGIN') {
      if (isOuter(inner)) continue;
      open.push({ name: inner, at: kept.length });
    } else if (open.length === 0 && own.has(mark)) continue;
    kept.push(one);
  }
  return open[0] === undefined ? kept : kept.slice(0, open[0].at);
}

/** A line that would end or begin what it stands in. */
const isOuter = (name: string): boolean => /^V(?:CARD|CALENDAR|EVENT|TIMEZONE)$/.test(name);
