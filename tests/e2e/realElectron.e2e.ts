import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import { projectRoot } from '../double/launch.ts';

/** Electron's program where a machine has it; asking the package for it would start a download. */
function binaryHere(): string | undefined {
  const folder = join(projectRoot, 'node_modules', 'electron');
  const named = join(folder, 'path.txt');
  const name = existsSync(named) ? readFileSync(named, 'utf8').trim() : 'electron';
  const path = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), name);
  return existsSync(path) ? path : undefined;
}

const binary = binaryHere();
test.skip(binary === undefined, "Electron's binary is not on this machine");

test('the real Electron opens the window, isolated, with the core behind it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stammtisch-real-'));
  const args = [projectRoot, '--workspace', join(folder, 'workspace')];
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const program = await _electron.launch({ executablePath: binary ?? '', args: [...asRoot, ...args] });
  try {
    const page = await program.firstWindow();
    await page.waitForLoadState();
    expect(page.url()).toBe('app://stammtisch/');
    const seen = await page.evaluate(() =>
      ['require', 'process', 'stammtischShell'].filter((name) => name in globalThis),
    );
    expect(seen).toEqual(['stammtischShell']);
    const port = await page.evaluate(
      () =>
        new Promise((done) => {
          addEventListener('message', ({ data, ports }) => {
            if (data === 'core:port:test') done(ports.length);
          });
          const bridged = globalThis as unknown as { stammtischShell: { connect(asked: string): void } };
          bridged.stammtischShell.connect('test');
        }),
    );
    expect(port).toBe(1);
  } finally {
    await program.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
