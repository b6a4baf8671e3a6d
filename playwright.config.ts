import { defineConfig } from '@playwright/test';
import { chromiumArgs } from './tests/chromiumArgs.ts';

const executablePath = process.env['CHROMIUM_PATH'];

/** Journeys through the built program, one after the other: each starts a whole workstation. */
export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.e2e.ts',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 180_000,
  // Two cores, a browser and a core: a slow machine is no fault of the program. Speeds are the bench's.
  expect: { timeout: 20_000 },
  outputDir: 'test-results',
  reporter: 'list',
  use: {
    browserName: 'chromium',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: { args: [...chromiumArgs], ...(executablePath === undefined ? {} : { executablePath }) },
  },
});
