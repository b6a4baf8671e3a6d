/**
 * What is in a media file: its content as it is, or encrypted behind a line that says so.
 *
 * Alone because each file says for itself which of the two it is, so that a workspace may hold both while it is being
 * encrypted. An encrypted one is the line below, a random prefix of 7 bytes and the pieces of sealing.ts, under a key
 * made of the media key and the file's name. Invariant: what is read is what the name says, or it is damaged: a plain
 * file may begin with that line too, and is known by its hash.
 */
import { hkdfSync, randomBytes } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { LARGEST_MEDIA } from '../../../shared/document/media.ts';
import { DamagedStream, PREFIX_BYTES, sealed, unsealed } from './backup/sealing.ts';
import { hashOf } from './contentHash.ts';
import { startOf } from './header.ts';
import { mediaPath } from './mediaFiles.ts';

/** 32 random bytes that lie in the encrypted database. */
export type MediaKey = Uint8Array;
type Bytes = AsyncIterable<Uint8Array>;

const FIRST_LINE = Buffer.from('stammtisch-media 1\n');
const HEAD_BYTES = FIRST_LINE.length + PREFIX_BYTES;
/** What encryption adds is less than a thousandth. */
const LARGEST_FILE = LARGEST_MEDIA * 1.001 + HEAD_BYTES;

const fileKeyOf = (key: MediaKey, hash: string): Uint8Array =>
  Buffer.from(hkdfSync('sha256', key, Buffer.from(hash, 'hex'), 'stammtisch media', 32));

export async function* sealedMedia(content: Bytes, key: MediaKey, hash: string): AsyncGenerator<Uint8Array> {
  const prefix = randomBytes(PREFIX_BYTES);
  yield Buffer.concat([FIRST_LINE, prefix]);
  yield* sealed(content, fileKeyOf(key, hash), prefix);
}

export const plainMedia = (workspace: string, hash: string): Bytes =>
  createReadStream(mediaPath(workspace, hash)) as Bytes;

/** @throws DamagedStream where it isn't as it was encrypted, by this key and under this name */
export function unsealedMedia(workspace: string, hash: string, key: MediaKey): Bytes {
  const path = mediaPath(workspace, hash);
  const prefix = startOf(path, HEAD_BYTES).subarray(FIRST_LINE.length);
  return unsealed(createReadStream(path, { start: HEAD_BYTES }) as Bytes, fileKeyOf(key, hash), prefix);
}

/** Whether it begins like an encrypted one. */
export function looksSealed(workspace: string, hash: string): boolean {
  const start = startOf(mediaPath(workspace, hash), HEAD_BYTES);
  return start.length === HEAD_BYTES && start.subarray(0, FIRST_LINE.length).equals(FIRST_LINE);
}

/** Whether it is encrypted, by whatever key. */
export const isSealed = async (workspace: string, hash: string): Promise<boolean> =>
  looksSealed(workspace, hash) && (await hashOf(plainMedia(workspace, hash))) !== hash;

/** The content; undefined: none of the forms that it may have gives what its name says. */
export async function contentOfMedia(
  workspace: string,
  hash: string,
  key: MediaKey | undefined,
): Promise<Uint8Array | undefined> {
  if (statSync(mediaPath(workspace, hash)).size > LARGEST_FILE) return undefined;
  if (key !== undefined && looksSealed(workspace, hash)) {
    const opened = await collected(unsealedMedia(workspace, hash, key), hash);
    if (opened !== undefined) return opened;
  }
  return collected(plainMedia(workspace, hash), hash);
}

async function collected(content: Bytes, hash: string): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  async function* kept(): AsyncGenerator<Uint8Array> {
    for await (const piece of content) {
      pieces.push(piece);
      yield piece;
    }
  }
  try {
    return (await hashOf(kept())) === hash ? Buffer.concat(pieces) : undefined;
  } catch (thrown) {
    if (thrown instanceof DamagedStream) return undefined;
    throw thrown;
  }
}
