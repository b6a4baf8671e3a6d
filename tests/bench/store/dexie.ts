/**
 * RxDB's Dexie storage as a contender: its page bundled, served on loopback and driven in Chromium.
 *
 * The page is cross-origin isolated, since browsers otherwise round their clock to a tenth of a millisecond.
 */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { chromiumArgs } from '../../chromiumArgs.ts';
import { findChromium } from '../../chromium.mjs';
import type { Contender } from './works.ts';

const HTML = '<!doctype html><meta charset="utf-8"><title>Dexie</title><script type="module" src="page.js"></script>';
const ISOLATED = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };

export async function dexieContender(folder: string): Promise<Contender> {
  const script = await bundled(folder);
  const server = createServer(({ url }, response) => {
    const isScript = url === '/page.js';
    response.writeHead(200, { ...ISOLATED, 'content-type': isScript ? 'text/javascript' : 'text/html' });
    response.end(isScript ? script : HTML);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const found = await findChromium();
  if (found.path === undefined) throw new Error(found.reason);
  const browser = await chromium.launchPersistentContext(join(folder, 'chromium'), {
    executablePath: found.path,
    args: [...chromiumArgs],
  });
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  page.on('pageerror', (error) => console.error(error));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction(() => window.contender !== undefined);
  return {
    insert: () => page.evaluate(() => window.contender.insert()),
    times: (work, round) =>
      page.evaluate(([work, round]) => window.contender.times(work, round), [work, round] as const),
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

async function bundled(folder: string): Promise<string> {
  const outDir = join(folder, 'page');
  await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    build: {
      outDir,
      target: 'es2024',
      rolldownOptions: {
        input: fileURLToPath(new URL('./dexiePage.ts', import.meta.url)),
        output: { entryFileNames: 'page.js' },
      },
    },
  });
  return readFileSync(join(outDir, 'page.js'), 'utf8');
}
