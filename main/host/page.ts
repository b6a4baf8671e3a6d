/**
 * The page and its assets: public, without data, under a policy that lets nothing else in.
 *
 * Invariant: only files that the build made are served, by a list read once; a request never becomes a path.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** What the page may load. React Aria puts one style element into it, therefore the exception for styles. */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export type Page = { readonly send: (path: string, response: ServerResponse) => boolean };

export function pageFrom(folder: string): Page {
  const files = new Set(readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')));
  return {
    send: (path, response) => {
      const name = path === '/' ? 'index.html' : path.slice(1);
      if (!files.has(name)) return false;
      // A build names its assets by their content, so they never change; the page itself always may.
      const cache = name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-store';
      response.writeHead(200, {
        'content-type': TYPES[extname(name)] ?? 'application/octet-stream',
        'content-security-policy': POLICY,
        'cache-control': cache,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
      });
      response.end(readFileSync(join(folder, name)));
      return true;
    },
  };
}
