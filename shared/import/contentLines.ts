/**
 * The lines of a card or calendar file as its writer meant them: unfolded, with the number of their first line.
 *
 * Alone because vCard and iCalendar share it, and because folding has three forms: a line that begins with a blank goes
 * on (RFC 5545 §3.1, RFC 6350 §3.2); a quoted-printable value that ends in `=` goes on with the next line whatever that
 * begins with (vCard 2.1); a base64 value goes on until an empty line or the next property (vCard 2.1).
 * Invariant: lazy, and every physical line that is not blank is part of exactly one logical line.
 */
export type LogicalLine = { readonly line: number; readonly text: string };

type Physical = { readonly line: number; readonly text: string };

const QUOTED_PRINTABLE = /^[^:"]*;(ENCODING=)?QUOTED-PRINTABLE[;:]/i;
const BASE64 = /^[^:"]*;(ENCODING=)?(BASE64|B)[;:]/i;
const PROPERTY = /^[\w.-]+[;:]/;
/** Nothing may be folded onto the line that opens or closes a component: it would swallow the component. */
const MARK = /^\ufeff?(BEGIN|END):\s*[\w-]+\s*$/i;

type Mode = 'plain' | 'quoted' | 'base64' | 'mark';

export function* contentLines(text: string): Generator<LogicalLine, void, undefined> {
  let open: { line: number; parts: string[]; mode: Mode } | undefined;
  for (const { line, text: physical } of physicalLines(text)) {
    if (open !== undefined && continues(open.mode, open.parts, physical)) {
      const folded = open.mode !== 'quoted' && /^[ \t]/.test(physical);
      open.parts.push(folded ? physical.slice(1) : physical);
      continue;
    }
    if (open !== undefined) yield { line: open.line, text: open.parts.join('') };
    open = physical.trim() === '' ? undefined : { line, parts: [physical], mode: modeOf(physical) };
  }
  if (open !== undefined) yield { line: open.line, text: open.parts.join('') };
}

function modeOf(text: string): Mode {
  if (MARK.test(text)) return 'mark';
  if (QUOTED_PRINTABLE.test(text)) return 'quoted';
  return BASE64.test(text) ? 'base64' : 'plain';
}

function continues(mode: Mode, parts: string[], next: string): boolean {
  if (mode === 'mark') return false;
  if (mode === 'quoted' && parts.at(-1)?.endsWith('=') === true) {
    parts.push((parts.pop() ?? '').slice(0, -1));
    return true;
  }
  if (/^[ \t]/.test(next) && next.trim() !== '') return true;
  return mode === 'base64' && next.trim() !== '' && !PROPERTY.test(next);
}

export function* physicalLines(text: string): Generator<Physical, void, undefined> {
  const end = /\r\n|\n|\r/g;
  let from = 0;
  for (let line = 1; from < text.length; line += 1) {
    end.lastIndex = from;
    const found = end.exec(text);
    yield { line, text: text.slice(from, found?.index ?? text.length) };
    from = found === null ? text.length : end.lastIndex;
  }
}
