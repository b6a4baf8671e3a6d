/**
 * `serve`: the workstation for a browser, until it is told to stop.
 *
 * Invariant: SIGINT and SIGTERM close the workspace cleanly; a second signal doesn't wait for it.
 */
import { join } from 'node:path';
import { openCore } from '../core/core.ts';
import { listenLocally } from '../core/localSocket.ts';
import { systemClock } from '../core/store/clock.ts';
import { serve } from '../host/serve.ts';
import type { Exit, Print } from './commands.ts';
import { refusalLine } from './messages.ts';
import type { Options } from './options.ts';
import { defaultWorkspace } from './workspaces.ts';

export async function serveCommand(options: Options, print: Print): Promise<Exit> {
  const clock = systemClock(options.now);
  const opened = await openCore({ folder: options.workspace ?? defaultWorkspace(), clock });
  if (!opened.ok) {
    print.error(refusalLine(opened.failure));
    return 1;
  }
  const core = opened.value;
  const pageFolder = process.env['STAMMTISCH_PAGE'] ?? join(import.meta.dirname, '..', 'renderer');
  const served = await serve(core, { port: options.port, host: options.host, pageFolder });
  if (!served.ok) {
    await core.close();
    print.error(
      served.failure.code === 'port-taken'
        ? `Port ${served.failure.port} is taken. Choose another with --port.`
        : `This computer has no address ${options.host}.`,
    );
    return 1;
  }
  const socket = await listenLocally(core);
  core.announce({ pid: process.pid, socket: socket.path, since: clock(), purpose: 'serve' });
  const { url, token } = served.value;
  print.out(
    options.json ? JSON.stringify({ url, token, pid: process.pid }) : `Stammtisch is at ${url}/#token=${token}`,
  );
  await stopped();
  socket.close();
  await served.value.close();
  await core.close();
  return 0;
}

/** Whoever started us may also simply be gone: then our input or our parent ends. */
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
