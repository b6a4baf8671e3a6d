/**
 * `npm start`: installs what is missing, builds what is stale, opens the workstation.
 *
 * Alone because it decides where the workstation opens: an Electron window, or where none can be had the very same
 * program in a browser window on loopback.
 * Invariant: never waits for input; standard output is one line with the address, all else goes to standard error.
 */
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { boot, calledFrom, node24, root, run } from './bootstrap.mjs';
import { buildIfStale } from './build.mjs';
import { findElectron } from './electronBinary.mjs';

const usage = `npm start [-- options]
  --no-open            print the address, open no window
  --browser            use a browser window even where Electron is there
  --workspace DIR      another workspace than the default one
  --port N, --host A   where the browser's workstation listens (default: a free port on 127.0.0.1)`;

const pathOptions = new Set(['--workspace', '--passphrase-file']);

/** Splits what this command decides from what the workstation is told; paths count from where it was called. */
function readArgs(args) {
  const rest = args.flatMap((arg) => (arg.startsWith('--') && arg.includes('=') ? splitOption(arg) : [arg]));
  const passed = rest.map((arg, index) => (pathOptions.has(rest[index - 1]) ? resolve(calledFrom, arg) : arg));
  const own = new Set(['--no-open', '--browser', '--help']);
  return {
    help: rest.includes('--help'),
    open: !rest.includes('--no-open'),
    // Address options only mean something to a browser.
    browser: rest.some((arg) => ['--browser', '--no-open', '--port', '--host'].includes(arg)),
    passed: passed.filter((arg) => !own.has(arg)),
  };
}

function splitOption(arg) {
  const at = arg.indexOf('=');
  return [arg.slice(0, at), arg.slice(at + 1)];
}

/** The system's opener, or nothing where a window could not be seen. */
function openerOf(address) {
  if (process.platform === 'darwin') return ['open', [address]];
  if (process.platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]];
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return undefined;
  return ['xdg-open', [address]];
}

function openInBrowser(address) {
  const opener = openerOf(address);
  if (opener === undefined) return;
  const child = spawn(opener[0], opener[1], { stdio: 'ignore', detached: true });
  child.once('error', () => console.error('No browser could be opened: open the address above yourself.'));
  child.unref();
}

/** The host prints one JSON line when it is ready; what it says later is not for standard output. */
function announce(child, open) {
  createInterface({ input: child.stdout }).once('line', (line) => {
    const { url, token } = JSON.parse(line);
    const address = `${url.replace(/\/$/, '')}/#token=${token}`;
    console.log(`Stammtisch is open at ${address}`);
    if (open) openInBrowser(address);
    child.stdout.on('data', (more) => process.stderr.write(more));
  });
}

function serve(args, open) {
  const options = { cwd: calledFrom, stdio: ['ignore', 'pipe', 'inherit'] };
  return run(node24, [join(root, 'out/main/cli.js'), 'serve', '--json', ...args], options, (child) =>
    announce(child, open),
  );
}

await boot(import.meta.url, async (args) => {
  const wanted = readArgs(args);
  if (wanted.help) {
    console.log(usage);
    return 0;
  }
  const built = buildIfStale();
  if (built !== 0) return built;
  if (wanted.browser) return serve(wanted.passed, wanted.open);
  const electron = await findElectron();
  if (electron.path) return run(electron.path, [root, ...wanted.passed]);
  console.error(`The workstation opens in a browser window, because ${electron.reason}.`);
  return serve(wanted.passed, wanted.open);
});
