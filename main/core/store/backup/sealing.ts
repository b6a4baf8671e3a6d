/**
 * A long stream, encrypted in pieces that can be checked one by one while it is read.
 *
 * Alone because it is the format of every file that leaves this device encrypted. Pieces of 64 KiB under AES-256-GCM;
 * the nonce is a random prefix of 7 bytes, the piece's number in 4 and whether it is the last in 1, so that a piece
 * moved, left out or cut off at the end is noticed.
 * Source: V. T. Hoang, R. Reyhanitabar, P. Rogaway, D. Vizár, "Online Authenticated-Encryption and its Nonce-Reuse
 * Misuse-Resistance", CRYPTO 2015 (STREAM).
 */
import { createCipheriv, createDecipheriv } from 'node:crypto';

const PIECE = 64 * 1024;
const TAG = 16;
export const PREFIX_BYTES = 7;

type Bytes = AsyncIterable<Uint8Array>;

export class DamagedStream extends Error {}

export async function* sealed(plain: Bytes, key: Uint8Array, prefix: Uint8Array): AsyncGenerator<Uint8Array> {
  for await (const { piece, place, isLast } of piecesOf(plain, PIECE)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(prefix, place, isLast));
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
  }
}

/** @throws DamagedStream at the first piece that isn't as it was written */
export async function* unsealed(cipherText: Bytes, key: Uint8Array, prefix: Uint8Array): AsyncGenerator<Uint8Array> {
  for await (const { piece, place, isLast } of piecesOf(cipherText, PIECE + TAG)) {
    if (piece.length < TAG) throw new DamagedStream(`piece ${place} is cut off`);
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(prefix, place, isLast));
    decipher.setAuthTag(piece.subarray(-TAG));
    const opened = decipher.update(piece.subarray(0, -TAG));
    try {
      decipher.final();
    } catch {
      throw new DamagedStream(`piece ${place} is not as it was written`);
    }
    yield opened;
  }
}

function nonceOf(prefix: Uint8Array, place: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.set(prefix);
  nonce.writeUInt32BE(place, PREFIX_BYTES);
  nonce.writeUInt8(isLast ? 1 : 0, 11);
  return nonce;
}

/** Whole pieces; the last one may be shorter, and empty only if all is. */
async function* piecesOf(bytes: Bytes, size: number) {
  let waiting: Uint8Array[] = [];
  let length = 0;
  let place = 0;
  for await (const chunk of bytes) {
    waiting.push(chunk);
    length += chunk.length;
    if (length <= size) continue;
    let all: Uint8Array = Buffer.concat(waiting);
    // One byte more than a piece must be there before it is known not to be the last.
    while (all.length > size) {
      yield { piece: all.subarray(0, size), place, isLast: false };
      place += 1;
      all = all.subarray(size);
    }
    waiting = [all];
    length = all.length;
  }
  yield { piece: Buffer.concat(waiting), place, isLast: true };
}
