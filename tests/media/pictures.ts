/** Pictures for tests: any bytes behind the first bytes of a PNG, each other content for another seed. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../store/temporaryFolder.ts';

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

export function picture(size = 100, seed = 1): Buffer {
  const bytes = Buffer.alloc(size);
  let state = seed;
  for (let at = 0; at < size; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    bytes[at] = state >>> 24;
  }
  PNG.copy(bytes);
  return bytes;
}

export const hashOfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Outside of any workspace. */
export function pictureFile(bytes: Uint8Array, name = 'plakat.png'): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  return path;
}
