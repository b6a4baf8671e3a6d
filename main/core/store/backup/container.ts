/**
 * A backup as one file: a tar, plain and compressed, or encrypted behind a head that says how to open it.
 *
 * Alone because making, checking and restoring read and write the same file. An encrypted one begins with a line of
 * MAGIC and the format's number, and a line of JSON (`Head`), then the pieces of sealing.ts. Inside: `backup.json` first
 * (what is in it, with SHA-256), then `stammtisch.db`, `keys.json` of a protected workspace, and `media/`.
 * Invariant: what comes out of a file is exactly what `backup.json` names, each as it was, or reading it throws.
 */
import { hkdfSync } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { extract, type Unpack } from 'tar';
import { z } from 'zod';
import { slotSchema } from '../../../../shared/protection/model.ts';
import { type GoOn, whileWanted } from '../beside.ts';
import { hashOf } from '../contentHash.ts';
import { mediaNames } from '../mediaFiles.ts';
import { DamagedStream, PREFIX_BYTES, unsealed } from './sealing.ts';

const MAGIC = 'stammtisch-backup';
export const FORMAT = 1;
export const firstLine = `${MAGIC} ${FORMAT}\n`;
const FIRST_LINE = new RegExp(`^${MAGIC} (\\d{1,6})\n`);
const HEAD_LIMIT = 64 * 1024;
const base64 = z.string().max(200);

export const headSchema = z.looseObject({
  /** Each wraps the key under which this file's own key is made. */
  slots: z.array(slotSchema).min(1),
  salt: base64,
  prefix: base64,
});
export type Head = z.infer<typeof headSchema>;

/** What a file says of itself before it is opened. */
export type Outside =
  | { readonly kind: 'sealed'; readonly head: Head; readonly length: number }
  | { readonly kind: 'plain' }
  | { readonly kind: 'newer'; readonly found: number }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'foreign' };

export const manifestSchema = z.looseObject({
  version: z.literal(FORMAT),
  made: z.string(),
  program: z.string(),
  isProtected: z.boolean(),
  files: z.array(z.looseObject({ name: z.string(), size: z.number(), sha256: z.string() })),
});
export type Manifest = z.infer<typeof manifestSchema>;
const numberedSchema = z.looseObject({
  version: z
    .number()
    .int()
    .min(FORMAT + 1),
});
export const MANIFEST = 'backup.json';
export const DATABASE = 'stammtisch.db';
/** Nothing else is ever put into a backup or taken out of one, whatever it is called. */
const NAME = /^(?:stammtisch\.db|keys\.json|media\/[0-9a-f]{2}\/[0-9a-f]{64})$/;
export const isContent = (name: string): boolean => NAME.test(name);

/** What is inside comes from a newer program. */
export class NewerBackup extends Error {
  readonly found: number;
  constructor(found: number) {
    super(`a backup of format ${found}`);
    this.found = found;
  }
}

/** Each file has a key of its own under the one that its slots wrap. */
export const fileKeyOf = (key: Uint8Array, salt: Uint8Array): Uint8Array =>
  Buffer.from(hkdfSync('sha256', key, salt, 'stammtisch backup', 32));

export async function readOutside(path: string): Promise<Outside> {
  const bytes: Buffer[] = [];
  for await (const chunk of createReadStream(path, { end: HEAD_LIMIT })) bytes.push(chunk as Buffer);
  const start = Buffer.concat(bytes);
  if (start[0] === 0x1f && start[1] === 0x8b) return { kind: 'plain' };
  const [line, number] = FIRST_LINE.exec(start.subarray(0, MAGIC.length + 10).toString('latin1')) ?? [];
  if (line === undefined) return { kind: 'foreign' };
  if (Number(number) > FORMAT) return { kind: 'newer', found: Number(number) };
  const end = start.indexOf('\n', line.length);
  const head = end < 0 ? undefined : headSchema.safeParse(jsonOf(start.subarray(line.length, end).toString('utf8')));
  return head?.success === true ? { kind: 'sealed', head: head.data, length: end + 1 } : { kind: 'damaged' };
}

