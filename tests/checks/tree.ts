/**
 * The sources as the checks see them: a path from the project's root and its text.
 *
 * Alone so that a check can be given planted files that exist nowhere: no violation is ever written into the real tree.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

export type SourceFile = { readonly path: string; readonly text: string };
export type Violation = { readonly path: string; readonly line: number; readonly says: string };

export const projectRoot = resolve(import.meta.dirname, '../..');
const folders = ['main', 'preload', 'renderer', 'shared', 'tests'];
const notOurs = new Set(['node_modules', 'out', 'dist', 'samples', 'test-results']);

function* pathsUnder(folder: string): Generator<string> {
  for (const entry of readdirSync(join(projectRoot, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isFile()) yield path;
    else if (entry.isDirectory() && !notOurs.has(entry.name)) yield* pathsUnder(path);
  }
}

const read = new Map<string, SourceFile>();

/** One object per path for a whole test file, so that it is parsed once. */
function fileAt(path: string): SourceFile {
  const file = read.get(path) ?? { path, text: readFileSync(join(projectRoot, path), 'utf8') };
  read.set(path, file);
  return file;
}

/** Every file of the five rooms whose name ends in one of `endings`. */
export function treeFiles(endings: readonly string[] = ['.ts', '.tsx', '.mjs', '.js']): readonly SourceFile[] {
  return folders
    .flatMap((folder) => [...pathsUnder(folder)])
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .toSorted()
    .map(fileAt);
}

/** A file that exists only in a test: what a check must find, or must leave alone. */
export const planted = (path: string, text: string): SourceFile => ({ path, text });

export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** One line per violation, as a person reads it in a failed test. */
export const shown = (violations: readonly Violation[]): readonly string[] =>
  violations.map(({ path, line, says }) => `${path}:${line} ${says}`);
