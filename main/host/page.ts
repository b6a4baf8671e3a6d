/**
 * The page and its assets: public, without data, under a policy that lets nothing else in.
 *
 * Invariants: only files that the build made are served, by a list read once; a request never becomes a path, and a link
 * leads nowhere.
 */
import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { pageHeaders } from '../../shared/shell/pagePolicy.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

export type Page = { readonly send: (path: string, response: ServerResponse) => boolean };

export function pageFrom(folder: string): Page {
  const root = realpathSync(folder);
  // Node follows links to folders on this way, and says of what lies there that it is a file.
  const files = new Set(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && realpathSync(entry.parentPath) === entry.parentPath)
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')),
  );
  return {
    send: (path, response) => {
      const name = path === '/' ? 'index.html' : path.slice(1);
      if (!files.has(name)) return false;
      // A build names its assets by their content, so they never change; the page itself always may.
      const cache = name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-store';
      // Read before anything is said: a build that is being made anew has no file for a moment.
      const bytes = readFileSync(join(root, name));
      response.writeHead(200, {
        'content-type': TYPES[extname(name)] ?? 'application/octet-stream',
        'cache-control': cache,
        ...pageHeaders,
      });
      response.end(bytes);
      return true;
    },
  };
}
