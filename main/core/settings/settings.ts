/**
 * What one person prefers on this device: language, theme, keys. Never replicated.
 *
 * Invariant: stored keys that can't be read leave everything else as it is, and those of a newer program are kept.
 */
import type { Failure } from '../../../shared/contract/failure.ts';
import { refused } from '../../../shared/contract/failure.ts';
import { keysRead } from '../../../shared/keys/bound.ts';
import { decideKeys, type KeyChanges } from '../../../shared/keys/decideKeys.ts';
import { done, failed, type Result } from '../../../shared/result.ts';
import {
  DEFAULT_SETTINGS,
  type Settings,
  settingsSchema,
  type settingsContract,
} from '../../../shared/workspace/contract.ts';
import type { Procedures } from '../procedures.ts';
import type { Scene } from '../scene.ts';

type Kept = Readonly<Record<string, unknown>>;

const keptOf = (value: unknown): Kept =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Kept) : {};

function readSettings({ store }: Scene): Settings {
  const { keys, ...kept } = keptOf(store.device.read('settings'));
  const parsed = settingsSchema.safeParse({ ...DEFAULT_SETTINGS, ...kept });
  const settings = parsed.success ? parsed.data : DEFAULT_SETTINGS;
  const changed = keysRead(keys);
  return Object.keys(changed).length === 0 ? settings : { ...settings, keys: changed as Record<string, string[]> };
}

/** What a locked screen may know of it. */
export function shownOf(scene: Scene): { theme: string; locale?: string; address?: string } {
  const { locale, theme, address } = readSettings(scene);
  return { theme, ...(locale !== undefined && { locale }), ...(address !== undefined && { address }) };
}

/** All keys as they are stored afterwards. */
function keysAfter(kept: Kept, changes: KeyChanges): Result<Kept, Failure> {
  const decided = decideKeys(keysRead(kept), changes);
  if (!decided.ok) {
    const { kind, ...facts } = decided.failure;
    return failed(refused(kind === 'taken' ? 'key-taken' : 'key-reserved', facts));
  }
  const untouched = Object.entries(kept).filter(([id]) => !Object.hasOwn(changes, id));
  const given = Object.entries(decided.value).filter(([id]) => Object.hasOwn(changes, id));
  return done(Object.fromEntries([...untouched, ...given]));
}

export function settingsProcedures(
  scene: Scene,
  tell: (collection: string) => void,
): Procedures<typeof settingsContract> {
  return {
    get: () => done(readSettings(scene)),
    save: ({ keys: changes, ...input }) => {
      const keptKeys = keptOf(keptOf(scene.store.device.read('settings'))['keys']);
      const keys = changes === undefined ? done(keptKeys) : keysAfter(keptKeys, changes);
      if (!keys.ok) return keys;
      const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
      const { keys: _, ...now } = readSettings(scene);
      const stored = Object.keys(keys.value).length === 0 ? {} : { keys: keys.value };
      scene.store.device.write('settings', { ...now, ...given, ...stored });
      tell('settings');
      return done(readSettings(scene));
    },
  };
}
