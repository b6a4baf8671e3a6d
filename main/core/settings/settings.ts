/** What one person prefers on this device: language, theme, keys. Never replicated. */
import { done } from '../../../shared/result.ts';
import {
  DEFAULT_SETTINGS,
  type Settings,
  settingsSchema,
  type settingsContract,
} from '../../../shared/workspace/contract.ts';
import type { Procedures } from '../procedures.ts';
import type { Scene } from '../scene.ts';

export function settingsProcedures(
  scene: Scene,
  tell: (collection: string) => void,
): Procedures<typeof settingsContract> {
  const read = (): Settings => {
    const parsed = settingsSchema.safeParse({
      ...DEFAULT_SETTINGS,
      ...(scene.store.device.read('settings') as object | undefined),
    });
    return parsed.success ? parsed.data : DEFAULT_SETTINGS;
  };
  return {
    get: () => done(read()),
    save: (input) => {
      const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
      const next: Settings = { ...read(), ...given };
      scene.store.device.write('settings', next);
      tell('settings');
      return done(next);
    },
  };
}
