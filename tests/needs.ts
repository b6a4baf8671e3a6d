/**
 * The one way to leave a test out: with what is missing, said aloud and counted by the runner.
 *
 * Alone because tests/checks/honestTests.test.ts lets no other file skip.
 */
import type { TestContext } from 'vitest';

/** Leaves the running test out when `thing` is not here; hands it on when it is. */
export function needs<T>(context: TestContext, thing: T | undefined, reason: string): T {
  if (thing !== undefined) return thing;
  process.stderr.write(`left out: ${context.task.name} (${reason})\n`);
  return context.skip(reason);
}
