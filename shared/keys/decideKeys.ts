/**
 * Whether a key may become a command's, and what is stored then.
 *
 * Alone because the settings ask before they store, and the core asks again for whoever calls it without them.
 * Invariant: what is stored never binds a key twice in places that overlap, on a system where it would act.
 */
import { done, failed, type Result } from '../result.ts';
import { type BoundKeys, boundKeys, type ChangedKeys, isSamePress, MOST_KEYS, takenBy } from './bound.ts';
import { type CommandId, COMMAND_IDS, commandOf, COMMANDS, isCommandId, keysAtFirst, overlap } from './commands.ts';
import { type NotBindable, whyNotBindable } from './reserved.ts';
import type { System } from './strokes.ts';

/** Keys to be stored of some commands; null: as at first. */
export type KeyChanges = Readonly<Partial<Record<CommandId, readonly string[] | null>>>;

export type KeyVerdict =
  | { readonly kind: 'free' }
  | { readonly kind: 'reserved'; readonly reason: NotBindable }
  /** `fixed`: it can't be taken from there. */
  | { readonly kind: 'taken'; readonly by: CommandId; readonly fixed: boolean };

export function keyVerdict(bound: BoundKeys, id: CommandId, key: string): KeyVerdict {
  const reason = whyNotBindable(commandOf(id), key);
  if (reason !== undefined) return { kind: 'reserved', reason };
  const by = takenBy(bound, id, key);
  return by === undefined ? { kind: 'free' } : { kind: 'taken', by, fixed: commandOf(by).fixed === true };
}

/** Gives a command these keys and takes them from whoever has them; a fixed key is nobody's to take. */
export function changesFor(
  changed: ChangedKeys,
  system: System,
  id: CommandId,
  keys: readonly string[] | null,
): KeyChanges {
  const wanted = keys ?? keysAtFirst(commandOf(id), system);
  const [asked, bound] = [wantedKeys(changed, system), boundKeys(changed, system)];
  const taken = COMMANDS.filter(
    (other) => other.id !== id && other.fixed !== true && overlap(other.scope, commandOf(id).scope),
  ).flatMap((other) => {
    const isWanted = (key: string) => wanted.some((want) => isSamePress(want, key));
    const left = bound.get(other.id)?.filter((key) => !isWanted(key)) ?? [];
    return asked.get(other.id)?.some(isWanted) === true ? [[other.id, left]] : [];
  });
  return { ...Object.fromEntries(taken), [id]: sameAsFirst(id, wanted, system) ? null : wanted };
}

function sameAsFirst(id: CommandId, keys: readonly string[], system: System): boolean {
  const first = keysAtFirst(commandOf(id), system);
  return first.length === keys.length && first.every((key, place) => key === keys[place]);
}

export const allAsAtFirst = (): KeyChanges => Object.fromEntries(COMMAND_IDS.map((id) => [id, null]));

/** What undoes changes: of each command that they name, the keys that it had. */
export const changesBack = (before: ChangedKeys, changes: KeyChanges): KeyChanges =>
  Object.fromEntries(
    Object.keys(changes)
      .filter(isCommandId)
      .map((id) => [id, before[id] ?? null]),
  );

export type KeyRefusal =
  | { readonly kind: 'reserved'; readonly command: CommandId; readonly key: string; readonly why: NotBindable }
  | { readonly kind: 'taken'; readonly command: CommandId; readonly key: string; readonly by: CommandId };

/** What is stored afterwards, or the first key that can't be; one that a command has already isn't asked about again. */
export function decideKeys(changed: ChangedKeys, changes: KeyChanges): Result<ChangedKeys, KeyRefusal> {
  const given = Object.entries(changes).filter(([id]) => isCommandId(id)) as [CommandId, readonly string[] | null][];
  const next: Partial<Record<CommandId, readonly string[]>> = { ...changed };
  for (const [id, keys] of given) {
    if (keys === null) delete next[id];
    else next[id] = [...new Set(keys)].slice(0, MOST_KEYS);
  }
  for (const [id, keys] of given) {
    for (const key of keys?.filter((one) => changed[id]?.includes(one) !== true) ?? []) {
      const why = commandOf(id).fixed === true ? 'unknown' : whyNotBindable(commandOf(id), key);
      if (why !== undefined) return failed({ kind: 'reserved', command: id, key, why });
      const by = takenOnEach(next, id, key);
      if (by !== undefined) return failed({ kind: 'taken', command: id, key, by });
    }
  }
  return done(next);
}

/** Whoever stores it may sit at another system than the one that it acts on, so it counts only where it is taken on both. */
function takenOnEach(next: ChangedKeys, id: CommandId, key: string): CommandId | undefined {
  const [onMac, elsewhere] = (['mac', 'other'] as const).map((system) => takenBy(wantedKeys(next, system), id, key));
  return onMac === undefined ? undefined : elsewhere;
}

/** All that each command asks for, also where two ask for the same. */
const wantedKeys = (changed: ChangedKeys, system: System): BoundKeys =>
  new Map(COMMAND_IDS.map((id) => [id, changed[id] ?? keysAtFirst(commandOf(id), system)]));
