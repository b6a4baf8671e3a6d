/**
 * What every command runs first: packages as the lock says, and Node 24 under our feet.
 *
 * Alone and plain JavaScript without packages, because it runs on whatever Node the machine has, before anything is
 * installed. The SQLite driver crashes Node 20 without a word, so nobody may go around this file.
 * Invariant: `body` runs on Node 24 with exactly the locked packages; what is already so costs some milliseconds.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(fileURLToPath(import.meta.url), '../..');
const modules = join(root, 'node_modules');
export const node24 = join(modules, 'node', process.platform === 'win32' ? 'bin/node.exe' : 'bin/node');

/** Where the person called from: npm changes into the project and keeps the place in INIT_CWD. */
export const calledFrom = /^(start|stammtisch)$/.test(process.env.npm_lifecycle_event ?? '')
  ? (process.env.INIT_CWD ?? process.cwd())
  : process.cwd();

/** npm writes the second file at the very end of an install, so a broken install is never taken for a good one. */
function isInstalled() {
  if (!existsSync(node24)) return false;
  try {
    const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
    const found = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8')).packages;
    return Object.entries(wanted).every(([path, entry]) => {
      if (path === '') return true;
      const here = found[path];
      if (here === undefined) return entry.optional === true || entry.peer === true; // another platform's
      return here.version === entry.version && here.integrity === entry.integrity;
    });
  } catch (unreadable) {
    if (unreadable.code === 'ENOENT' || unreadable instanceof SyntaxError) return false;
    throw unreadable;
  }
}

function install() {
  console.error('Installing packages (npm ci) …');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm_execpath is npm's own JavaScript file when npm started us: no shell, no npm.cmd.
  const cli = process.env.npm_execpath ?? '';
  const viaNode = /npm-cli\.c?js$/.test(cli);
  const command = viaNode ? (process.env.npm_node_execpath ?? process.execPath) : 'npm';
  const done = spawnSync(command, viaNode ? [cli, ...args] : args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: !viaNode && process.platform === 'win32',
  });
  if (done.status === 0) return;
  console.error(`npm ci failed (${done.status ?? done.signal ?? done.error}). Is there a network?`);
  process.exit(done.status || 1);
}

/** Installs if needed, then runs `body` on Node 24: in place if we are on it, else in a child. */
export async function boot(script, body) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Node 20.19 or newer is needed, this is ${process.version}.`);
    process.exit(1);
  }
  if (process.env.STAMMTISCH_BOOTED === undefined && !isInstalled()) install();
  const path = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const bin = join(modules, '.bin');
  const others = (process.env[path] ?? '').split(delimiter).filter((folder) => folder !== bin);
  // npm names its own Node in NODE and npm_node_execpath; tools that start that one would land on the old Node.
  const env = {
    STAMMTISCH_BOOTED: '1',
    NODE: node24,
    npm_node_execpath: node24,
    [path]: [bin, ...others].join(delimiter),
  };
  Object.assign(process.env, env);
  process.exitCode =
    major >= 24
      ? await body(process.argv.slice(2))
      : await run(node24, [fileURLToPath(script), ...process.argv.slice(2)], { cwd: process.cwd() });
}

/**
 * Runs a program to its end, hands on signals and answers its exit code (128 + n for a signal).
 * @param started is given the child right after its start, for those who read what it prints
 */
export function run(command, args, options = {}, started = () => {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    const handlers = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((name) => {
      // At a terminal Ctrl+C reaches the whole group by itself; then the handler only keeps us alive for the child's end.
      const handler = () => {
        if (name !== 'SIGINT' || !process.stdin.isTTY) child.kill(name);
      };
      process.on(name, handler);
      return [name, handler];
    });
    // npm hands SIGTERM only to its shell, which dies without telling us: notice the lost parent.
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid !== parent) child.kill('SIGTERM');
    }, 500);
    const settle = () => {
      clearInterval(watch);
      for (const [name, handler] of handlers) process.off(name, handler);
    };
    child.once('error', (cause) => {
      settle();
      fail(cause);
    });
    child.once('close', (code, signal) => {
      settle();
      done(code ?? 128 + (constants.signals[signal] ?? 0));
    });
    started(child);
  });
}
