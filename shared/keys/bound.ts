/**
 * Which keys a command has: those that this device changed, else those at first.
 *
 * Invariants: whatever is stored, one press never means two commands in places that overlap (fixed keys go before
 * changed ones, changed ones before those at first, then the table's order); what is broken or from a newer program
 * leaves every other command alone.
 */
import { type Command, type CommandId, COMMANDS, commandOf, isCommandId, keysAtFirst, overlap } from './commands.ts';
import { whyNotBindable } from './reserved.ts';
import { isBinding, strokesOf, type System } from './strokes.ts';

/** Of each command that was changed: all its keys; none: it has no key. */
export type ChangedKeys = Readonly<Partial<Record<CommandId, readonly string[]>>>;
export type BoundKeys = ReadonlyMap<CommandId, readonly string[]>;

export const MOST_KEYS = 3;

/** What can be read of stored keys; the rest is as at first. */
export function keysRead(stored: unknown): ChangedKeys {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(Object.entries(stored).filter(([id, keys]) => isCommandId(id) && isReadable(id, keys)));
}

function isReadable(id: CommandId, keys: unknown): boolean {
  if (!Array.isArray(keys) || keys.length > MOST_KEYS) return false;
  const command = commandOf(id);
  return (
    command.fixed !== true &&
    keys.every((key) => typeof key === 'string' && isBinding(key) && whyNotBindable(command, key) === undefined)
  );
}

export function boundKeys(changed: ChangedKeys, system: System): BoundKeys {
  const bound = new Map<CommandId, readonly string[]>(COMMANDS.map(({ id }) => [id, []]));
  const give = (commands: readonly Command[], keysOf: (command: Command) => readonly string[]) => {
    for (const command of commands) {
      const free = keysOf(command).filter((key) => takenBy(bound, command.id, key) === undefined);
      bound.set(command.id, [...new Set(free)]);
    }
  };
  const isChanged = ({ id, fixed }: Command) => fixed !== true && changed[id] !== undefined;
  give(
    COMMANDS.filter(({ fixed }) => fixed === true),
    ({ keys }) => keys,
  );
  give(COMMANDS.filter(isChanged), ({ id }) => changed[id] ?? []);
  give(
    COMMANDS.filter((command) => command.fixed !== true && !isChanged(command)),
    (command) => keysAtFirst(command, system),
  );
  return bound;
}

/** The command that would be meant as well, or that could never be reached any more. */
export function takenBy(bound: BoundKeys, id: CommandId, key: string): CommandId | undefined {
  const { scope } = commandOf(id);
  return COMMANDS.find(
    (other) =>
      other.id !== id && overlap(scope, other.scope) && bound.get(other.id)?.some((known) => isSamePress(known, key)),
  )?.id;
}

/** The same, or one is how the other begins: `g` would act before `g t` is whole. */
export function isSamePress(a: string, b: string): boolean {
  const [short, long] = [strokesOf(a), strokesOf(b)].toSorted((one, other) => one.length - other.length);
  return short?.every((stroke, place) => stroke === long?.[place]) === true;
}
