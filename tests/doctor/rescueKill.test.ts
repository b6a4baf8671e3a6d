import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync, readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { removeLeftovers } from '../../main/core/store/conversion.ts';
import { openSqlFile } from '../../main/core/store/driver.ts';
import { soundnessOf } from '../../main/core/store/integrity.ts';
import { randomOf } from '../../shared/sample/random.ts';
import { childEnv } from '../childNode.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';
import { fileIn, society, spoil } from './damagedFile.ts';

const script = fileURLToPath(new URL('./rescuing.ts', import.meta.url));
const [ROUNDS, SEED, WITHIN_MS] = [7, 20260611, 400];

/** Killed that long after a file of this name appears; answers whether the rescue was told to be done before. */
async function killed(folder: string, sight: string, afterMs: number): Promise<boolean> {
  const child = spawn(process.execPath, [script, folder], { env: childEnv(), stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  child.stdout.on('data', (piece) => (told += String(piece)));
  let isAimed = false;
  const watching = watch(folder, (_event, name) => {
    if (isAimed || name?.startsWith(sight) !== true) return;
    isAimed = true;
    if (afterMs === 0) child.kill('SIGKILL');
    else setTimeout(() => child.kill('SIGKILL'), afterMs);
  });
  await once(child, 'close');
  watching.close();
  return told === 'rescued\n';
}

/** `new`: whole, and the damaged one kept to the byte. */
async function foundIn(folder: string, damaged: Uint8Array): Promise<'old' | 'new' | 'neither'> {
  if (readFileSync(fileIn(folder)).equals(damaged)) return 'old';
  const file = await openSqlFile(fileIn(folder), 'read');
  const sound = soundnessOf(file);
  file.close();
  const kept = readdirSync(folder).find((name) => name.startsWith('stammtisch.damaged-'));
  const isKept = kept !== undefined && readFileSync(join(folder, kept)).equals(damaged);
  return sound.ok && isKept ? 'new' : 'neither';
}

test(
  'a kill during a rescue leaves the damaged file as it was or the new one whole',
  { timeout: 300_000 },
  async () => {
    const core = await society(300);
    await core.close();
    spoil(core.folder, 'rx_members_0_name', 'leaf');
    const damaged = readFileSync(fileIn(core.folder));
    const random = randomOf(SEED, 'kills');
    let cutOff = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const folder = join(temporaryFolder(), 'workspace');
      cpSync(core.folder, folder, { recursive: true });
      // Every other time in the moment in which the damaged file gets its second name: the new one's turn is next.
      // The last one is let be, so that both ends are seen.
      const sight = round === ROUNDS - 1 ? 'never' : round % 2 === 0 ? 'stammtisch.next' : 'stammtisch.damaged';
      const isTold = await killed(folder, sight, sight === 'stammtisch.next' ? random.next() * WITHIN_MS : 0);
      const found = await foundIn(folder, damaged);
      expect(isTold ? ['new'] : ['old', 'new'], `seed ${SEED}, round ${round}`).toContain(found);
      if (found === 'old') cutOff += 1;
      removeLeftovers(folder);
      expect(readdirSync(folder).filter((name) => name.includes('next'))).toEqual([]);
    }
    process.stderr.write(
      `${ROUNDS - 1} kills during rescues, ${cutOff} of them before the new file's turn; seed ${SEED}\n`,
    );
    expect(cutOff).toBeGreaterThan(0);
    expect(cutOff).toBeLessThan(ROUNDS);
  },
);
