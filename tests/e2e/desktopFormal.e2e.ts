import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { shellMessages } from '../../shared/shell/messages.ts';
import { pageClient } from '../double/pageClient.ts';
import { openAtWork, test } from './desktop.ts';

test("the system's dialogs say Sie where the page does, and after the next start", async ({
  context,
  folder,
  start,
}) => {
  const env = { DOUBLE_USER_DATA: folder };
  const file = join(folder, 'language.txt');
  const kept = () => (existsSync(file) ? readFileSync(file, 'utf8') : 'nothing');
  const detail = (launched: Awaited<ReturnType<typeof start>>) =>
    (launched.effectsNamed('dialog.showMessageBox')[0]?.[0] as { detail: string } | undefined)?.detail;
  const launched = await start({ context, env });
  const page = await openAtWork(launched);
  await (await pageClient(page)).settings.save({ locale: 'de', address: 'informal' });
  await expect.poll(kept).toBe('de');
  await (await pageClient(page)).settings.save({ address: 'formal' });
  await expect.poll(kept).toBe('de-formal');
  launched.layOut('showMessageBox', { response: 1 });
  await launched.crashCore();
  expect(await launched.exit).toBe(0);
  expect(detail(launched)).toBe(shellMessages['shell.stopped.coreBody'].sie);

  const again = await start({ context, env });
  again.layOut('showMessageBox', { response: 1 });
  await again.firstWindow();
  await again.crashCore();
  expect(await again.exit).toBe(0);
  expect(detail(again)).toBe(shellMessages['shell.stopped.coreBody'].sie);
});
