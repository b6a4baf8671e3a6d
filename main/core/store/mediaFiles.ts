/**
 * Where media lie beside the workspace's file: `media/ab/abcd…`, each named by the SHA-256 of what is in it.
 *
 * Alone because a backup packs these files as they lie, whatever is in them. Invariants: a file has its name only when it
 * is whole and on the disk; what a kill leaves of one that was being written goes with the next opening; anything else
 * that somebody put there is none of ours and stays.
 */
import { randomBytes } from 'node:crypto';
import { closeSync, createWriteStream, existsSync, fsyncSync, openSync, readdirSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { makeFolder, replaceWith } from './files.ts';

const NAME = /^media\/([0-9a-f]{2})\/(\1[0-9a-f]{62})$/;
const BEGUN = /^\.new-[0-9a-f]{16}$/;

const folderOf = (workspace: string): string => join(workspace, 'media');
export const mediaPath = (workspace: string, hash: string): string => join(folderOf(workspace), hash.slice(0, 2), hash);

/** As they stand in a backup, `media/ab/abcd…`. */
export function mediaNames(workspace: string): string[] {
  const folder = folderOf(workspace);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(workspace, join(parentPath, name)).split(sep).join('/'))
    .filter((name) => NAME.test(name));
}

export const mediaHashes = (workspace: string): string[] =>
  mediaNames(workspace).flatMap((name) => NAME.exec(name)?.[2] ?? []);

/** Puts a file in its place, or in another's of the same name. */
export async function writeMedia(workspace: string, hash: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  const [folder, path] = [folderOf(workspace), mediaPath(workspace, hash)];
  makeDurableFolder(workspace, folder);
  makeDurableFolder(folder, join(path, '..'));
  const begun = join(folder, `.new-${randomBytes(8).toString('hex')}`);
  try {
    await pipeline(content, createWriteStream(begun, { flags: 'wx', mode: 0o600, flush: true }));
    replaceWith(begun, path);
  } finally {
    rmSync(begun, { force: true });
  }
}

/** After a power cut a name in a new folder is there only if the folder is. */
function makeDurableFolder(above: string, folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(folder);
  if (process.platform === 'win32') return;
  const opened = openSync(above, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

export function removeBegunMedia(workspace: string): void {
  const folder = folderOf(workspace);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (BEGUN.test(name)) rmSync(join(folder, name), { force: true });
}
