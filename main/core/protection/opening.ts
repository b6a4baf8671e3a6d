/** How a workspace stands when it is found: unprotected, opened by a secret that is at hand, or locked. */
import type { Keys } from '../../../shared/protection/model.ts';
import { done, type Result } from '../../../shared/result.ts';
import type { HostPort } from '../hostPort.ts';
import type { Standing } from '../session.ts';
import { removeLeftovers } from '../store/conversion.ts';
import { attempt } from '../store/failures.ts';
import { type KeysLost, readKeys, setKeysAside } from '../store/keyFile.ts';
import type { FirstSecret } from '../store/slots.ts';
import { unlock, type VaultFailure } from '../store/vault.ts';

export type StartFailure = VaultFailure | KeysLost;

/**
 * @param now stands in the name of what is put aside
 * @param secret given with the start; a wrong one is refused rather than left at a locked door that nobody stands at
 */
export async function standingAtStart(
  folder: string,
  host: HostPort,
  now: string,
  secret: FirstSecret | undefined,
): Promise<Result<Standing, StartFailure>> {
  const removed = attempt(() => removeLeftovers(folder));
  if (!removed.ok) return removed;
  const keys = readKeys(folder);
  if (!keys.ok) return keys;
  if (keys.value === undefined) {
    const cleared = attempt(() => setKeysAside(folder, now));
    return cleared.ok ? done({ state: 'unprotected' }) : cleared;
  }
  if (secret === undefined) return done(await openedByKeychain(folder, host, keys.value));
  const key = await unlock(folder, keys.value, secret);
  return key.ok ? done({ state: 'open', ...key.value }) : key;
}

/** Locked where the keychain doesn't help: the person is there to be asked. */
export async function openedByKeychain(folder: string, host: HostPort, keys: Keys): Promise<Standing> {
  for (const slot of [...keys.slots, ...(keys.next ?? [])]) {
    if (slot.kind !== 'keychain') continue;
    const kept = await host.secrets.get(slot.name);
    if (kept === undefined) continue;
    const opened = await unlock(folder, keys, { kind: 'keychain', secret: Buffer.from(kept, 'base64') });
    if (opened.ok) return { state: 'open', ...opened.value };
  }
  return { state: 'locked', keys };
}
