/**
 * Makes one backup in a reader's thread: a copy of the file as it is at this moment, checked, packed and read again.
 *
 * Invariants: the workspace stays in use; nothing takes the wanted name before it has been read back from the disk;
 * nothing is left beside it when it fails; a failure names the disk that it is about.
 */
import { createHash } from 'node:crypto';
import { closeSync, createReadStream, createWriteStream, openSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { create } from 'tar';
import type { Failure } from '../../../../shared/contract/failure.ts';
import type { Keys } from '../../../../shared/protection/model.ts';
import { done, failed, type Result } from '../../../../shared/result.ts';
import { type Beside, type GoOn, whileWanted } from '../beside.ts';
import { hashOf } from '../contentHash.ts';
import { openSqlFile } from '../driver.ts';
import { replaceWith } from '../files.ts';
import { soundnessOf } from '../integrity.ts';
import { keysText } from '../keyText.ts';
import { mediaNames } from '../mediaFiles.ts';
import { attemptAt, attemptLaterAt } from '../places.ts';
import type { FileAccess } from '../store.ts';
import { contentIn, DATABASE, FORMAT, hashInside, MANIFEST, type Manifest } from './container.ts';
import { makeCopying } from './copying.ts';
import { type Seal, sealedFile } from './sealedFile.ts';
import { removeForgotten, unfinishedFile } from './unfinished.ts';

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

export async function backupJob(order: BackupOrder, beside: Beside): Promise<Result<BackupMade, Failure>> {
  const folder = dirname(order.out);
  await removeForgotten(folder);
  const fresh = unfinishedFile(folder);
  // A folder that is missing or can't be written to is said before half a gigabyte is copied.
  const begun = attemptAt(folder, () => closeSync(openSync(fresh, 'wx', 0o600)));
  if (!begun.ok) return begun;
  try {
    const copying = await makeCopying(order, beside.access.path);
    if (!copying.ok) return copying;
    try {
      return await madeIn(copying.value.path, order, fresh, beside);
    } finally {
      copying.value.remove();
    }
  } finally {
    attemptAt(folder, () => rmSync(fresh, { force: true }));
  }
}

async function madeIn(
  copying: string,
  order: BackupOrder,
  fresh: string,
  { access, progress, goOn }: Beside,
): Promise<Result<BackupMade, Failure>> {
  const copied = await attemptLaterAt(copying, () => copyChecked(access, join(copying, DATABASE), goOn));
  const sound = copied.ok ? copied.value : copied;
  if (!sound.ok) return sound;
  progress(1, 4);
  const listed = await attemptLaterAt(copying, () => writeManifest(order, copying, goOn));
  if (!listed.ok) return listed;
  progress(2, 4);
  const folder = dirname(order.out);
  const packed = await attemptLaterAt(folder, () => pack(order, listed.value, fresh, goOn));
  if (!packed.ok) return packed;
  progress(3, 4);
  const back = await attemptLaterAt(folder, () => hashInside(fresh, order.seal?.key, goOn));
  if (!back.ok) return back;
  if (back.value !== packed.value) return failed({ code: 'place', reason: 'disk-fault', path: folder });
  const size = statSync(fresh).size;
  goOn('last');
  const placed = attemptAt(order.out, () => replaceWith(fresh, order.out));
  if (!placed.ok) return placed;
  progress(4, 4);
  return done({ file: order.out, size, sha256: packed.value });
}

async function copyChecked({ path, key }: FileAccess, copy: string, goOn: GoOn): Promise<Result<undefined, Failure>> {
  const file = await openSqlFile(path, 'read', key);
  try {
    file.copyTo(copy);
  } finally {
    file.close();
  }
  goOn();
  const copied = await openSqlFile(copy, 'read', key);
  try {
    return soundnessOf(copied);
  } finally {
    copied.close();
  }
}

/** Where each file that goes in lies now, by the name that it gets inside. */
type Packing = ReadonlyMap<string, string>;

/** Media stay where they are, and as they are: those of a protected workspace encrypted. */
async function writeManifest(order: BackupOrder, copying: string, goOn: GoOn): Promise<Packing> {
  const { workspace, made, program, keys } = order;
  if (keys !== undefined) writeFileSync(join(copying, 'keys.json'), keysText(keys), { mode: 0o600 });
  const own = contentIn(copying).map((name) => [name, join(copying, name)] as const);
  const media = mediaNames(workspace).map((name) => [name, join(workspace, name)] as const);
  const packing = new Map([...own, ...media]);
  const files: Manifest['files'] = [];
  for (const [name, path] of packing)
    files.push({ name, size: statSync(path).size, sha256: await hashOf(whileWanted(createReadStream(path), goOn)) });
  const manifest: Manifest = { version: FORMAT, made, program, isProtected: keys !== undefined, files };
  const list = join(copying, MANIFEST);
  writeFileSync(list, JSON.stringify(manifest, null, 2), { mode: 0o600 });
  return new Map([[MANIFEST, list], ...packing]);
}

/** Answers the hash of what was packed, before it was encrypted. */
async function pack({ seal, keys }: BackupOrder, packing: Packing, fresh: string, goOn: GoOn): Promise<string> {
  const hash = createHash('sha256');
  const names = new Map([...packing].map(([name, path]) => [path.replaceAll('\\', '/'), name]));
  const packed = create(
    {
      // A plain one is known by it; what is encrypted already doesn't get smaller.
      gzip: seal === undefined || keys === undefined,
      portable: true,
      strict: true,
      preservePaths: true,
      onWriteEntry: (entry) => {
        entry.path = names.get(entry.path) ?? entry.path;
      },
    },
    [...packing.values()],
  );
  // Whoever stops reads no further, and what tar still was to read is gone then: an error that nobody waits for.
  packed.on('error', () => undefined);
  async function* hashed(): AsyncGenerator<Uint8Array> {
    for await (const piece of whileWanted(packed as AsyncIterable<Uint8Array>, goOn)) {
      hash.update(piece);
      yield piece;
    }
  }
  const content = seal === undefined ? hashed() : sealedFile(seal, hashed());
  await pipeline(content, createWriteStream(fresh, { mode: 0o600, flush: true }));
  return hash.digest('hex');
}
