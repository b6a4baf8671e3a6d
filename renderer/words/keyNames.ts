/** How keys are called on this computer, as printed on its keyboard: on a Mac they are signs. */
import { strokeRead, strokesOf, type System } from '../../shared/keys/strokes.ts';
import type { Locale } from './words.ts';

export const systemOf = (): System => (/Mac|iPhone|iPad/.test(navigator.userAgent) ? 'mac' : 'other');

type Name = { readonly en: string; readonly de: string; readonly mac?: string };
const NAMES: Readonly<Record<string, Name>> = {
  Mod: { en: 'Ctrl', de: 'Strg', mac: '⌘' },
  Ctrl: { en: 'Ctrl', de: 'Ctrl', mac: '⌃' },
  Meta: { en: 'Win', de: 'Win', mac: '⌘' },
  Alt: { en: 'Alt', de: 'Alt', mac: '⌥' },
  Shift: { en: 'Shift', de: 'Umschalt', mac: '⇧' },
  Escape: { en: 'Esc', de: 'Esc' },
  Space: { en: 'Space', de: 'Leer' },
  Plus: { en: '+', de: '+' },
  ArrowUp: { en: '↑', de: '↑' },
  ArrowDown: { en: '↓', de: '↓' },
  ArrowLeft: { en: '←', de: '←' },
  ArrowRight: { en: '→', de: '→' },
  Backspace: { en: 'Backspace', de: 'Rücktaste' },
  Delete: { en: 'Del', de: 'Entf' },
  Insert: { en: 'Ins', de: 'Einfg' },
  Home: { en: 'Home', de: 'Pos1' },
  End: { en: 'End', de: 'Ende' },
  PageUp: { en: 'Page Up', de: 'Bild ↑' },
  PageDown: { en: 'Page Down', de: 'Bild ↓' },
};

/** `['Ctrl', 'Shift', 'Z']`, `['G', 'T']`: one for each key that is pressed. */
export const keyNames = (binding: string, locale: Locale): readonly string[] =>
  strokesOf(binding).flatMap((stroke) => {
    const { modifiers, key } = strokeRead(stroke);
    return [...modifiers.map((modifier) => nameOf(modifier, locale)), nameOf(key, locale)];
  });

function nameOf(key: string, locale: Locale): string {
  const known = NAMES[key];
  if (known === undefined) return [...key].length === 1 ? key.toUpperCase() : key;
  return (systemOf() === 'mac' ? known.mac : undefined) ?? known[locale];
}
