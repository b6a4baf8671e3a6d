import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArgs } from './tests/chromiumArgs.ts';

const executablePath = process.env['CHROMIUM_PATH'];
const launchOptions = { args: [...chromiumArgs], ...(executablePath === undefined ? {} : { executablePath }) };

/**
 * Picked by ending: what needs a page, what takes long, and all the rest.
 * Forks take as long as threads here, and a crash of the SQLite driver ends one test file instead of the whole run.
 */
export default defineConfig({
  test: {
    // The default leaves a core to the watcher; here nobody watches, and a test mostly waits for a disk or a process.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          pool: 'forks',
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'long',
          environment: 'node',
          include: ['tests/**/*.long.ts'],
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 15 * 60_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'page',
          include: ['tests/**/*.page.test.tsx'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' }],
            provider: playwright({ launchOptions }),
          },
        },
      },
    ],
  },
});
