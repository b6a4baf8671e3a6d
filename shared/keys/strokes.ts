/**
 * How a press of keys is written down: `k`, `?`, `ArrowLeft`, `Mod+Shift+z`; two presses after each other `g t`.
 *
 * Alone because the page hears presses, the settings keep them and the list of keys shows them, all in this one spelling.
 * Invariants: `Mod` is Cmd on a Mac and Ctrl elsewhere; a letter or sign is the one that was typed, whatever the layout,
 * never the place of its key; one press has one spelling.
 */

/** What a keyboard event says, without the event. */
export type Press = {
  readonly key: string;
  readonly ctrl: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
};
export type System = 'mac' | 'other';

/** Keys that only go with others, and those that will become a letter together with the next one. */
const NO_STROKE =
  /^(?:Shift|Control|Alt|AltGraph|Meta|OS|CapsLock|NumLock|ScrollLock|Fn|FnLock|Hyper|Super|Symbol|SymbolLock|Dead|Process|Compose|Unidentified)$/;
const LETTER = /^\p{L}$/u;
const SIGN = /^[^\p{L}\p{N}\s]$/u;
const NAMED: Readonly<Record<string, string>> = { ' ': 'Space', '+': 'Plus' };

/** Undefined: nothing that a command could be bound to, such as Shift by itself. */
export function strokeOf(press: Press, system: System): string | undefined {
  const { alt, ctrl, meta } = press;
  if (NO_STROKE.test(press.key)) return undefined;
  const key = NAMED[press.key] ?? (LETTER.test(press.key) ? press.key.toLowerCase() : press.key);
  // Many keyboards write [ and ? with AltGr or Option: that is typing a sign, not a chord.
  if (SIGN.test(press.key) && !meta && (alt || !ctrl)) return key;
  const [mod, foreign] = system === 'mac' ? [meta, ctrl && 'Ctrl+'] : [ctrl, meta && 'Meta+'];
  const isChord = ctrl || meta || alt;
  // Shift is part of a sign or a digit already, and a letter alone is the same under Caps Lock.
  const shift = press.shift && (key.length > 1 ? key !== 'Plus' : isChord && LETTER.test(key));
  return [mod && 'Mod+', foreign, alt && 'Alt+', shift && 'Shift+', key].filter(Boolean).join('');
}

export type Stroke = { readonly modifiers: readonly string[]; readonly key: string };

export function strokeRead(stroke: string): Stroke {
  const parts = stroke.split('+');
  return { modifiers: parts.slice(0, -1), key: parts.at(-1) ?? '' };
}

const STROKE = /^(?:Mod\+)?(?:Ctrl\+|Meta\+)?(?:Alt\+)?(?:Shift\+)?(?:[A-Z][A-Za-z0-9]+|[^\s+])$/u;

/** Whether a stored text is one press or two. */
export const isBinding = (text: string): boolean => {
  const strokes = text.split(' ');
  return text.length <= 40 && strokes.length <= 2 && strokes.every((stroke) => STROKE.test(stroke));
};

export const strokesOf = (binding: string): readonly string[] => binding.split(' ');

/** A letter, digit or sign without a modifier: what a person who dictates may say by accident (WCAG 2.1.4). */
export const isPrintable = (stroke: string): boolean => [...stroke].length === 1 || stroke === 'Plus';
