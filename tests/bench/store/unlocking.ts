/** How long a passphrase takes to open a workspace: slow on purpose, for a thief, and not much slower than that. */
import { newKey, passphraseSlot, unwrapped } from '../../../main/core/store/slots.ts';
import { median, type Row } from '../rounds.ts';

const ROUNDS = 5;
const BOUNDS_MS = [200, 1000] as const;

export async function measureUnlocking(): Promise<Row[]> {
  const text = 'vier Enten fahren Kahn';
  const slot = await passphraseSlot(newKey(), text);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    await unwrapped([slot], { kind: 'passphrase', text });
    times.push(performance.now() - began);
  }
  const ours = median(times);
  return [
    {
      work: 'unlock by passphrase',
      ours: Math.round(ours),
      unit: 'ms',
      target: `${BOUNDS_MS[0]} to ${BOUNDS_MS[1]} ms`,
      holds: ours >= BOUNDS_MS[0] && ours <= BOUNDS_MS[1],
    },
  ];
}
