/**
 * How every test starts Chromium: no sandbox (tests run as root in a container), no talk to the outside, no first-run page.
 *
 * Alone because vitest's page project, Playwright, the screenshots and the bench must start the same browser.
 */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
] as const;
