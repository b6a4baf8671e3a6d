/**
 * Which Chromium the page tests and journeys drive, fetched when there is none.
 *
 * Alone because the runner, the screenshots and the bench all need the same answer.
 * Invariant: never asks a person. Order: CHROMIUM_PATH, the system's own, Playwright's own, then apt when root.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../main/bootstrap.mjs';

const systemPaths = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable', '/usr/bin/google-chrome'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
};

async function chromiumHere() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const system = (systemPaths[process.platform] ?? []).find((path) => existsSync(path));
  if (system) return system;
  const { chromium } = await import('@playwright/test');
  const own = chromium.executablePath();
  return own && existsSync(own) ? own : undefined;
}

function fetchByApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.error('Installing Chromium (apt-get) …');
  const options = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
}

function fetchByPlaywright() {
  console.error('Downloading Chromium (Playwright) …');
  const tool = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  spawnSync(process.execPath, [tool, 'install', 'chromium'], { cwd: root, stdio: ['ignore', 2, 2] });
}

/** Answers `{path}`, or `{reason}` with what a person can do. */
export async function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given && !existsSync(given)) return { reason: `CHROMIUM_PATH names ${given}, which is not there.` };
  for (const fetchOne of [undefined, fetchByApt, fetchByPlaywright]) {
    fetchOne?.();
    const path = await chromiumHere();
    if (path) return { path };
  }
  const advice = 'Install it (Debian: apt-get install chromium) or name one in CHROMIUM_PATH.';
  return { reason: `No Chromium was found, and none could be fetched. ${advice}` };
}
