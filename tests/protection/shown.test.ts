import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { protectedBy, reopening } from './protectedCore.ts';

test('the lock screen of the next start speaks and addresses as was chosen since, though nobody locked it', async () => {
  const core = await reopening();
  await core.ask('settings.save', { locale: 'en' });
  await protectedBy(core);
  await core.ask('settings.save', { locale: 'de', address: 'formal' });
  await core.close();
  await core.open();
  expect(await core.ask('protection.state')).toMatchObject({ state: 'locked' });
  expect(await core.ask('settings.get')).toMatchObject({ locale: 'de', address: 'formal' });
});

test('while nothing of it was changed, the end of the program writes no keys', async () => {
  const core = await reopening();
  await core.ask('settings.save', { locale: 'de', address: 'formal' });
  await protectedBy(core);
  const keys = join(core.folder, 'keys.json');
  const before = { text: readFileSync(keys, 'utf8'), written: statSync(keys).mtimeMs, file: statSync(keys).ino };
  await core.close();
  expect({ text: readFileSync(keys, 'utf8'), written: statSync(keys).mtimeMs, file: statSync(keys).ino }).toEqual(
    before,
  );
});
