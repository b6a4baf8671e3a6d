import { expect, test } from 'vitest';
import { conversionRounds } from './conversionRounds.ts';

const seed = Number(process.env['STAMMTISCH_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

test('a hundred kills while a workspace is protected, encrypted anew or unprotected lose nothing', async () => {
  expect(await conversionRounds(100, seed)).toBeGreaterThan(20);
});
