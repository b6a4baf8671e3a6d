/**
 * What another device needs to join: address, sign-in, dataset and the workspace's secret, encrypted under a passphrase.
 *
 * Alone because it is a file format that leaves the device. A JSON text of one line (so that it can be pasted): a slot that
 * wraps a fresh key, and the content under that key (AES-256-GCM). Invariants: says nothing without the passphrase; an
 * altered or shortened one is told from a wrong passphrase by its checksum.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { type Failure, refused } from '../../../shared/contract/failure.ts';
import { slotSchema } from '../../../shared/protection/model.ts';
import { done, failed, type Result } from '../../../shared/result.ts';
import { prefixSchema } from '../../../shared/sync/model.ts';
import { newKey, passphraseSlot, unwrapped } from '../store/slots.ts';

export const invitedSchema = z.looseObject({
  url: z.string(),
  user: z.string(),
  password: z.string(),
  prefix: prefixSchema,
  datasetId: z.string(),
  /** Of the workspace, as hex: so that both make the same ids of the same things. */
  secret: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string(),
});
export type Invited = z.infer<typeof invitedSchema>;

const FORMAT = 'stammtisch-invitation';
const sealedSchema = z.looseObject({
  format: z.literal(FORMAT),
  version: z.literal(1),
  slot: slotSchema,
  nonce: z.string(),
  body: z.string(),
  checksum: z.string(),
});

const checksumOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);

export async function sealInvitation(invited: Invited, passphrase: string): Promise<string> {
  const key = newKey();
  const slot = await passphraseSlot(key, passphrase);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const sealed = [cipher.update(JSON.stringify(invited), 'utf8'), cipher.final(), cipher.getAuthTag()];
  const body = Buffer.concat(sealed).toString('base64');
  const shown = { format: FORMAT, version: 1, slot, nonce: nonce.toString('base64'), body };
  const whole = { ...shown, checksum: checksumOf(JSON.stringify(shown)) };
  return Buffer.from(JSON.stringify(whole), 'utf8').toString('base64url');
}

/** @param code as it was given, with whatever a mail program has done to its line ends */
export async function openInvitation(code: string, passphrase: string): Promise<Result<Invited, Failure>> {
  const text = Buffer.from(code.replaceAll(/\s+/g, ''), 'base64url').toString('utf8');
  const parsed = sealedSchema.safeParse(jsonOf(text));
  if (!parsed.success) return failed(refused('invitation-damaged'));
  const { checksum, ...shown } = jsonOf(text) as { checksum: string };
  if (checksum !== checksumOf(JSON.stringify(shown))) return failed(refused('invitation-damaged'));
  const { slot, nonce, body } = parsed.data;
  const key = await unwrapped([slot], { kind: 'passphrase', text: passphrase });
  if (key === undefined) return failed(refused('invitation-wrong-secret'));
  const invited = invitedSchema.safeParse(jsonOf(opened(key, nonce, body) ?? ''));
  return invited.success ? done(invited.data) : failed(refused('invitation-damaged'));
}

function opened(key: Uint8Array, nonce: string, body: string): string | undefined {
  const bytes = Buffer.from(body, 'base64');
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64'));
    decipher.setAuthTag(bytes.subarray(-16));
    return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8');
  } catch {
    return undefined; // the tag says that it isn't as it was written
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
