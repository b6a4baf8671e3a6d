import { expect } from '@playwright/test';
import { test } from './desktop.ts';

test('sleep, power, the locked screen and the network reach the core, each once and by its own word', async ({
  context,
  start,
}) => {
  const launched = await start({ context });
  const page = await launched.firstWindow();
  const told = () =>
    launched
      .effectsNamed('utilityProcess.postMessage')
      .map(([order]) => order as { readonly kind: string; readonly word: string })
      .flatMap(({ kind, word }) => (kind === 'world' ? [word] : []));
  for (const event of ['suspend', 'resume', 'on-battery', 'on-ac', 'lock-screen']) await launched.emitPower(event);
  await expect.poll(told).toEqual(['suspend', 'resume', 'battery', 'mains', 'screen-locked']);
  await context.setOffline(true);
  await expect.poll(() => told().slice(5)).toEqual(['offline']);
  await context.setOffline(false);
  await expect.poll(() => told().slice(5)).toEqual(['offline', 'online']);
  expect(page.url()).toContain('stammtisch');
});

test('a system that goes down closes the workspace first', async ({ context, start }) => {
  const launched = await start({ context });
  await launched.firstWindow();
  await launched.emitPower('shutdown');
  expect(await launched.exit).toBe(0);
  const orders = launched.effectsNamed('utilityProcess.postMessage').map(([order]) => (order as { kind: string }).kind);
  expect(orders.at(-1)).toBe('close');
});
