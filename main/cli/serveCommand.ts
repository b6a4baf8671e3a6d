/**
 * `serve`: the workstation for a browser, until it is told to stop.
 *
 * Invariant: SIGINT and SIGTERM close the workspace cleanly; a second signal doesn't wait for it.
 */
import { join } from 'node:path';
import { openCore } from '../core/core.ts';
import { listenLocally } from '../core/localSocket.ts';
import { systemClock } from '../core/store/clock.ts';
import { serve, type ServeFailure } from '../host/serve.ts';
import { lineOf } from './messages.ts';
import type { Options } from './options.ts';
import { plainHost } from './plainHost.ts';
import { type Exit, type Print, usage } from './printing.ts';
import { secretFrom, tried } from './secret.ts';
import { defaultWorkspace } from './workspaces.ts';

const SERVE_REFUSED: Readonly<Record<ServeFailure['code'], (options: Options) => string>> = {
  'port-taken': ({ port }) => `Port ${port} is taken. Choose another with --port.`,
  'no-such-address': ({ host }) => `This computer has no address ${host}.`,
  'not-built': () => 'The page is not built. Run npm start once, or electron-vite build.',
};

export async function serveCommand(options: Options, print: Print): Promise<Exit> {
  const clock = systemClock(options.now);
  const passphrase = secretFrom('passphrase', options.passphraseFile);
  if (!passphrase.ok) return usage(print, passphrase.failure);
  const folder = options.workspace ?? defaultWorkspace();
  const opened = await tried(passphrase.value, (secret) =>
    openCore({ folder, clock, host: plainHost(), secret, syncs: 'by-itself' }),
  );
  if (!opened.ok) {
    print.error(lineOf(opened.failure));
    return 1;
  }
  const core = opened.value;
  const pageFolder = process.env['STAMMTISCH_PAGE'] ?? join(import.meta.dirname, '..', 'renderer');
  const served = await serve(core, { port: options.port, host: options.host, pageFolder });
  if (!served.ok) {
    await core.close();
    print.error(SERVE_REFUSED[served.failure.code](options));
    return 1;
  }
  const socket = await listenLocally(core);
  if (socket.ok) core.announce({ pid: process.pid, socket: socket.value.path, since: clock(), purpose: 'serve' });
  const { url, token } = served.value;
  print.out(
    options.json ? JSON.stringify({ url, token, pid: process.pid }) : `Stammtisch is at ${url}/#token=${token}`,
  );
  await stopped();
  if (socket.ok) socket.value.close();
  await served.value.close();
  await core.close();
  return 0;
}

/** Until somebody says so; a second time leaves at once. */
function stopped(): Promise<void> {
  return new Promise((resolve) => {
    let told = 0;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        told += 1;
        if (told > 1) process.exit(130);
        resolve();
      });
    }
  });
}
