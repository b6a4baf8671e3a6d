/**
 * Media: files that documents name by their content, put and read.
 *
 * Alone because whoever adds or shows a picture shall know neither where it lies nor whether it is encrypted there.
 * Invariants: never larger than LARGEST_MEDIA; the same content again is nothing; what is read is what the name says, or
 * the answer says that it isn't; in a protected workspace nothing is written plain.
 */
import { webcrypto } from 'node:crypto';
import { existsSync } from 'node:fs';
import { LARGEST_MEDIA } from '../../../shared/document/media.ts';
import { done, failed, type Result } from '../../../shared/result.ts';
import type { GoOn } from './beside.ts';
import type { Device } from './device.ts';
import type { FileKey } from './driver.ts';
import { attemptLater, type StorageFailure, storageReasonOf } from './failures.ts';
import { settleMedia } from './mediaConversion.ts';
import { mediaHashes, mediaPath, writeMedia } from './mediaFiles.ts';
import { contentOfMedia, type MediaKey, sealedMedia } from './mediaForm.ts';
import { openMediaKeys } from './mediaKey.ts';

type TooLarge = { readonly code: 'too-large'; readonly limit: number; readonly found: number };
export type PutFailure = StorageFailure | TooLarge;
export type ReadFailure = StorageFailure | { readonly code: 'missing' } | { readonly code: 'damaged' };

export type MediaStore = {
  /** Answers its hash. */
  readonly put: (content: Uint8Array) => Promise<Result<string, PutFailure>>;
  /** Nothing is written that isn't what the hash says. */
  readonly putAs: (
    hash: string,
    content: Uint8Array,
  ) => Promise<Result<string, PutFailure | { readonly code: 'other-content' }>>;
  readonly read: (hash: string) => Promise<Result<Uint8Array, ReadFailure>>;
  /** Whether it lies here, as it may be. */
  readonly has: (hash: string) => boolean;
  readonly list: () => string[];
  /** Forgets the key. */
  readonly close: () => void;
};

export type MediaPlace = {
  readonly workspace: string;
  readonly device: Device;
  /** Of a protected workspace. */
  readonly key: FileKey | undefined;
};

export async function openMedia({ workspace, device, key }: MediaPlace): Promise<MediaStore> {
  const keys = key === undefined ? undefined : openMediaKeys(workspace, device, key);
  await settleMedia(workspace, keys);
  const has = (hash: string) => existsSync(mediaPath(workspace, hash));
  const contentOf = (hash: string) => contentOfMedia(workspace, hash, keys?.known());
  const keep = (hash: string, content: Uint8Array): Promise<Result<string, StorageFailure>> =>
    attemptLater(async () => {
      // One that is there and damaged is made whole again.
      if (has(hash) && (await contentOf(hash)) !== undefined) return hash;
      const pieces = piecesOf(content);
      await writeMedia(workspace, hash, keys === undefined ? pieces : sealedMedia(pieces, keys.forSealing(), hash));
      return hash;
    });
  return {
    has,
    list: () => mediaHashes(workspace),
    put: async (content) => {
      const problem = sizeProblem(content);
      return problem === undefined ? keep(await sha256Of(content), content) : failed(problem);
    },
    putAs: async (hash, content) => {
      const problem = sizeProblem(content);
      if (problem !== undefined) return failed(problem);
      return (await sha256Of(content)) === hash ? keep(hash, content) : failed({ code: 'other-content' });
    },
    read: async (hash) => {
      if (!has(hash)) return failed({ code: 'missing' });
      const read = await attemptLater(() => contentOf(hash));
      if (!read.ok) return read;
      return read.value === undefined ? failed({ code: 'damaged' }) : done(read.value);
    },
    close: () => void keys?.known()?.fill(0),
  };
}

const sizeProblem = ({ length }: Uint8Array): TooLarge | undefined =>
  length > LARGEST_MEDIA ? { code: 'too-large', limit: LARGEST_MEDIA, found: length } : undefined;

/** In a thread of the system's, since 20 MB would hold up everybody else. Nobody else writes to these bytes. */
const sha256Of = async (content: Uint8Array): Promise<string> =>
  Buffer.from(await webcrypto.subtle.digest('SHA-256', content as Uint8Array<ArrayBuffer>)).toString('hex');

const PIECE = 64 * 1024;

/** So that others come in between. */
export async function* piecesOf(content: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += PIECE) yield content.subarray(at, at + PIECE);
}

/** Those that aren't what their name says, or can't be read, by name. @param key of a protected workspace's media */
export async function damagedMedia(workspace: string, key: MediaKey | undefined, goOn: GoOn): Promise<string[]> {
  const damaged: string[] = [];
  for (const hash of mediaHashes(workspace)) {
    goOn();
    if (!(await isWhole(workspace, hash, key))) damaged.push(hash);
  }
  return damaged;
}

async function isWhole(workspace: string, hash: string, key: MediaKey | undefined): Promise<boolean> {
  try {
    return (await contentOfMedia(workspace, hash, key)) !== undefined;
  } catch (thrown) {
    if (storageReasonOf(thrown) === undefined) throw thrown;
    return false;
  }
}
