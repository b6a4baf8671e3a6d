/**
 * The command line as one file, as it is built for people: made once for the sources as they are, for all tests that start it.
 *
 * Alone because tests start it two hundred times, and to find and read a thousand files takes three times as long as what
 * it then does. Invariant: what is started is what the sources say now; two test files that make it at once don't meet.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Below `node_modules`, where the driver of the database is found. */
const cache = join(root, 'node_modules', '.cache', 'test-command');
const SOURCES = ['main', 'shared', 'package-lock.json'];
const A_DAY = 24 * 60 * 60 * 1000;

/** @returns the path of the script */
export async function bundledCommand(): Promise<string> {
  mkdirSync(cache, { recursive: true });
  const folder = join(cache, sourcesNow());
  if (!existsSync(folder)) await bundleInto(folder);
  return join(folder, 'cli.js');
}

/** Of every source its path, size and time. */
function sourcesNow(): string {
  const hash = createHash('sha256');
  const visit = (path: string): void => {
    const told = statSync(join(root, path));
    if (told.isDirectory()) for (const name of readdirSync(join(root, path)).toSorted()) visit(`${path}/${name}`);
    else hash.update(`${path}\0${told.size}\0${told.mtimeMs}\n`);
  };
  for (const path of SOURCES) visit(path);
  return hash.digest('hex').slice(0, 16);
}

async function bundleInto(folder: string): Promise<void> {
  removeOld();
  const fresh = mkdtempSync(join(cache, 'new-'));
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node24',
      outDir: fresh,
      rolldownOptions: {
        input: { cli: join(root, 'main/cli/index.ts'), reader: join(root, 'main/core/reader.ts') },
        external: ['electron', 'better-sqlite3-multiple-ciphers', /^node:/],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  });
  try {
    renameSync(fresh, folder);
  } catch (thrown) {
    if (!existsSync(folder)) throw thrown;
    rmSync(fresh, { recursive: true }); // another was faster
  }
}

/** Of sources that nobody tests any more. */
function removeOld(): void {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    const told = statSync(path, { throwIfNoEntry: false });
    if (told !== undefined && told.mtimeMs < Date.now() - A_DAY) rmSync(path, { recursive: true, force: true });
  }
}
