/**
 * A backup as one file: a tar, plain and compressed, or encrypted behind a head that says how to open it.
 *
 * Alone because making, checking and restoring read and write the same file. An encrypted one begins with a line of
 * MAGIC and a line of JSON (`Head`), then the pieces of sealing.ts. Inside: `backup.json` first (what is in it, with
 * SHA-256), then `stammtisch.db`, `keys.json` of a protected workspace, and `media/`.
 * Invariant: what comes out of a file has been checked against `backup.json`, or reading it throws.
 */
import { createHash, hkdfSync } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { extract } from 'tar';
import { z } from 'zod';
import { slotSchema } from '../../../../shared/protection/model.ts';
import { DamagedStream, PREFIX_BYTES, unsealed } from './sealing.ts';

export const MAGIC = 'stammtisch-backup 1\n';
const HEAD_LIMIT = 64 * 1024;
const base64 = z.string().max(200);

export const headSchema = z.looseObject({
  /** Each wraps the key under which this file's own key is made. */
  slots: z.array(slotSchema).min(1),
  salt: base64,
  prefix: base64,
});
export type Head = z.infer<typeof headSchema>;

export const manifestSchema = z.looseObject({
  version: z.literal(1),
  made: z.string(),
  program: z.string(),
  isProtected: z.boolean(),
  files: z.array(z.looseObject({ name: z.string(), size: z.number(), sha256: z.string() })),
});
export type Manifest = z.infer<typeof manifestSchema>;
export const MANIFEST = 'backup.json';
/** Nothing else is ever taken out of a backup, whatever it is called. */
const NAME = /^(?:stammtisch\.db|keys\.json|media\/[0-9a-f]{2}\/[0-9a-f]{64})$/;

/** Each file has a key of its own under the one that its slots wrap. */
export const fileKeyOf = (key: Uint8Array, salt: Uint8Array): Uint8Array =>
  Buffer.from(hkdfSync('sha256', key, salt, 'stammtisch backup', 32));

export async function readHead(path: string): Promise<{ head: Head; length: number } | 'plain' | undefined> {
  const bytes: Buffer[] = [];
  for await (const chunk of createReadStream(path, { end: HEAD_LIMIT })) bytes.push(chunk as Buffer);
  const start = Buffer.concat(bytes);
  if (start[0] === 0x1f && start[1] === 0x8b) return 'plain';
  if (start.subarray(0, MAGIC.length).toString('latin1') !== MAGIC) return undefined;
  const end = start.indexOf('\n', MAGIC.length);
  const text = start.subarray(MAGIC.length, end).toString('utf8');
  const parsed = end < 0 ? undefined : headSchema.safeParse(jsonOf(text));
  return parsed?.success === true ? { head: parsed.data, length: end + 1 } : undefined;
}

/** @param key the one that a slot gave; undefined for a plain one */
export async function* contentOf(
  path: string,
  opened: { head: Head; length: number } | 'plain' | undefined,
  key: Uint8Array | undefined,
): AsyncGenerator<Uint8Array> {
  if (opened === 'plain') yield* createReadStream(path) as AsyncIterable<Uint8Array>;
  else if (opened !== undefined && key !== undefined) {
    const { head, length } = opened;
    const fileKey = fileKeyOf(key, Buffer.from(head.salt, 'base64'));
    const prefix = Buffer.from(head.prefix, 'base64').subarray(0, PREFIX_BYTES);
    yield* unsealed(createReadStream(path, { start: length }) as AsyncIterable<Uint8Array>, fileKey, prefix);
  }
}

/**
 * Takes what belongs to a backup out of its tar into an empty folder and checks every file there.
 * @throws DamagedStream when something is missing or not as it was
 */
export async function takeOut(content: AsyncIterable<Uint8Array>, folder: string): Promise<Manifest> {
  const isOurs = (path: string) => path === MANIFEST || NAME.test(path);
  const unpacking = extract({ cwd: folder, preserveOwner: false, noMtime: true, filter: isOurs });
  await pipeline(content, unpacking);
  const manifest = manifestIn(folder);
  for (const { name, sha256 } of manifest.files) {
    const path = join(folder, name);
    if (!NAME.test(name) || !existsSync(path)) throw new DamagedStream(`${name} is missing`);
    if ((await hashOf(createReadStream(path))) !== sha256) throw new DamagedStream(`${name} is not as it was`);
  }
  return manifest;
}

function manifestIn(folder: string): Manifest {
  const path = join(folder, MANIFEST);
  const parsed = existsSync(path) ? manifestSchema.safeParse(jsonOf(readFileSync(path, 'utf8'))) : undefined;
  if (parsed?.success !== true) throw new DamagedStream('its list of content is missing');
  return parsed.data;
}

export async function hashOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of bytes) hash.update(piece);
  return hash.digest('hex');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
