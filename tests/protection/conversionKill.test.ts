import { expect, test } from 'vitest';
import { conversionRounds } from './conversionRounds.ts';

test(
  'a kill while a workspace is protected, encrypted anew or unprotected loses nothing and leaves it openable',
  { timeout: 300_000 },
  async () => {
    expect(await conversionRounds(5, 20260611)).toBeGreaterThan(0);
  },
);
