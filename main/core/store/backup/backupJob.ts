/**
 * Makes one backup in a reader's thread: a copy of the file as it is at this moment, checked, packed and read again.
 *
 * Invariants: the workspace stays in use; nothing takes the wanted name before it has been read back from the disk;
 * nothing is left beside it when it fails.
 */
import { createHash, randomBytes } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { create } from 'tar';
import type { Failure } from '../../../../shared/contract/failure.ts';
import type { Keys } from '../../../../shared/protection/model.ts';
import { done, failed, type Result } from '../../../../shared/result.ts';
import type { Beside } from '../beside.ts';
import { MAKING } from '../conversion.ts';
import { type FileKey, openSqlFile } from '../driver.ts';
import { attempt, attemptLater } from '../failures.ts';
import { replaceWith } from '../files.ts';
import { soundnessOf } from '../integrity.ts';
import { contentOf, hashOf, MANIFEST, type Manifest, readHead } from './container.ts';
import { type Seal, sealedFile } from './sealedFile.ts';

export type BackupOrder = {
  readonly workspace: string;
  readonly out: string;
  readonly made: string;
  readonly program: string;
  /** Undefined: anybody who has the file can read it. */
  readonly seal: Seal | undefined;
  /** Of a protected workspace, so that the copy opens where it is restored. */
  readonly keys: Keys | undefined;
};
export type BackupMade = { readonly file: string; readonly size: number; readonly sha256: string };

export async function backupJob(
  order: BackupOrder,
  { access, progress }: Beside,
): Promise<Result<BackupMade, Failure>> {
  const fresh = join(dirname(order.out), `.${basename(order.out)}.${randomBytes(4).toString('hex')}`);
  const staging = mkdtempSync(join(order.workspace, MAKING));
  try {
    const made = await attemptLater(async () => {
      const copied = await copyChecked(access.path, access.key, join(staging, 'stammtisch.db'));
      if (!copied.ok) return copied;
      progress(1, 4);
      await writeManifest(order, staging);
      progress(2, 4);
      const sha256 = await pack(order, staging, fresh);
      progress(3, 4);
      return done({ file: order.out, size: statSync(fresh).size, sha256 });
    });
    const packed = made.ok ? made.value : made;
    if (!packed.ok) return packed;
    if (!(await isAsPacked(fresh, order.seal, packed.value.sha256)))
      return failed({ code: 'storage', reason: 'disk-error' });
    replaceWith(fresh, order.out);
    progress(4, 4);
    return packed;
  } finally {
    rmSync(staging, { recursive: true, force: true });
    attempt(() => rmSync(fresh, { force: true })); // where its folder is none, there is nothing to remove
  }
}

async function copyChecked(path: string, key: FileKey | undefined, copy: string): Promise<Result<undefined, Failure>> {
  const file = await openSqlFile(path, 'read', key);
  try {
    file.copyTo(copy);
  } finally {
    file.close();
  }
  const copied = await openSqlFile(copy, 'read', key);
  try {
    return soundnessOf(copied);
  } finally {
    copied.close();
  }
}

async function writeManifest(order: BackupOrder, staging: string): Promise<void> {
  if (order.keys !== undefined) writeFileSync(join(staging, 'keys.json'), JSON.stringify(order.keys));
  const files: Manifest['files'] = [];
  for (const { name, path } of filesOf(order.workspace, staging))
    files.push({ name, size: statSync(path).size, sha256: await hashOf(createReadStream(path)) });
  const { made, program, keys } = order;
  const manifest: Manifest = { version: 1, made, program, isProtected: keys !== undefined, files };
  writeFileSync(join(staging, MANIFEST), JSON.stringify(manifest, null, 2));
}

/** Names as they will stand in the file; media stay where they are, they never change. */
function filesOf(workspace: string, staging: string): { name: string; path: string }[] {
  const media = join(workspace, 'media');
  const own = readdirSync(staging).map((name) => ({ name, path: join(staging, name) }));
  if (!existsSync(media)) return own;
  symlinkSync(media, join(staging, 'media'), 'junction');
  const found = readdirSync(media, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const path = ({ parentPath, name }: (typeof found)[number]) => join(parentPath, name);
  return [...own, ...found.map((one) => ({ name: `media/${basename(one.parentPath)}/${one.name}`, path: path(one) }))];
}

/** Answers the hash of what was packed, before it was encrypted. */
async function pack({ seal, keys }: BackupOrder, staging: string, fresh: string): Promise<string> {
  const hash = createHash('sha256');
  const inside = [MANIFEST, ...readdirSync(staging).filter((name) => name !== MANIFEST)];
  // An encrypted file doesn't get smaller by packing.
  const packed = create({ cwd: staging, gzip: keys === undefined, portable: true, follow: true }, inside);
  async function* hashed(): AsyncGenerator<Uint8Array> {
    for await (const piece of packed as AsyncIterable<Uint8Array>) {
      hash.update(piece);
      yield piece;
    }
  }
  const content = seal === undefined ? hashed() : sealedFile(seal, hashed());
  await pipeline(content, createWriteStream(fresh, { mode: 0o600, flush: true }));
  return hash.digest('hex');
}

async function isAsPacked(path: string, seal: Seal | undefined, sha256: string): Promise<boolean> {
  return (await hashOf(contentOf(path, await readHead(path), seal?.key))) === sha256;
}
