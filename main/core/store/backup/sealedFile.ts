/** Puts any content behind the head and the encryption of a backup. */
import { randomBytes } from 'node:crypto';
import type { Slot } from '../../../../shared/protection/model.ts';
import { fileKeyOf, firstLine, type Head } from './container.ts';
import { PREFIX_BYTES, sealed } from './sealing.ts';

/** How a backup opens: each slot wraps the key. */
export type Seal = { readonly slots: readonly Slot[]; readonly key: Uint8Array };

export async function* sealedFile(
  { slots, key }: Seal,
  content: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const [salt, prefix] = [randomBytes(16), randomBytes(PREFIX_BYTES)];
  const head: Head = { slots: [...slots], salt: salt.toString('base64'), prefix: prefix.toString('base64') };
  yield Buffer.from(`${firstLine}${JSON.stringify(head)}\n`);
  yield* sealed(content, fileKeyOf(key, salt), prefix);
}
