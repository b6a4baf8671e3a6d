/** Keys as settings may hold them: well and badly formed, free, reserved and taken ones, on few commands so that they meet. */
import fc from 'fast-check';
import { COMMAND_IDS, COMMANDS } from '../../shared/keys/commands.ts';

const known = [...new Set(COMMANDS.flatMap(({ keys }) => keys))];
const KEYS = [
  'a', 'c', 'g', 'k', 'n', 't', 'z', 'ü', '1', '?', '[', 'Plus', 'Enter', 'Space', 'Tab', 'Escape', 'Backspace', 'Delete',
  'ArrowLeft', 'ArrowDown', 'Home', 'F2', 'F5', 'Insert', 'Mail',
]; // prettier-ignore
const stroke = fc
  .tuple(fc.constantFrom('', 'Mod+', 'Mod+Shift+', 'Shift+', 'Alt+', 'Ctrl+', 'Meta+'), fc.constantFrom(...KEYS))
  .map(([modifiers, key]) => `${modifiers}${key}`);
export const binding = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...known) },
  { weight: 3, arbitrary: stroke },
  { weight: 2, arbitrary: fc.tuple(stroke, stroke).map((strokes) => strokes.join(' ')) },
);
export const commandId = fc.constantFrom(...COMMAND_IDS);
export const system = fc.constantFrom('mac' as const, 'other' as const);

/** What a file may hold after another program, a newer one or a hand has been at it. */
export const stored = fc.dictionary(
  fc.oneof<fc.MaybeWeightedArbitrary<string>[]>(
    { weight: 9, arbitrary: commandId },
    fc.constantFrom('door.admit', '__proto__', ''),
  ),
  fc.oneof(
    { weight: 6, arbitrary: fc.array(binding, { maxLength: 4 }) },
    fc.constantFrom<unknown>(null, 7, 'g t', {}, [7], [['n']], ['g  t'], [''], ['a b c'], ['x'.repeat(90)]),
  ),
  { maxKeys: 12 },
);
