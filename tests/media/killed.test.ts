import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { headerOf } from '../../main/core/store/header.ts';
import { childEnv } from '../childNode.ts';
import { openedCore } from '../core/openedCore.ts';
import { OTHER, PASSPHRASE, reopening } from '../protection/protectedCore.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';
import { picture, pictureFile } from './pictures.ts';

const script = fileURLToPath(new URL('../protection/converting.ts', import.meta.url));
/** So many that a kill in the middle comes in time. */
const FILES = 250;

/** Ends a process that protects, encrypts anew and unprotects in turn, once so many files changed in a step. */
async function killedIn(folder: string, step: 'protect' | 'unprotect', after: number): Promise<void> {
  const child = spawn(process.execPath, [script, folder], { env: childEnv(), stdio: ['ignore', 'pipe', 'inherit'] });
  let isAimed = step === 'protect';
  let changed = 0;
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line === 'rekey') isAimed = true;
  });
  const watching = watch(join(folder, 'media'), (_event, name) => {
    if (!isAimed || name?.startsWith('.new-') !== true) return;
    changed += 1;
    if (changed === after) child.kill('SIGKILL');
  });
  await once(child, 'close');
  watching.close();
}

test.each([
  ['protect', 3],
  ['protect', 60],
  ['unprotect', 3],
  ['unprotect', 60],
] as const)(
  'killed in the middle of %s (%i), every file is still read, and none is plain beside a protected workspace',
  { timeout: 120_000 },
  async (step, after) => {
    const { core, folder, ask } = await openedCore();
    const contents = new Map<string, Buffer>();
    for (let n = 0; n < FILES; n += 1) {
      const bytes = picture(20_000 + n, n + 1);
      contents.set((await ask('media.add', { file: pictureFile(bytes) })).media, bytes);
    }
    await core.close();
    await killedIn(folder, step, after);
    expect(existsSync(join(folder, 'media.mixed'))).toBe(true);
    const again = await reopening(folder);
    const isProtected = headerOf(join(folder, 'stammtisch.db')) === 'sealed';
    const passphrase = step === 'protect' ? PASSPHRASE : OTHER;
    if (isProtected) await again.ask('protection.unlock', { passphrase });
    const out = join(temporaryFolder(), 'out');
    for (const [media, bytes] of contents) {
      await again.ask('media.get', { media, out });
      expect(readFileSync(out).equals(bytes)).toBe(true);
      const atRest = readFileSync(join(folder, 'media', media.slice(0, 2), media));
      expect(atRest.includes(bytes.subarray(0, 1000))).toBe(!isProtected);
    }
    expect(existsSync(join(folder, 'media.mixed'))).toBe(false);
  },
);
