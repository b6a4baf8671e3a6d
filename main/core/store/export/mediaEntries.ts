/**
 * Media of an export: the files that documents name, each under the name that it has in the workspace, unencrypted.
 *
 * Alone because they are many and large: each is read when its turn comes. Invariant: what isn't here, or isn't what its
 * name says, is counted and left out, and never written as if it were whole.
 */
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Beside } from '../beside.ts';
import type { SqlFile } from '../driver.ts';
import { mediaPath } from '../mediaFiles.ts';
import { contentOfMedia } from '../mediaForm.ts';
import { mediaKeyIn } from '../mediaKey.ts';
import type { Source } from './source.ts';
import type { ZipEntry } from './zip.ts';

export type MediaEntries = { readonly entries: () => AsyncGenerator<ZipEntry>; readonly missing: () => number };

export function mediaEntries(file: SqlFile, source: Source, { access, goOn }: Beside): MediaEntries {
  const workspace = dirname(access.path);
  const key = access.key === undefined ? undefined : mediaKeyIn(file, workspace, access.key);
  let missing = 0;
  return {
    missing: () => missing,
    entries: async function* () {
      for (const hash of [...source.media()].toSorted()) {
        goOn();
        const content = existsSync(mediaPath(workspace, hash)) ? await contentOfMedia(workspace, hash, key) : undefined;
        if (content === undefined) missing += 1;
        else yield { name: `media/${hash.slice(0, 2)}/${hash}`, pieces: () => [content], packed: false };
      }
    },
  };
}
