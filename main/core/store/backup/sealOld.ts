/**
 * Encrypts the plain backups that a workspace left in its folder before it was protected.
 *
 * Alone because protecting a workspace is worth little while last week's copy lies beside it, readable by anybody.
 * Invariant: the plain one goes only after the encrypted one has been read back.
 */
import { createReadStream, createWriteStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { backupName, instantOfBackup } from '../../../../shared/backup/model.ts';
import type { Failure } from '../../../../shared/contract/failure.ts';
import type { Result } from '../../../../shared/result.ts';
import type { Beside } from '../beside.ts';
import { attemptLater } from '../failures.ts';
import { replaceWith } from '../files.ts';
import { contentOf, hashOf, readHead } from './container.ts';
import { type Seal, sealedFile } from './sealedFile.ts';

export type SealOrder = { readonly folder: string; readonly names: readonly string[]; readonly seal: Seal };

export const isPlainBackup = (name: string): boolean => name.endsWith('.tar.gz') && instantOfBackup(name) !== undefined;

/** Answers how many were encrypted. */
export function sealOldJob({ folder, names, seal }: SealOrder, { progress }: Beside): Promise<Result<number, Failure>> {
  return attemptLater(async () => {
    let sealed = 0;
    for (const name of names.filter(isPlainBackup)) {
      const plain = join(folder, name);
      const fresh = join(folder, `.${name}.sealing`);
      try {
        await pipeline(
          sealedFile(seal, createReadStream(plain) as AsyncIterable<Uint8Array>),
          createWriteStream(fresh, { mode: 0o600, flush: true }),
        );
        const back = await hashOf(contentOf(fresh, await readHead(fresh), seal.key));
        if (back !== (await hashOf(createReadStream(plain) as AsyncIterable<Uint8Array>))) continue;
        replaceWith(fresh, join(folder, backupName(instantOfBackup(name) ?? '', 'sealed')));
        rmSync(plain);
        sealed += 1;
      } finally {
        rmSync(fresh, { force: true });
      }
      progress(sealed, names.length);
    }
    return sealed;
  });
}
