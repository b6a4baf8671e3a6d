import { expect, test } from 'vitest';
import { openCore } from '../../main/core/core.ts';
import { restoreBackup } from '../../main/core/store/backup/restore.ts';
import { callAs } from '../core/openedCore.ts';
import { PASSPHRASE, protectedBy, type Reopening } from '../protection/protectedCore.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';
import { out, passphrase, restore, withAnna } from './backedUp.ts';

async function deviceIn(folder: string, text?: string): Promise<string> {
  const opened = await openCore({ folder, secret: text === undefined ? undefined : passphrase(text) });
  if (!opened.ok) throw new Error(`It did not open: ${JSON.stringify(opened.failure)}`);
  const info = await opened.value.dispatch('workspace.info', {}, callAs());
  await opened.value.close();
  return (info as { value: { device: string } }).value.device;
}

async function backedUp(core: Reopening): Promise<{ file: string; device: string }> {
  const file = out();
  await core.ask('backup.make', { out: file, unencrypted: true });
  const { device } = await core.ask<{ device: string }>('workspace.info');
  return { file, device };
}

test('a workspace restored beside another is a device of its own', async () => {
  const { file, device } = await backedUp(await withAnna());
  const [one, two] = [temporaryFolder(), temporaryFolder()];
  for (const folder of [one, two]) expect(await restore(file, folder)).toMatchObject({ ok: true });
  expect(new Set([device, await deviceIn(one), await deviceIn(two)]).size).toBe(3);
});

test('so is a protected one', async () => {
  const core = await withAnna();
  await protectedBy(core);
  const { file, device } = await backedUp(core);
  const folder = temporaryFolder();
  expect(await restore(file, folder, PASSPHRASE)).toMatchObject({ ok: true });
  expect(await deviceIn(folder, PASSPHRASE)).not.toBe(device);
});

test('in the place of the old one it is the same device', async () => {
  const core = await withAnna();
  const { file, device } = await backedUp(core);
  await core.close();
  const { folder } = core;
  const restored = await restoreBackup({ file, folder, secret: undefined, keepOldAs: `${folder}-before` });
  expect(restored).toMatchObject({ ok: true });
  expect(await deviceIn(folder)).toBe(device);
});
