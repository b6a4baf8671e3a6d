import { expect, test } from 'vitest';
import { COMMANDS, commandOf } from '../../shared/keys/commands.ts';
import { whyNotBindable } from '../../shared/keys/reserved.ts';
import { type Press, strokeOf } from '../../shared/keys/strokes.ts';

const press = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  ctrl: false,
  meta: false,
  alt: false,
  shift: false,
  ...held,
});

test.each([
  ['a letter', press('n'), 'n'],
  ['the same under Caps Lock or with Shift', press('N', { shift: true }), 'n'],
  ['a letter of another alphabet', press('Ж'), 'ж'],
  ['a sign that needs Shift', press('?', { shift: true }), '?'],
  ['a digit that needs Shift on a French keyboard', press('1', { shift: true }), '1'],
  ['a bracket typed with AltGr on Windows', press('[', { ctrl: true, alt: true }), '['],
  ['a bracket typed with Option', press('[', { alt: true }), '['],
  ['a slash on a German keyboard together with Ctrl', press('/', { ctrl: true, shift: true }), 'Mod+/'],
  ['Ctrl with a letter', press('k', { ctrl: true }), 'Mod+k'],
  ['Ctrl and Shift with a letter', press('Z', { ctrl: true, shift: true }), 'Mod+Shift+z'],
  ['an arrow with Shift', press('ArrowLeft', { shift: true }), 'Shift+ArrowLeft'],
  ['the space bar', press(' '), 'Space'],
  ['plus', press('+', { shift: true }), 'Plus'],
  ['the Windows key with a letter', press('k', { meta: true }), 'Meta+k'],
])('%s is written down as one text', (_, pressed, stroke) => {
  expect(strokeOf(pressed, 'other')).toBe(stroke);
});

test('on a Mac Cmd is the modifier, and Ctrl is another one', () => {
  expect(strokeOf(press('k', { meta: true }), 'mac')).toBe('Mod+k');
  expect(strokeOf(press('k', { ctrl: true }), 'mac')).toBe('Ctrl+k');
});

test.each(['Shift', 'Control', 'Meta', 'AltGraph', 'CapsLock', 'Dead', 'Process', 'Unidentified'])(
  '%s by itself is nothing to be bound',
  (key) => expect(strokeOf(press(key), 'other')).toBeUndefined(),
);

test.each([
  ['moves-focus', ['Tab', 'Shift+Tab', 'Mod+Tab']],
  ['closes', ['Escape', 'Mod+Escape']],
  ['presses', ['Enter', 'Space', 'Shift+Enter', 'Mod+Enter']],
  ['edits-text', ['Mod+c', 'Mod+v', 'Mod+x', 'Mod+a', 'Mod+Shift+v', 'Delete', 'Backspace', 'Shift+Delete']],
  ['edits-text', ['Mod+Backspace', 'Mod+Delete', 'Alt+Backspace', 'Mod+ArrowLeft', 'Shift+ArrowRight', 'Insert']],
  ['scrolls', ['ArrowDown', 'PageDown', 'Home', 'Mod+End']],
  ['program', ['Mod+w', 'Mod+t', 'Mod+n', 'Mod+l', 'Mod+r', 'Mod+q', 'Mod+p', 'Mod+f', 'Mod+0', 'Mod+,', 'Mod+Plus']],
  ['program', ['Mod+Shift+t', 'Mod+Shift+r', 'Mod+Shift+i', 'F1', 'F5', 'F6', 'F11', 'F12', 'Mod+F4', 'Mod+F5']],
  ['system', ['Meta+k', 'Ctrl+k', 'Mod+Space', 'PrintScreen', 'ContextMenu', 'AudioVolumeUp']],
  ['alt', ['Alt+f', 'Mod+Alt+e', 'Alt+ArrowLeft']],
  ['sequence', ['g Mod+e', 'F2 F4', 'Mod+e g']],
  ['unknown', ['', 'g  t', 'g t m', 'nn', 'x'.repeat(50)]],
] as const)('keys that others need are refused as %s: %s', (reason, keys) => {
  expect(keys.map((key) => [key, whyNotBindable(commandOf('page.new'), key)])).toEqual(
    keys.map((key) => [key, reason]),
  );
});

test.each(['n', 'ü', '1', '?', 'g n', 'Mod+e', 'Mod+Shift+e', 'Mod+.', 'F2', 'F9'])('%s is free to be bound', (key) => {
  expect(whyNotBindable(commandOf('page.new'), key)).toBeUndefined();
});

test('arrows may be bound in the calendar, Ctrl Enter where it finishes, and Undo’s keys not to what works in fields', () => {
  expect(whyNotBindable(commandOf('calendar.later'), 'ArrowUp')).toBeUndefined();
  expect(whyNotBindable(commandOf('conflicts.keep'), 'Mod+Enter')).toBeUndefined();
  expect(whyNotBindable(commandOf('frame.palette'), 'Mod+z')).toBe('edits-text');
  expect(whyNotBindable(commandOf('page.new'), 'Mod+z')).toBeUndefined();
});

test('nobody can bind Delete, Backspace or Enter by themselves to anything', () => {
  const pressed = ['Delete', 'Backspace', 'Enter', 'Shift+Delete', 'Mod+Delete', 'Mod+Backspace'];
  expect(COMMANDS.flatMap((command) => pressed.filter((key) => whyNotBindable(command, key) === undefined))).toEqual(
    [],
  );
});
