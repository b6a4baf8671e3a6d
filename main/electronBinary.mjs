/**
 * Where Electron's program is, or why there is none.
 *
 * Alone because the packages come from the registry but this binary from a release host that many networks cannot
 * reach: it is asked for once, with a limit, and a no is remembered for a day.
 * Invariant: never asks a person, never waits longer than five seconds for a host that does not answer.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bootstrap.mjs';

const folder = join(root, 'node_modules', 'electron');
const refusal = join(root, 'node_modules', '.cache', 'stammtisch', 'electron-refused');
const dayMs = 24 * 60 * 60 * 1000;
const hostLimitMs = 5_000;
const releases = 'https://github.com/electron/electron/releases/download/';

function binaryHere() {
  const named = join(folder, 'path.txt');
  const name = existsSync(named) ? readFileSync(named, 'utf8').trim() : undefined;
  const own = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const path = own ? join(own, name ?? 'electron') : name && join(folder, 'dist', name);
  return path && existsSync(path) ? path : undefined;
}

const wasRefusedToday = () => existsSync(refusal) && Date.now() - statSync(refusal).mtimeMs < dayMs;

function rememberRefusal() {
  mkdirSync(join(refusal, '..'), { recursive: true });
  writeFileSync(refusal, '');
}

/** Any answer will do: it proves that the host can be reached. */
async function answers(url) {
  try {
    await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(hostLimitMs) });
    return true;
  } catch {
    return false; // no name, no route, no certificate or no time left: all mean that it cannot be had now
  }
}

/** Why this machine could not show an Electron window even with the binary there. */
function obstacle() {
  if (process.platform !== 'linux') return undefined;
  if (process.getuid?.() === 0) return 'Electron does not run as root';
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'there is no display';
  return undefined;
}

/** Answers `{path}` or `{reason}`; downloads when the release host answers. */
export async function findElectron() {
  const reason = obstacle();
  if (reason) return { reason };
  const here = binaryHere();
  if (here) return { path: here };
  const unreachable = { reason: "Electron's binary is not here and its release host cannot be reached" };
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return { reason: 'the download of Electron is switched off' };
  if (wasRefusedToday()) return unreachable;
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? releases;
  if (await answers(mirror)) {
    console.error('Downloading Electron …');
    spawnSync(process.execPath, [join(folder, 'install.js')], { cwd: root, stdio: ['ignore', 2, 2] });
    const path = binaryHere();
    if (path) return { path };
  }
  rememberRefusal();
  return unreachable;
}
