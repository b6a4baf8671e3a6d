import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string) => resolve(import.meta.dirname, path);

/** Everything is bundled but the SQLite driver, which finds its prebuilt binary by its own path. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node24',
      externalizeDeps: false,
      minify: 'oxc',
      rolldownOptions: {
        input: {
          index: at('main/shell/index.ts'),
          core: at('main/core/process.ts'),
          reader: at('main/core/reader.ts'),
          cli: at('main/cli/index.ts'),
        },
        external: ['electron', 'better-sqlite3-multiple-ciphers', /^node:/],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('preload/index.ts') },
        external: ['electron'],
        // One file: a sandboxed preload can require only electron.
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: { outDir: 'out/renderer', minify: 'oxc', rolldownOptions: { input: { index: at('renderer/index.html') } } },
  },
});
