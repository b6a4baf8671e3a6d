/** A secret that this computer keeps, so that the person who is signed in to it need not type a passphrase. */
import { randomBytes } from 'node:crypto';
import { refused } from '../../../shared/contract/failure.ts';
import type { Failure } from '../../../shared/contract/failure.ts';
import type { Keys } from '../../../shared/protection/model.ts';
import { done, failed, type Result } from '../../../shared/result.ts';
import type { HostPort } from '../hostPort.ts';
import { keychainSlot } from '../store/slots.ts';
import { newKeychainSecret, withoutKeychain, withSlot } from '../store/vault.ts';
import type { Open } from './changing.ts';

type Kept = { readonly name: string; readonly secret: Uint8Array };

/** Under a new name each time: the old one stays good until no slot needs it. */
export async function keepSecret({ secrets }: HostPort): Promise<Result<Kept, Failure>> {
  const kept: Kept = { name: `stammtisch-${randomBytes(8).toString('hex')}`, secret: newKeychainSecret() };
  const isKept = await secrets.set(kept.name, Buffer.from(kept.secret).toString('base64'));
  return isKept ? done(kept) : failed(refused('not-kept'));
}

export async function keptKeys(host: HostPort, { key, keys }: Open, keep: boolean): Promise<Result<Keys, Failure>> {
  if (!keep) return done(withoutKeychain(keys));
  const kept = await keepSecret(host);
  return kept.ok ? done(withSlot(keys, keychainSlot(key, kept.value.name, kept.value.secret))) : kept;
}
