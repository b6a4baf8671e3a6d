/**
 * Loads the built main program as Electron does: `ready` comes only after its entry has been read to the end.
 *
 * Alone because an entry that awaits readiness at its top level hangs in Electron and must hang here too.
 */
import { pathToFileURL } from 'node:url';
import { entryDone } from './app.mjs';

const [, , main, ...args] = process.argv;
process.argv = [process.execPath, '.', ...args];
process.resourcesPath = process.env.DOUBLE_RESOURCES ?? process.env.DOUBLE_USER_DATA;
await import(pathToFileURL(main).href);
entryDone();
