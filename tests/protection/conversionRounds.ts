/** Rounds of kills during conversions of one workspace, and what must hold after each. */
import { expect } from 'vitest';
import { randomOf } from '../../shared/sample/random.ts';
import { openedCore } from '../core/openedCore.ts';
import { killedConversion } from './killedConversion.ts';

const MEMBERS = 2000;
/** What the workspace may open with when a step was under way after the one that was acknowledged. */
const POSSIBLE = {
  unprotect: ['nothing', 'passphrase'],
  protect: ['passphrase', 'other'],
  rekey: ['other', 'nothing'],
} as const;
/** A conversion of this size takes about as long after its new file appears. */
const WITHIN_MS = 120;

/** Answers how many kills left the new file half made: without any, nothing was proved. */
export async function conversionRounds(rounds: number, seed: number): Promise<number> {
  const { core, folder, ask } = await openedCore();
  await ask('workspace.sample', { members: MEMBERS });
  await core.close();
  const random = randomOf(seed, 'kills');
  let halfMade = 0;
  for (let round = 0; round < rounds; round += 1) {
    const [during, afterMs] = [1 + (round % 3), random.next() * WITHIN_MS];
    const killed = await killedConversion(folder, during, afterMs);
    const at = `seed ${seed}, round ${round}: ${afterMs} ms into step ${during}`;
    expect(killed.members, at).toBe(MEMBERS);
    expect(POSSIBLE[killed.last], at).toContain(killed.opensWith);
    expect(killed.leftovers, at).toEqual([]);
    if (killed.files.includes('stammtisch.next.db')) halfMade += 1;
  }
  process.stderr.write(`${rounds} kills during conversions, ${halfMade} of them with a half-made file; seed ${seed}\n`);
  return halfMade;
}
