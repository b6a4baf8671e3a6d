/**
 * An archive that comes in, looked at without unpacking it, and its entries one by one.
 *
 * Alone because it may be anybody's. Invariants: nothing is unpacked but what is asked for, and never beyond the limit
 * given; a name leads nowhere, since nothing is written by it; what is damaged or of another kind gives nothing.
 * Source: PKWARE APPNOTE 6.3.10, 4.3.
 */
import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';

export type ZipFound = {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly at: number;
};

const END = 0x0605_4b50;
const LONG_END = 0x0606_4b50;
const ENTRY = 0x0201_4b50;
const LOCAL = 0x0403_4b50;
/** A comment behind the end has at most so many bytes. */
const MOST_COMMENT = 0xffff;
const MOST_ENTRIES = 200_000;

/** Undefined: no archive, or none whose list can be read. */
export function zipDirectory(bytes: Uint8Array): readonly ZipFound[] | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endAt(view);
  if (end === undefined) return undefined;
  const { count, from } = end;
  if (count > MOST_ENTRIES) return undefined;
  const found: ZipFound[] = [];
  let at = from;
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== ENTRY) return undefined;
    const [name, extra, comment] = [28, 30, 32].map((place) => view.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ];
    if (at + 46 + name + extra + comment > view.length) return undefined;
    found.push({
      name: view.toString('utf8', at + 46, at + 46 + name),
      method: view.readUInt16LE(at + 10),
      crc: view.readUInt32LE(at + 16),
      packedSize: view.readUInt32LE(at + 20),
      size: view.readUInt32LE(at + 24),
      at: view.readUInt32LE(at + 42),
    });
    at += 46 + name + extra + comment;
  }
  return found;
}

function endAt(view: Buffer): { readonly count: number; readonly from: number } | undefined {
  for (let at = view.length - 22; at >= Math.max(0, view.length - 22 - MOST_COMMENT); at -= 1) {
    if (view.readUInt32LE(at) !== END) continue;
    const short = { count: view.readUInt16LE(at + 10), from: view.readUInt32LE(at + 16) };
    const isFull = short.count === 0xffff || short.from === 0xffff_ffff;
    // Some write the highest number itself, and no longer form.
    return isFull ? (longEndBefore(view, at) ?? short) : short;
  }
  return undefined;
}

/** Of an archive with more than 65,534 entries, as our own may be. */
function longEndBefore(view: Buffer, end: number): { readonly count: number; readonly from: number } | undefined {
  const at = end - 76;
  if (at < 0 || view.readUInt32LE(at) !== LONG_END) return undefined;
  const [count, from] = [view.readBigUInt64LE(at + 32), view.readBigUInt64LE(at + 48)];
  return { count: Number(count), from: Number(from) };
}

const inflated = promisify(inflateRaw);

/** Undefined: damaged, larger than the limit, packed in another way, or encrypted. */
export async function zipContent(bytes: Uint8Array, found: ZipFound, limit: number): Promise<Uint8Array | undefined> {
  const { at, method, packedSize, size, crc } = found;
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (size > limit || at + 30 > view.length || view.readUInt32LE(at) !== LOCAL) return undefined;
  const isEncrypted = (view.readUInt16LE(at + 6) & 1) !== 0;
  const from = at + 30 + view.readUInt16LE(at + 26) + view.readUInt16LE(at + 28);
  if (isEncrypted || from + packedSize > view.length) return undefined;
  const packed = view.subarray(from, from + packedSize);
  const content = method === 0 ? packed : method === 8 ? await unpacked(packed, size) : undefined;
  return content !== undefined && content.length === size && crc32(content) === crc ? content : undefined;
}

async function unpacked(packed: Uint8Array, size: number): Promise<Uint8Array | undefined> {
  if (size === 0) return new Uint8Array();
  try {
    return await inflated(packed, { maxOutputLength: size });
  } catch {
    return undefined; // what is no such data, or gives more than it says
  }
}
