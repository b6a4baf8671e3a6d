/**
 * Which keys stay what they are: those that the system, the browser, a screen reader or a text field needs.
 *
 * Alone because it is a table of other people's keys, with a reason for each that can be said.
 * Invariant: what isn't known to be free is refused.
 */
import type { KeyCommand } from './commands.ts';
import { isBinding, isPrintable, strokeRead, strokesOf } from './strokes.ts';

export const NOT_BINDABLE = [
  'moves-focus',
  'closes',
  'presses',
  'edits-text',
  'scrolls',
  'program',
  'system',
  'alt',
  'sequence',
  'unknown',
] as const;
export type NotBindable = (typeof NOT_BINDABLE)[number];

/** Wherever text is: copy, cut, paste, all. */
const TEXT = new Set(['a', 'c', 'v', 'x']);
/** The same in a field only: a command that works while one types must leave them to it. */
const TEXT_IN_FIELD = new Set(['z', 'y', 'b', 'i', 'u']);
/** Windows, tabs, reload, address, print, find, zoom, hide, minimise, settings on a Mac. */
const PROGRAM = new Set(['w', 't', 'n', 'l', 'r', 'q', 'p', 'f', 'h', 'm', '0', '-', '=', '_', ',', 'Plus']);
const PROGRAM_SHIFTED = new Set(['w', 't', 'n', 'r', 'q', 'p', 'i', 'j', 'c', 'm']);
const FREE_FUNCTION_KEYS = new Set(['F2', 'F4', 'F8', 'F9']);

export function whyNotBindable(command: KeyCommand, binding: string): NotBindable | undefined {
  if (!isBinding(binding)) return 'unknown';
  const strokes = strokesOf(binding);
  const reasons = strokes.map((stroke) => whyReserved(stroke, command));
  const reason = reasons.find((known) => known !== undefined);
  if (reason !== undefined) return reason;
  return strokes.length > 1 && !strokes.every(isPrintable) ? 'sequence' : undefined;
}

function whyReserved(stroke: string, command: KeyCommand): NotBindable | undefined {
  const { modifiers, key } = strokeRead(stroke);
  const isPlain = modifiers.length === 0;
  if (modifiers.includes('Ctrl') || modifiers.includes('Meta')) return 'system';
  if (key === 'Tab') return 'moves-focus';
  if (key === 'Escape') return 'closes';
  if (/^(?:Backspace|Delete|Insert)$/.test(key)) return 'edits-text';
  if (modifiers.includes('Alt')) return 'alt';
  // With Ctrl it finishes: only what goes before the control that Enter would press may have it.
  if (key === 'Enter') return stroke === 'Mod+Enter' && command.first === true ? undefined : 'presses';
  if (key === 'Space') return modifiers.includes('Mod') ? 'system' : 'presses';
  if (key.startsWith('Arrow')) return arrowReserved(isPlain, command);
  if (/^(?:Home|End|PageUp|PageDown)$/.test(key)) return 'scrolls';
  if (/^F\d+$/.test(key)) return isPlain && FREE_FUNCTION_KEYS.has(key) ? undefined : 'program';
  if (!isPrintable(key)) return 'system';
  return isPlain ? undefined : chordReserved(modifiers, key, command);
}

/** In the calendar there are days on all sides; elsewhere arrows scroll and walk through what has the focus. */
function arrowReserved(isPlain: boolean, command: KeyCommand): NotBindable | undefined {
  if (!isPlain) return 'edits-text';
  return command.scope === 'calendar' ? undefined : 'scrolls';
}

function chordReserved(modifiers: readonly string[], key: string, command: KeyCommand): NotBindable | undefined {
  const isShifted = modifiers.includes('Shift');
  if (TEXT.has(key) && (!isShifted || key === 'v')) return 'edits-text';
  if ((isShifted ? PROGRAM_SHIFTED : PROGRAM).has(key)) return 'program';
  return command.inFields === true && TEXT_IN_FIELD.has(key) ? 'edits-text' : undefined;
}
