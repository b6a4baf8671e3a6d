/** Keys as the settings spell them, as a person presses them. */
import { userEvent } from 'vitest/browser';
import { strokeRead, strokesOf } from '../../shared/keys/strokes.ts';

const SPELT: Readonly<Record<string, string>> = { '[': '[[', Space: ' ', Plus: '+' };

function pressOf(stroke: string): string {
  const { modifiers, key } = strokeRead(stroke);
  const held = modifiers.map((modifier) => (modifier === 'Mod' ? 'Control' : modifier));
  const name = SPELT[key] ?? (key.length > 1 ? `{${key}}` : key);
  return `${held.map((one) => `{${one}>}`).join('')}${name}${held.map((one) => `{/${one}}`).join('')}`;
}

export const pressKey = (binding: string): Promise<void> =>
  userEvent.keyboard(strokesOf(binding).map(pressOf).join(''));
