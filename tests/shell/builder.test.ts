import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const require = createRequire(import.meta.url);
const root = resolve(import.meta.dirname, '../..');

type Config = { readonly files?: unknown };
const { getConfig, validateConfiguration } = require('app-builder-lib/out/util/config/config.js') as {
  getConfig: (root: string, file: string, overrides: null) => Promise<Config>;
  validateConfiguration: (config: Config, log: unknown) => Promise<void>;
};
const { DebugLogger } = require('builder-util') as { DebugLogger: new (enabled: boolean) => unknown };

test('electron-builder accepts every key of electron-builder.yml', async () => {
  const config = await getConfig(root, 'electron-builder.yml', null);
  await expect(validateConfiguration(config, new DebugLogger(false))).resolves.toBeUndefined();
});

test('control: an unknown key is refused by its name', async () => {
  const config = { ...(await getConfig(root, 'electron-builder.yml', null)), asarr: true };
  await expect(validateConfiguration(config, new DebugLogger(false))).rejects.toThrow(/asarr/);
});
