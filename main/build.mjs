/**
 * Builds `out/` when a source is newer than it, and only then.
 *
 * Alone because three commands need a fresh build, and a stale one would run yesterday's program without saying so.
 * Invariant: the stamp is written after a good build and describes the sources as they were before it began.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bootstrap.mjs';

const stamp = join(root, 'out', 'build.stamp');
const sources = [
  'main',
  'preload',
  'renderer',
  'shared',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];
const results = [
  'out/main/index.js',
  'out/main/core.js',
  'out/main/reader.js',
  'out/main/cli.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
];

/** Paths, sizes and times of every source: the same answer means that nothing was touched. */
function sourcesNow() {
  const hash = createHash('sha256');
  const visit = (path) => {
    const stat = statSync(join(root, path));
    if (stat.isDirectory()) {
      for (const name of readdirSync(join(root, path)).toSorted()) visit(`${path}/${name}`);
    } else {
      hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`);
    }
  };
  for (const path of sources) if (existsSync(join(root, path))) visit(path);
  return hash.digest('hex');
}

/** Answers 0, or the exit code of the build that failed; its whole output is on standard error then. */
export function buildIfStale() {
  const now = sourcesNow();
  const isFresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === now;
  if (isFresh && results.every((path) => existsSync(join(root, path)))) return 0;
  console.error('Building …');
  rmSync(stamp, { force: true });
  const tool = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const done = spawnSync(process.execPath, [tool, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (done.status !== 0) {
    console.error(done.stdout + done.stderr);
    return done.status || 1;
  }
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(stamp, now);
  return 0;
}