/** The tar within. @param key the one that a slot gave; undefined for a plain one */
export async function* contentOf(
  path: string,
  outside: Outside,
  key: Uint8Array | undefined,
): AsyncGenerator<Uint8Array> {
  if (outside.kind === 'plain') yield* createReadStream(path) as AsyncIterable<Uint8Array>;
  if (outside.kind !== 'sealed' || key === undefined) return;
  const { head, length } = outside;
  const fileKey = fileKeyOf(key, Buffer.from(head.salt, 'base64'));
  const prefix = Buffer.from(head.prefix, 'base64').subarray(0, PREFIX_BYTES);
  yield* unsealed(createReadStream(path, { start: length }) as AsyncIterable<Uint8Array>, fileKey, prefix);
}

/**
 * Takes what belongs to a backup out of its tar into a folder and checks every file there.
 * @throws DamagedStream when something is missing, not as it was, or not on the list; NewerBackup; what the disk does
 */
export async function takeOut(content: AsyncIterable<Uint8Array>, folder: string, goOn: GoOn): Promise<Manifest> {
  const isOurs = (path: string) => path === MANIFEST || isContent(path);
  const unpacking = extract({
    cwd: folder,
    preserveOwner: false,
    noMtime: true,
    // Else a file that the disk has no room for would be left out with a warning, and the backup look damaged.
    strict: true,
    filter: (path, entry) => isOurs(path) && 'type' in entry && entry.type === 'File',
  });
  await unpacked(whileWanted(content, goOn), unpacking);
  const manifest = manifestIn(folder);
  const named = new Map(manifest.files.map(({ name, sha256 }) => [name, sha256]));
  if (!named.has(DATABASE)) throw new DamagedStream(`${DATABASE} is not on the list`);
  for (const name of contentIn(folder)) if (!named.has(name)) throw new DamagedStream(`${name} is not on the list`);
  for (const [name, sha256] of named) {
    const path = join(folder, name);
    if (!isContent(name) || !existsSync(path)) throw new DamagedStream(`${name} is missing`);
    if ((await hashOf(whileWanted(createReadStream(path), goOn))) !== sha256)
      throw new DamagedStream(`${name} is not as it was`);
  }
  return manifest;
}

/**
 * Until all is on the disk. Node's own pipeline ends too early here: at a `drain`, which tar still sends when all was
 * written to it and the last files are not.
 */
async function unpacked(content: AsyncIterable<Uint8Array>, unpacking: Unpack): Promise<void> {
  const source = Readable.from(content);
  try {
    await new Promise<void>((resolve, reject) => {
      source.on('error', reject);
      unpacking.on('error', reject);
      unpacking.on('close', resolve);
      source.pipe(unpacking);
    });
  } finally {
    source.destroy();
  }
}

/** Names as they stand in a backup, of what lies in a folder. */
export const contentIn = (folder: string): string[] => [
  ...readdirSync(folder).filter(isContent),
  ...mediaNames(folder),
];

function manifestIn(folder: string): Manifest {
  const path = join(folder, MANIFEST);
  const written = existsSync(path) ? jsonOf(readFileSync(path, 'utf8')) : undefined;
  const newer = numberedSchema.safeParse(written);
  if (newer.success) throw new NewerBackup(newer.data.version);
  const parsed = manifestSchema.safeParse(written);
  if (!parsed.success) throw new DamagedStream('its list of content is missing');
  return parsed.data;
}

/** Of the tar within a backup, read whole; undefined: it doesn't read as it was written. */
export async function hashInside(path: string, key: Uint8Array | undefined, goOn: GoOn): Promise<string | undefined> {
  try {
    return await hashOf(whileWanted(contentOf(path, await readOutside(path), key), goOn));
  } catch (thrown) {
    if (thrown instanceof DamagedStream) return undefined;
    throw thrown;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
