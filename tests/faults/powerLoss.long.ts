import { afterAll, expect, test } from 'vitest';
import { needs } from '../needs.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';
import { bundled } from './bundled.ts';
import { diskLogLibrary } from './diskLog.ts';
import { type Cut, powerCuts } from './powerLoss.ts';
import { POWER_COMMITS } from './victims.ts';

const victim = await bundled(new URL('./powerVictim.ts', import.meta.url));
afterAll(victim.remove);

const seed = Number(process.env['STAMMTISCH_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const REASON = 'the log of the disk needs Linux and a C compiler';

function tell(name: string, cuts: readonly Cut[]): void {
  const synced = cuts.filter((cut) => cut.synced).length;
  const lost = cuts.filter(({ problems }) => problems.some((problem) => problem.includes('were acknowledged'))).length;
  const refused = cuts.filter(({ problems }) => problems.some((problem) => problem.startsWith('does not open'))).length;
  process.stdout.write(
    `${name}, seed ${seed}: ${cuts.length} power cuts (${synced} right after a sync), ${lost} lost something unnoticed, ${refused} refused to open\n`,
  );
}

test.for(['plain', 'protected'] as const)(
  'a %s workspace loses nothing acknowledged and is never half there, wherever the power is cut',
  async (protection, context) => {
    const library = needs(context, diskLogLibrary(temporaryFolder()), REASON);
    const cuts = await powerCuts({ library, script: victim.path, synchronous: 'FULL', protection, seed });
    tell(`${protection}, synchronous FULL`, cuts);
    expect(cuts.filter(({ problems }) => problems.length > 0)).toEqual([]);
    expect(cuts.filter(({ synced }) => synced).length).toBeGreaterThan(POWER_COMMITS); // else the log saw no syncs
  },
);

test('control: without syncs some of it is lost', async (context) => {
  const library = needs(context, diskLogLibrary(temporaryFolder()), REASON);
  const cuts = await powerCuts({ library, script: victim.path, synchronous: 'OFF', protection: 'plain', seed });
  tell('control, synchronous OFF', cuts);
  expect(cuts.filter(({ problems }) => problems.length > 0)).not.toEqual([]);
});
