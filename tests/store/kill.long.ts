import { expect, test } from 'vitest';
import { ROWS } from './importLoop.ts';
import { killedRound } from './killRounds.ts';

test('in 60 rounds of SIGKILL at moments spread over two seconds no acknowledged import loses a row', async () => {
  let acknowledged = 0;
  for (let n = 0; n < 60; n += 1) {
    const round = await killedRound((n * 37) % 2000);
    acknowledged += round.acknowledged;
    expect([...round.rows.values()].every((count) => count === ROWS)).toBe(true);
    expect(round.rows.size - round.acknowledged).toBeOneOf([0, 1]);
    expect(round.logged).toBe(round.rows.size);
  }
  expect(acknowledged).toBeGreaterThan(20);
});
