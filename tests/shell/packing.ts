/**
 * Packs the built program as an installer would unpack it, around a stub in place of Electron's program.
 *
 * Alone because the stub is made of what electron-builder looks for, and nothing else: it cannot run.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');
const bin = (name: string): string => join(root, 'node_modules', '.bin', name);
/** What the tool that flips fuses looks for: a mark, then the version, how many there are, and each one's state. */
const FUSE_WIRE = ['dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', '\u0001\u0009', '1'.repeat(9)].join('');

export type Packed = { readonly folder: string; readonly resources: string; readonly remove: () => void };

function stubElectron(folder: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'));
  writeFileSync(join(folder, 'electron'), `#!/bin/sh\nexit 0\n${FUSE_WIRE}`, { mode: 0o755 });
  writeFileSync(join(folder, 'version'), '45.4.1');
  for (const language of ['de', 'en-US', 'fr']) writeFileSync(join(folder, 'locales', `${language}.pak`), '');
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox', 'chrome_crashpad_handler', 'icudtl.dat'])
    writeFileSync(join(folder, name), '');
}

export function pack(arch: 'x64' | 'arm64'): Packed {
  const folder = mkdtempSync(join(tmpdir(), 'stammtisch-packed-'));
  stubElectron(join(folder, 'stub'));
  const set = [`-c.electronDist=${join(folder, 'stub')}`, `-c.directories.output=${join(folder, 'dist')}`];
  execFileSync(
    process.execPath,
    [join(root, 'node_modules/electron-builder/cli.js'), '--linux', 'dir', `--${arch}`, ...set],
    {
      cwd: root,
      stdio: 'pipe',
      env: { ...process.env, NO_COLOR: '1' },
    },
  );
  const unpacked = join(folder, 'dist', arch === 'x64' ? 'linux-unpacked' : `linux-${arch}-unpacked`);
  return {
    folder: unpacked,
    resources: join(unpacked, 'resources'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Runs a tool that came with electron-builder; answers what it printed. */
export const tool = (name: string, ...args: readonly string[]): string =>
  execFileSync(bin(name), args, { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' } });
