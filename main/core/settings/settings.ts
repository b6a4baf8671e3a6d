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

function readSettings({ store }: Scene): Settings {
  const kept = store.device.read('settings') as object | undefined;
  const parsed = settingsSchema.safeParse({ ...DEFAULT_SETTINGS, ...kept });
  return parsed.success ? parsed.data : DEFAULT_SETTINGS;
}

/** What a locked screen may know of it. */
export function shownOf(scene: Scene): { theme: string; locale?: string } {
  const { locale, theme } = readSettings(scene);
  return { theme, ...(locale === undefined ? {} : { locale }) };
}

export function settingsProcedures(
  scene: Scene,
  tell: (collection: string) => void,
): Procedures<typeof settingsContract> {
  return {
    get: () => done(readSettings(scene)),
    save: (input) => {
      const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
      const next: Settings = { ...readSettings(scene), ...given };
      scene.store.device.write('settings', next);
      tell('settings');
      return done(next);
    },
  };
}
