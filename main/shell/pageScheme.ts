/**
 * Serves the built page at `app://stammtisch/`: a real origin with headers, where `file:` would be neither.
 *
 * Alone because every byte that a page loads comes through here. Invariant: nothing outside the page's folder is read.
 */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';
import { pageHeaders } from '../../shared/shell/pagePolicy.ts';

export const pageOrigin = 'app://stammtisch';
const folder = join(import.meta.dirname, '..', 'renderer');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/** Has to run before Electron is ready. */
export function registerPageScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }]);
}

/** The file behind a path of the page; a path without an ending is a screen, and every screen is the one page. */
function fileFor(pathname: string): string | undefined {
  const path = normalize(decodeURIComponent(pathname));
  const file = extname(path) === '' ? join(folder, 'index.html') : join(folder, path);
  return file.startsWith(folder + sep) ? file : undefined;
}

async function serve(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const file = request.method === 'GET' && url.host === 'stammtisch' ? fileFor(url.pathname) : undefined;
  const type = file === undefined ? undefined : types[extname(file)];
  if (file === undefined || type === undefined) return new Response('', { status: 404, headers: pageHeaders });
  try {
    return new Response(await readFile(file), { headers: { ...pageHeaders, 'content-type': type } });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    return new Response('', { status: 404, headers: pageHeaders });
  }
}

export function servePage(): void {
  protocol.handle('app', serve);
}
