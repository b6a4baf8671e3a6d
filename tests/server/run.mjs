/**
 * `npm run -s test:server -- [--port N]`: the test server on loopback, for whoever wants to look at sync by hand.
 *
 * Alone because it runs on whatever Node the machine has and installs what it needs first.
 * Invariant: standard output is one JSON line `{"url","user","password"}`, printed when the server answers; it runs until
 * SIGINT or SIGTERM, or until npm is gone.
 */
import { parseArgs } from 'node:util';
import { boot } from '../../main/bootstrap.mjs';
import { installServer } from './install.mjs';

/** Undefined where the words are wrong. */
function portIn(args) {
  try {
    const { port = '0' } = parseArgs({ args, options: { port: { type: 'string' } } }).values;
    return /^\d{1,5}$/.test(port) && Number(port) < 65_536 ? Number(port) : undefined;
  } catch (wrong) {
    if (String(wrong.code).startsWith('ERR_PARSE_ARGS')) return undefined;
    throw wrong;
  }
}

/** npm hands SIGTERM only to its shell, which dies without telling us: notice the lost parent. */
function toldToStop() {
  const parent = process.ppid;
  return new Promise((stop) => {
    // An interrupt at a terminal may come twice, by itself and from the Node that started this one.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
    if (process.env.npm_lifecycle_event === undefined) return;
    setInterval(() => {
      if (process.ppid !== parent) stop();
    }, 500).unref();
  });
}

await boot(import.meta.url, async (args) => {
  const port = portIn(args);
  if (port === undefined) {
    console.error('npm run -s test:server -- [--port N]');
    return 2;
  }
  const missing = installServer();
  if (missing !== undefined) {
    console.error(missing);
    return 1;
  }
  const { startCouch } = await import('./couch.ts');
  const couch = await startCouch({ port }).catch((cause) => {
    if (cause.code !== 'EADDRINUSE' && cause.code !== 'EACCES') throw cause;
    console.error(`Port ${port} is taken. Choose another with --port.`);
  });
  if (couch === undefined) return 1;
  const { url, admin } = couch;
  const stop = toldToStop();
  console.log(JSON.stringify({ url, ...admin }));
  await stop;
  await couch.stop();
  return 0;
});
