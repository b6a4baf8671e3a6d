/**
 * Packages of peers, which nothing but the bench needs: they have a lock of their own beside it.
 *
 * Alone so that no user and no test downloads them. Invariant: without a network the bench goes on and says who is missing.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const bench = resolve(import.meta.dirname, '..');
const requirePeer = createRequire(join(bench, 'package.json'));

/** What the package gives away; the caller says what that is. */
export function peerPackage(name: string): unknown {
  const loaded = requirePeer(name) as { readonly default?: unknown };
  return loaded.default ?? loaded;
}

/** Answers why the packages are not there, or undefined when they are. */
export function installPeers(): string | undefined {
  if (packagesOf('package-lock.json') === packagesOf('node_modules/.package-lock.json')) return undefined;
  console.error("Installing the bench's peers (npm ci in tests/bench) …");
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: bench,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  return done.status === 0 ? undefined : `npm ci in tests/bench failed (${done.status ?? done.signal ?? done.error})`;
}

function packagesOf(lock: string): string {
  try {
    const { packages } = JSON.parse(readFileSync(join(bench, lock), 'utf8')) as {
      packages: Readonly<Record<string, { version?: string; integrity?: string }>>;
    };
    const entries = Object.entries(packages).filter(([path]) => path !== '');
    return JSON.stringify(
      entries.map(([path, { version, integrity }]) => `${path} ${version} ${integrity}`).toSorted(),
    );
  } catch (unreadable) {
    if ((unreadable as NodeJS.ErrnoException).code === 'ENOENT') return lock;
    throw unreadable;
  }
}
