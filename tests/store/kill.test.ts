import { expect, test } from 'vitest';
import { ROWS } from './importLoop.ts';
import { killedRound } from './killRounds.ts';

const ROUNDS = 20;

test('an import is whole or absent after SIGKILL, and whole if it was acknowledged', { timeout: 180_000 }, async () => {
  const rounds = [];
  for (let n = 0; n < ROUNDS; n += 1) rounds.push(await killedRound(n * 25));
  for (const { acknowledged, rows, found, logged } of rounds) {
    const imports = [...rows.keys()].toSorted((a, b) => a - b);
    expect(imports).toEqual(Array.from({ length: imports.length }, (_, n) => n));
    expect([...rows.values()].every((count) => count === ROWS)).toBe(true);
    // At most the import that was running is there without having been acknowledged.
    expect(imports.length - acknowledged).toBeOneOf([0, 1]);
    expect([found, logged]).toEqual([imports.length * ROWS, imports.length]);
  }
  expect(rounds.some(({ rows }) => rows.size === 0)).toBe(true);
});
