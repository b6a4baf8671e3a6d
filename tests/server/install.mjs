/**
 * The packages of the test server, which nobody who only runs the workstation needs: they have a lock of their own beside it.
 *
 * Alone so that the test runner, vitest and `npm run test:server` install them in the same way.
 * Invariant: what is already so costs some milliseconds; without a network the reason is said, and tests that need the
 * server fail with it.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;

/** Answers why the packages are not there, or undefined when they are. */
export function installServer() {
  if (packagesOf('package-lock.json') === packagesOf('node_modules/.package-lock.json')) return undefined;
  console.error("Installing the test server's packages (npm ci in tests/server) …");
  // Their install scripts only build what the memory adapter never loads.
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const done = spawnSync('npm', args, { cwd: here, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (done.status === 0) return undefined;
  return `npm ci in tests/server failed (${done.status ?? done.signal ?? done.error}). Is there a network?`;
}

/** For vitest's globalSetup: tests that need no server run all the same. */
export function setup() {
  const reason = installServer();
  if (reason !== undefined) console.error(reason);
}

/** npm writes the second file at the very end of an install, so a broken install is never taken for a good one. */
function packagesOf(lock) {
  try {
    const { packages } = JSON.parse(readFileSync(join(here, lock), 'utf8'));
    const entries = Object.entries(packages).filter(([path]) => path !== '');
    return JSON.stringify(
      entries.map(([path, { version, integrity }]) => `${path} ${version} ${integrity}`).toSorted(),
    );
  } catch (unreadable) {
    if (unreadable.code === 'ENOENT' || unreadable instanceof SyntaxError) return lock;
    throw unreadable;
  }
}
