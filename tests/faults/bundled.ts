/**
 * A script of these tests as plain files, so that starting it costs little: storms start it a thousand times.
 *
 * Invariants: lies inside the project, since the SQLite driver is found from there; a core that it opens finds its
 * readers' thread beside it; gone after the test file.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const cache = fileURLToPath(new URL('../../node_modules/.cache/test-bundles', import.meta.url));
const reader = fileURLToPath(new URL('../../main/core/reader.ts', import.meta.url));

export type Bundled = { readonly path: string; readonly remove: () => void };

export async function bundled(script: URL): Promise<Bundled> {
  mkdirSync(cache, { recursive: true });
  const outDir = mkdtempSync(join(cache, 'bundle-'));
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      outDir,
      ssr: true,
      target: 'node24',
      rolldownOptions: {
        input: { script: fileURLToPath(script), reader },
        output: { entryFileNames: ({ name }) => (name === 'reader' ? 'reader.js' : 'script.mjs') },
      },
    },
    ssr: { noExternal: true, external: ['better-sqlite3-multiple-ciphers'] },
  });
  return { path: join(outDir, 'script.mjs'), remove: () => rmSync(outDir, { recursive: true, force: true }) };
}
