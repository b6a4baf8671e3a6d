/**
 * What an attack file says at its end: how many attacks ran, and whether all of them were repelled.
 *
 * Alone because the count must come from the tests that ran, not from a list that somebody keeps. A test whose name begins
 * with `control:` attacks nothing: it shows that the attack's instrument works, and is counted apart.
 */
import { afterAll, afterEach, expect } from 'vitest';

export function countAttacks(where: string): void {
  let [ran, through, controls] = [0, 0, 0];
  afterEach(({ task }) => {
    if (task.name.startsWith('control:')) {
      controls += 1;
      return;
    }
    ran += 1;
    if (task.result?.state !== 'pass') through += 1;
  });
  afterAll(() => {
    const outcome = through === 0 ? 'all repelled' : `${through} got through`;
    process.stdout.write(`attacks on ${where}: ${ran} attacks, ${outcome} (and ${controls} controls)\n`);
  });
}

/** After each test: no object of the program has anything that it wasn't given. */
export function watchPrototypes(): void {
  afterEach(expectCleanPrototypes);
}

function expectCleanPrototypes(): void {
  expect([...Object.keys(Object.prototype), ...Object.keys(Array.prototype)]).toEqual([]);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
}
