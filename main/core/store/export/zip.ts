/**
 * A zip archive, in pieces, as it is made.
 *
 * Alone because it is written to the end without going back, while nobody knows yet how large an entry becomes.
 * Invariants: entries are packed by the piece and never held; archives from 4 GB or 65,535 entries on are written in the
 * longer form that every program since 2001 reads. An entry by itself stays below 4 GB. Source: PKWARE APPNOTE 6.3.10, 4.3.
 */
import { Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

export type Pieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
export type ZipEntry = {
  /** With `/` between folders. */
  readonly name: string;
  readonly pieces: () => Pieces;
  /** Pictures don't get smaller. */
  readonly packed: boolean;
};

export type Written = {
  readonly name: Buffer;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly at: number;
};

const MOST = 0xffff_ffff;
const MOST_ENTRIES = 0xffff;
/** Names are UTF-8; sizes stand behind the content. */
const FLAGS = 0x0808;
const DEFLATED = 8;

export class EntryTooLarge extends Error {}

/** @param at wall clock: an archive keeps no zone */
export async function* zipPieces(
  entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>,
  at: string,
): AsyncGenerator<Uint8Array> {
  const written: Written[] = [];
  const time = dosTime(at);
  let place = 0;
  for await (const entry of entries) {
    const begun = { name: Buffer.from(entry.name), method: entry.packed ? DEFLATED : 0, at: place };
    const head = localHead(begun, time);
    yield head;
    place += head.length;
    const found = { crc: 0, size: 0, packedSize: 0 };
    for await (const piece of contentOf(entry, found)) {
      found.packedSize += piece.length;
      if (found.packedSize > MOST || found.size > MOST) throw new EntryTooLarge(entry.name);
      place += piece.length;
      yield piece;
    }
    const behind = descriptor(found);
    yield behind;
    place += behind.length;
    written.push({ ...begun, ...found });
  }
  yield* directory(written, place, time);
}

function contentOf(entry: ZipEntry, found: { crc: number; size: number }): AsyncIterable<Uint8Array> {
  const counted = Readable.from(
    (async function* () {
      for await (const piece of gathered(entry.pieces())) {
        found.crc = crc32(piece, found.crc);
        found.size += piece.length;
        yield piece;
      }
    })(),
    { objectMode: false },
  );
  if (!entry.packed) return counted;
  const deflated = counted.pipe(createDeflateRaw());
  counted.on('error', (thrown) => deflated.destroy(thrown));
  return deflated;
}

const AT_ONCE = 64 * 1024;

/** A hundred thousand small texts as some hundred larger pieces; waiting for each would cost more than writing it. */
export async function* gathered(pieces: Pieces): AsyncGenerator<Uint8Array> {
  if (Symbol.iterator in pieces) return yield* joined(pieces);
  for await (const piece of pieces) yield* joined([piece]);
}

function* joined(pieces: Iterable<string | Uint8Array>): Generator<Uint8Array, void> {
  let [texts, length]: [string[], number] = [[], 0];
  for (const piece of pieces) {
    const isText = typeof piece === 'string';
    if (isText) {
      texts.push(piece);
      length += piece.length;
    }
    if (length > AT_ONCE || (!isText && length > 0)) {
      yield Buffer.from(texts.join(''));
      [texts, length] = [[], 0];
    }
    if (!isText) yield piece;
  }
  if (length > 0) yield Buffer.from(texts.join(''));
}

function localHead({ name, method }: Pick<Written, 'name' | 'method'>, time: number): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x0403_4b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(FLAGS, 6);
  head.writeUInt16LE(method, 8);
  head.writeUInt32LE(time, 10);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name]);
}

function descriptor({ crc, packedSize, size }: Pick<Written, 'crc' | 'packedSize' | 'size'>): Buffer {
  const behind = Buffer.alloc(16);
  for (const [at, value] of [0x0807_4b50, crc, packedSize, size].entries()) behind.writeUInt32LE(value, at * 4);
  return behind;
}

/** What stands behind all entries. */
export function* directory(written: readonly Written[], from: number, time: number): Generator<Uint8Array> {
  let size = 0;
  for (const entry of written) {
    const head = centralHead(entry, time);
    size += head.length;
    yield head;
  }
  // The highest number of a field says that the real one stands in the longer form.
  const isLong = from >= MOST || size >= MOST || written.length >= MOST_ENTRIES;
  if (isLong) yield longEnd(written.length, size, from);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x0605_4b50, 0);
  const count = Math.min(written.length, MOST_ENTRIES);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(isLong ? MOST : size, 12);
  end.writeUInt32LE(isLong ? MOST : from, 16);
  yield end;
}

function centralHead({ name, method, crc, packedSize, size, at }: Written, time: number): Buffer {
  const isFar = at >= MOST;
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x0201_4b50, 0);
  head.writeUInt16LE(isFar ? 45 : 20, 4);
  head.writeUInt16LE(isFar ? 45 : 20, 6);
  head.writeUInt16LE(FLAGS, 8);
  head.writeUInt16LE(method, 10);
  head.writeUInt32LE(time, 12);
  for (const [place, value] of [crc, packedSize, size].entries()) head.writeUInt32LE(value, 16 + place * 4);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt16LE(isFar ? 12 : 0, 30);
  head.writeUInt32LE(isFar ? MOST : at, 42);
  if (!isFar) return Buffer.concat([head, name]);
  const extra = Buffer.alloc(12);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(8, 2);
  extra.writeBigUInt64LE(BigInt(at), 4);
  return Buffer.concat([head, name, extra]);
}

function longEnd(count: number, size: number, from: number): Buffer {
  const end = Buffer.alloc(76);
  end.writeUInt32LE(0x0606_4b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeUInt16LE(45, 12);
  end.writeUInt16LE(45, 14);
  for (const [place, value] of [count, count, size, from].entries())
    end.writeBigUInt64LE(BigInt(value), 24 + place * 8);
  end.writeUInt32LE(0x0706_4b50, 56);
  end.writeBigUInt64LE(BigInt(from + size), 64);
  end.writeUInt32LE(1, 72);
  return end;
}

/** Two seconds are its unit, 1980 its first year. */
function dosTime(at: string): number {
  const [year = 1980, month = 1, day = 1, hour = 0, minute = 0, second = 0] = (at.match(/\d+/g) ?? []).map(Number);
  const date = (Math.max(0, Math.min(127, year - 1980)) << 9) | (month << 5) | day;
  return ((date << 16) | (hour << 11) | (minute << 5) | (second >> 1)) >>> 0;
}
