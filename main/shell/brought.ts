/**
 * Files and links that the system brings: with the start, with a second start, or while the program runs.
 *
 * Alone because macOS says by events what the other systems say by words. Invariants: a file is only shown to the import,
 * which asks before it writes; only whole files with an ending that the import reads are taken; a link is parsed strictly.
 */
import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { app } from 'electron';
import { linkedPlace } from '../../shared/shell/link.ts';
import { type Brought, broughtBy, isImportable, NOTHING_BROUGHT, readBrought } from '../../shared/shell/startWords.ts';
import { order } from './orders.ts';

/** As the system's "open with" or a shell's completion wrote them. */
export const broughtWith = (argv: readonly string[], folder: string): Brought => {
  const { files, places } = broughtBy(argv);
  return { files: files.map((path) => resolve(folder, path)), places };
};

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

function isReadable(path: string): boolean {
  try {
    return isFile(path);
  } catch {
    return false; // no way into its folder: as good as gone
  }
}

/** Answers whether there was anything to show. */
export function show({ files, places }: Brought): boolean {
  const there = files.filter((path) => isImportable(path) && isReadable(path));
  for (const { place, id } of places) order({ kind: 'go', place, ...(id === undefined ? {} : { id }) });
  if (there.length > 0) order({ kind: 'files', files: there.map((path) => ({ path, name: basename(path) })) });
  return there.length > 0 || places.length > 0;
}

/** Has to run before the program is ready: macOS sends what it was started with right after. */
export function followBrought(onShown: () => void): void {
  const bring = (event: { preventDefault: () => void }, brought: Brought) => {
    event.preventDefault();
    show(brought);
    onShown();
  };
  app.on('open-file', (event, path) => bring(event, { ...NOTHING_BROUGHT, files: [path] }));
  app.on('open-url', (event, url) => {
    const place = linkedPlace(url);
    bring(event, { ...NOTHING_BROUGHT, places: place === undefined ? [] : [place] });
  });
  app.on('second-instance', (_event, _argv, _folder, handed) => {
    show(readBrought(handed));
    onShown();
  });
}
