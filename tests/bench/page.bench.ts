/** How much script the first load brings: the page's own entry and what it imports at once, gzipped. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { rounded, type Row } from './rounds.ts';

const LIMIT_KB = 350;
const page = resolve(import.meta.dirname, '../../out/renderer');

export async function measure(): Promise<Row[]> {
  const html = readFileSync(resolve(page, 'index.html'), 'utf8');
  const entries = [...html.matchAll(/(?:src|href)="\.?\/?(assets\/[^"]+\.js)"/g)].map((match) => match[1] as string);
  const seen = new Set<string>();
  for (const entry of entries) follow(entry, seen);
  const bytes = [...seen].reduce((sum, file) => sum + gzipSync(readFileSync(resolve(page, file))).length, 0);
  const ours = rounded(bytes / 1024);
  return [
    {
      work: 'script of the first load, gzipped',
      ours,
      unit: 'KB',
      target: `≤ ${LIMIT_KB} KB`,
      holds: ours <= LIMIT_KB,
    },
  ];
}

/** Static imports only: what is imported when needed is not part of the first load. */
function follow(file: string, seen: Set<string>): void {
  if (seen.has(file)) return;
  seen.add(file);
  const text = readFileSync(resolve(page, file), 'utf8');
  for (const match of text.matchAll(/(?:^|[;}\s])(?:import|export)\s*(?:[^"'();]*?from\s*)?["']\.\/([^"']+\.js)["']/g))
    follow(`assets/${match[1]}`, seen);
}
