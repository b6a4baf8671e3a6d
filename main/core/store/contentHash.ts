/** SHA-256 of what comes piece by piece, as hexadecimal digits. */
import { createHash } from 'node:crypto';

export async function hashOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of bytes) hash.update(piece);
  return hash.digest('hex');
}
