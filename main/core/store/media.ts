/** Media beside the workspace's file: `media/ab/abcd…`, each named by the SHA-256 of what is in it. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Those that aren't what their name says, by name. */
export async function damagedMedia(workspace: string): Promise<string[]> {
  const folder = join(workspace, 'media');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const damaged: string[] = [];
  for (const { parentPath, name } of files) {
    const hash = createHash('sha256');
    for await (const piece of createReadStream(join(parentPath, name)) as AsyncIterable<Uint8Array>) hash.update(piece);
    if (hash.digest('hex') !== name) damaged.push(name);
  }
  return damaged;
}
