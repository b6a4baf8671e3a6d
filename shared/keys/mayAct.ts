/**
 * Whether a press may be a command, by what has the focus.
 *
 * Alone because it is the one place that decides that keys never hurt somebody who types.
 * Invariants: in a field, and in a form around one, nothing acts but a harmless command with Ctrl or Cmd; whatever is
 * dangerous never does; a letter, digit or sign acts only where nothing takes keys, and only while letters are on.
 */
import type { KeyCommand } from './commands.ts';
import { isPrintable, strokesOf } from './strokes.ts';

/**
 * `field`: something is typed into it. `form`: a dialog in which something can be typed, wherever the focus is in it.
 * `over`: any other dialog, a menu or a list that is open. `control`: takes keys, but no text. `page`: all else.
 */
export type Focus = 'field' | 'form' | 'over' | 'control' | 'page';

export function mayAct(command: KeyCommand, key: string, focus: Focus, letterKeys: 'on' | 'off'): boolean {
  const isChord = key.startsWith('Mod+');
  if (strokesOf(key).some(isPrintable)) return focus === 'page' && letterKeys === 'on';
  switch (focus) {
    case 'field':
    case 'form':
      return isChord && command.inFields === true && command.dangerous !== true;
    case 'over':
      return isChord && command.first !== true;
    case 'control':
      return isChord;
    case 'page':
      return true;
  }
}
