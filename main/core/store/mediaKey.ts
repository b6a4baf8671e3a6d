/**
 * The key that a protected workspace's media are encrypted under: in its database, and once more beside it, wrapped by
 * the workspace's own key.
 *
 * Alone because where one damaged page took this key away, every picture would be gone. Invariants: the database's
 * counts where both have one; the copy follows it at the next opening, so encrypting the workspace anew rewrites no
 * media and leaves no copy that an older key opens; an unprotected workspace has no such key.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Device } from './device.ts';
import type { FileKey, SqlFile } from './driver.ts';
import { attempt } from './failures.ts';
import { writeWhole } from './files.ts';
import type { MediaKey } from './mediaForm.ts';
import { readable, schemaOf } from './salvage.ts';

/** In the table `device`, as hexadecimal digits. */
const MEDIA_KEY_ROW = 'mediaKey';
const KEY_BYTES = 32;
const copyPath = (workspace: string): string => join(workspace, 'media.json');
const copySchema = z.looseObject({ nonce: z.string(), wrapped: z.string() });

export type MediaKeys = {
  /** Undefined: nothing was ever encrypted under one that is still known. */
  readonly known: () => MediaKey | undefined;
  /** Makes one where there is none. */
  readonly forSealing: () => MediaKey;
  readonly forget: () => void;
};

export function openMediaKeys(workspace: string, device: Device, fileKey: FileKey): MediaKeys {
  let key: Buffer | undefined = parsedKey(device.read(MEDIA_KEY_ROW));
  const keep = (next: Buffer): Buffer => {
    device.write(MEDIA_KEY_ROW, next.toString('hex'));
    return (key = next);
  };
  const copied = copyIn(workspace, fileKey);
  if (key === undefined && copied !== undefined) keep(copied);
  if (key !== undefined && copied?.equals(key) !== true) writeCopy(workspace, fileKey, key);
  return {
    known: () => key,
    forSealing: () => {
      if (key !== undefined) return key;
      const made = keep(randomBytes(KEY_BYTES));
      writeCopy(workspace, fileKey, made);
      return made;
    },
    forget: () => {
      device.write(MEDIA_KEY_ROW, null);
      rmSync(copyPath(workspace), { force: true });
      key = undefined;
    },
  };
}

/** For a reader beside the writer; where the row can't be read, the copy has it. */
export function mediaKeyIn(file: SqlFile, workspace: string, fileKey: FileKey): MediaKey | undefined {
  const hasRow = schemaOf(file)?.tables.includes('device') === true;
  const row = hasRow
    ? readable(() => file.statement('SELECT value FROM device WHERE key = ?').get(MEDIA_KEY_ROW)?.['value'])
    : undefined;
  return parsedKey(typeof row === 'string' ? row.slice(1, -1) : undefined) ?? copyIn(workspace, fileKey);
}

const parsedKey = (text: unknown): Buffer | undefined =>
  typeof text === 'string' && /^[0-9a-f]{64}$/.test(text) ? Buffer.from(text, 'hex') : undefined;

const wrappingOf = (fileKey: FileKey): Uint8Array =>
  Buffer.from(hkdfSync('sha256', fileKey, '', 'stammtisch media key', KEY_BYTES));

/** A disk that is full keeps nobody from a picture: the copy is tried again at the next opening. */
function writeCopy(workspace: string, fileKey: FileKey, key: MediaKey): void {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', wrappingOf(fileKey), nonce);
  const wrapped = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  writeWhole(copyPath(workspace), [
    JSON.stringify({ nonce: nonce.toString('base64'), wrapped: wrapped.toString('base64') }),
  ]);
}

/** Undefined: there is none, or another key wrapped it. */
function copyIn(workspace: string, fileKey: FileKey): Buffer | undefined {
  const path = copyPath(workspace);
  const read = attempt(() => (existsSync(path) ? readFileSync(path, 'utf8') : ''));
  try {
    const { nonce, wrapped } = copySchema.parse(JSON.parse(read.ok ? read.value : ''));
    const body = Buffer.from(wrapped, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', wrappingOf(fileKey), Buffer.from(nonce, 'base64'));
    decipher.setAuthTag(body.subarray(-16));
    return Buffer.concat([decipher.update(body.subarray(0, -16)), decipher.final()]);
  } catch {
    return undefined; // no copy, a damaged one, or one of another key
  }
}
