import { expect, test } from 'vitest';
import { zipDirectory } from '../../main/core/store/export/unzip.ts';
import { directory, type ZipEntry, zipPieces } from '../../main/core/store/export/zip.ts';

/** Of the record by which the longer form ends. */
const LONG_END = Buffer.from([0x50, 0x4b, 0x06, 0x06]);
const AT = '2026-06-08T12:00';

async function archiveOf(...names: readonly string[]): Promise<Buffer> {
  const entries = names.map((name): ZipEntry => ({ name, pieces: () => [name], packed: false }));
  const pieces: Uint8Array[] = [];
  for await (const piece of zipPieces(entries, AT)) pieces.push(piece);
  return Buffer.concat(pieces);
}

test('the longer form is used from the count on that the short one has no number for', () => {
  const entry = { name: Buffer.from('x'), method: 0, crc: 0, packedSize: 0, size: 0, at: 0 };
  const listOf = (many: number) =>
    Buffer.concat([
      ...directory(
        Array.from({ length: many }, () => entry),
        0,
        0,
      ),
    ]);
  for (const [many, isLong] of [
    [0xfffe, false],
    [0xffff, true],
    [0x10000, true],
  ] as const) {
    const list = listOf(many);
    expect([zipDirectory(list)?.length, list.subarray(-200).includes(LONG_END)]).toEqual([many, isLong]);
  }
});

test('another program’s archive of the highest count without a longer form is read', async () => {
  const head = (await archiveOf('x')).subarray(-22 - 47, -22);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x0605_4b50, 0);
  end.writeUInt16LE(0xffff, 8);
  end.writeUInt16LE(0xffff, 10);
  end.writeUInt32LE(head.length * 0xffff, 12);
  const list = Buffer.concat(Array.from({ length: 0xffff }, () => head));
  expect(zipDirectory(Buffer.concat([list, end]))?.length).toBe(0xffff);
});

test('a longer form that names more than there is gives nothing', async () => {
  const archive = await archiveOf('x');
  const long = Buffer.alloc(76);
  long.writeUInt32LE(0x0606_4b50, 0);
  const end = Buffer.from(archive.subarray(-22));
  end.writeUInt16LE(0xffff, 10);
  const lying = (count: bigint, from: bigint) => {
    long.writeBigUInt64LE(count, 32);
    long.writeBigUInt64LE(from, 48);
    return zipDirectory(Buffer.concat([archive.subarray(0, -22), long, end]));
  };
  const from = BigInt(archive.length - 22 - 47);
  expect(lying(1n, from)).toHaveLength(1);
  expect([lying(2n, from), lying(1n, 1n << 62n), lying(1n << 62n, from)]).toEqual([undefined, undefined, undefined]);
});
