/**
 * What lies in a device's folder, read beside its program: its documents as a person would take them along, and what its
 * log says was written over what.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSqlFile } from '../../../main/core/store/driver.ts';
import { exportJob } from '../../../main/core/store/exportJob.ts';
import { type LoggedImage, openLog } from '../../../main/core/store/log.ts';
import { undoToken } from '../../../main/core/scene.ts';
import type { CollectionName } from '../../../shared/collections.ts';
import type { AnyDocument } from '../../../shared/document/document.ts';

export type Documents = { readonly [N in CollectionName]: readonly AnyDocument[] };
export type Exported = { readonly text: string; readonly documents: Documents };

const fileIn = (folder: string): string => join(folder, 'stammtisch.db');

/** Its text says nothing of the device or the hour: equal documents make equal bytes. */
export async function exportFrom(folder: string): Promise<Exported> {
  const out = join(folder, 'export.json');
  const access = { path: fileIn(folder), key: undefined };
  const target = { path: out, secret: undefined };
  const exported = await exportJob({ target, program: 'test', at: '' }, { access, progress: () => {}, goOn: () => {} });
  if (!exported.ok) throw new Error(`The export was refused: ${JSON.stringify(exported.failure)}`);
  const text = readFileSync(out, 'utf8');
  return { text, documents: (JSON.parse(text) as { collections: Documents }).collections };
}

export type Command = {
  /** As the answer names it, so that it can be undone. */
  readonly undo: string;
  readonly name: string;
  readonly mode: 'do' | 'undo' | 'redo';
  readonly images: readonly LoggedImage[];
  /** What an undo or redo took back. */
  readonly target: readonly LoggedImage[];
};

/** Every command that took place, whether anybody was told so or not, oldest first. */
export async function commandsIn(folder: string): Promise<readonly Command[]> {
  const file = await openSqlFile(fileIn(folder), 'read');
  try {
    const log = openLog(file);
    return log
      .list(1_000_000, 0)
      .items.toReversed()
      .map(({ n, command, mode, target }) => ({
        undo: undoToken(n),
        name: command,
        mode,
        images: log.images(n),
        target: target === undefined ? [] : log.images(target),
      }));
  } finally {
    file.close();
  }
}
