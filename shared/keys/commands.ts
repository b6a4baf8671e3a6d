/**
 * Every command that has a key: where it acts, its keys at first, and what it may do while somebody types.
 *
 * Alone because the page, the list of keys, the settings and every hint take their keys from here, and a key bound
 * anywhere else is found by a check. Invariants: none is both `dangerous` and `inFields`; at first no key means two
 * commands in places that overlap.
 */
import type { System } from './strokes.ts';

/** Where a command acts. `everywhere` overlaps with all, and the inbox is also a list. */
export type Scope = 'everywhere' | 'lists' | 'calendar' | 'conflicts';
export const KEY_GROUPS = ['everywhere', 'go', 'order', 'page', 'lists', 'calendar', 'conflicts'] as const;
export type KeyGroup = (typeof KEY_GROUPS)[number];

export type KeyCommand = {
  readonly id: string;
  readonly group: KeyGroup;
  readonly scope: Scope;
  readonly keys: readonly string[];
  readonly keysOnMac?: readonly string[];
  /** What everybody knows it by, and what controls expect: it can't be changed. */
  readonly fixed?: true;
  /** Harmless: with Ctrl or Cmd it works also while somebody types. */
  readonly inFields?: true;
  /** Changes what is stored: never from a field or a form, and once a press however long it is held. */
  readonly dangerous?: true;
  /** Goes before the control that has the focus. */
  readonly first?: true;
};

const ORDER = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

const TABLE = [
  { id: 'frame.palette', group: 'everywhere', scope: 'everywhere', keys: ['Mod+k'], inFields: true },
  { id: 'frame.undo', group: 'everywhere', scope: 'everywhere', keys: ['Mod+z'], dangerous: true },
  {
    id: 'frame.redo',
    group: 'everywhere',
    scope: 'everywhere',
    keys: ['Mod+Shift+z', 'Mod+y'],
    keysOnMac: ['Mod+Shift+z'],
    dangerous: true,
  },
  { id: 'frame.rail', group: 'everywhere', scope: 'everywhere', keys: ['['] },
  { id: 'frame.keys', group: 'everywhere', scope: 'everywhere', keys: ['?'] },
  { id: 'frame.close', group: 'everywhere', scope: 'everywhere', keys: ['Escape'], fixed: true },
  { id: 'go.today', group: 'go', scope: 'everywhere', keys: ['g t'] },
  { id: 'go.calendar', group: 'go', scope: 'everywhere', keys: ['g c'] },
  { id: 'go.events', group: 'go', scope: 'everywhere', keys: ['g e'] },
  { id: 'go.members', group: 'go', scope: 'everywhere', keys: ['g m'] },
  { id: 'go.posts', group: 'go', scope: 'everywhere', keys: ['g p'] },
  { id: 'go.import', group: 'go', scope: 'everywhere', keys: ['g i'] },
  { id: 'go.conflicts', group: 'go', scope: 'everywhere', keys: ['g k'] },
  { id: 'go.settings', group: 'go', scope: 'everywhere', keys: ['g s'] },
  ...ORDER.map(
    (digit) => ({ id: `order.${digit}`, group: 'order', scope: 'everywhere', keys: [`Mod+${digit}`] }) as const,
  ),
  { id: 'page.new', group: 'page', scope: 'everywhere', keys: ['n'] },
  { id: 'page.search', group: 'page', scope: 'everywhere', keys: ['/'] },
  { id: 'page.inspector', group: 'page', scope: 'everywhere', keys: [']'] },
  { id: 'list.next', group: 'lists', scope: 'lists', keys: ['j'] },
  { id: 'list.previous', group: 'lists', scope: 'lists', keys: ['k'] },
  { id: 'list.tick', group: 'lists', scope: 'lists', keys: ['x'] },
  { id: 'list.down', group: 'lists', scope: 'lists', keys: ['ArrowDown'], fixed: true },
  { id: 'list.up', group: 'lists', scope: 'lists', keys: ['ArrowUp'], fixed: true },
  { id: 'list.open', group: 'lists', scope: 'lists', keys: ['Enter'], fixed: true },
  { id: 'list.peek', group: 'lists', scope: 'lists', keys: ['Space'], fixed: true },
  { id: 'calendar.today', group: 'calendar', scope: 'calendar', keys: ['t'] },
  { id: 'calendar.earlier', group: 'calendar', scope: 'calendar', keys: ['ArrowLeft'] },
  { id: 'calendar.later', group: 'calendar', scope: 'calendar', keys: ['ArrowRight'] },
  { id: 'calendar.month', group: 'calendar', scope: 'calendar', keys: ['1'] },
  { id: 'calendar.list', group: 'calendar', scope: 'calendar', keys: ['3'] },
  { id: 'calendar.lift', group: 'calendar', scope: 'calendar', keys: ['m'] },
  { id: 'conflicts.keep', group: 'conflicts', scope: 'conflicts', keys: ['Mod+Enter'], dangerous: true, first: true },
] as const satisfies readonly KeyCommand[];

export type CommandId = (typeof TABLE)[number]['id'];
export type Command = KeyCommand & { readonly id: CommandId };
export const COMMANDS: readonly Command[] = TABLE;
export const COMMAND_IDS: readonly CommandId[] = TABLE.map(({ id }) => id);

const byId = new Map<string, Command>(COMMANDS.map((command) => [command.id, command]));
export const commandOf = (id: CommandId): Command => byId.get(id) as Command;
export const isCommandId = (id: string): id is CommandId => byId.has(id);

export const keysAtFirst = (command: KeyCommand, system: System): readonly string[] =>
  system === 'mac' ? (command.keysOnMac ?? command.keys) : command.keys;

/** Whether both can be meant by the same press. */
export function overlap(a: Scope, b: Scope): boolean {
  if (a === b || a === 'everywhere' || b === 'everywhere') return true;
  return a !== 'calendar' && b !== 'calendar';
}
