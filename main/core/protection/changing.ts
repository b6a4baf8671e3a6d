/**
 * Changing a lock: only whoever has just proved that the workspace is hers, and one change at a time.
 *
 * Alone because every way of changing it shares these two frames.
 */
import type { Failure } from '../../../shared/contract/failure.ts';
import { refused } from '../../../shared/contract/failure.ts';
import type { Keys } from '../../../shared/protection/model.ts';
import { done, failed, type Result } from '../../../shared/result.ts';
import type { HostPort } from '../hostPort.ts';
import type { Scene } from '../scene.ts';
import type { Session, Standing } from '../session.ts';
import type { Clock } from '../store/clock.ts';
import { writeKeys } from '../store/keyFile.ts';
import { type FirstSecret, unwrapped } from '../store/slots.ts';

export type ProtectionParts = {
  readonly folder: string;
  readonly clock: Clock;
  readonly host: HostPort;
  readonly session: Session;
  readonly tell: (collection: string) => void;
  /** What the lock screen shows: the language and looks of the person who works here. */
  readonly shown: (scene: Scene) => Keys['shown'];
};
export type ProtectionFailure = Failure;
export type Proof = { readonly passphrase?: string | undefined; readonly words?: string | undefined };
export type Open = Extract<Standing, { state: 'open' }>;

export function secretOf({ passphrase, words }: Proof): FirstSecret | undefined {
  if (passphrase !== undefined) return { kind: 'passphrase', text: passphrase };
  return words === undefined ? undefined : { kind: 'sheet', text: words };
}

async function proven(standing: Standing, proof: Proof): Promise<Result<Open, ProtectionFailure>> {
  if (standing.state === 'unprotected') return failed(refused('not-protected'));
  if (standing.state === 'locked') return failed(refused('locked'));
  const secret = secretOf(proof);
  const key = secret === undefined ? undefined : await unwrapped(standing.keys.slots, secret);
  return key === undefined ? failed(refused('wrong-secret')) : done(standing);
}

/** What this computer keeps for slots that are no more. */
async function forgetUnused({ secrets }: HostPort, before: Keys, after: Keys | undefined): Promise<void> {
  const kept = new Set(after?.slots.map(({ id }) => id));
  for (const slot of before.slots) if (slot.kind === 'keychain' && !kept.has(slot.id)) await secrets.forget(slot.name);
}

/** Whether the secret opens the workspace. One at a time: each takes half a second and 128 MB. */
export const prove = ({ session }: ProtectionParts, proof: Proof): Promise<Result<Open, ProtectionFailure>> =>
  session.alone(() => proven(session.standing(), proof));

/** For what needs the file closed. */
export async function changeOpen(
  { host, session }: ProtectionParts,
  proof: Proof,
  work: (open: Open) => Promise<Result<Standing, ProtectionFailure>>,
): Promise<Result<Standing, ProtectionFailure>> {
  const first = await proven(session.standing(), proof);
  if (!first.ok) return first;
  return session.change(async (standing) => {
    // Another change may have come between: what was proved a moment ago was another lock.
    if (standing !== first.value) return failed(refused('wrong-secret'));
    const changed = await work(first.value);
    const after = changed.ok && changed.value.state !== 'unprotected' ? changed.value.keys : undefined;
    if (changed.ok) await forgetUnused(host, first.value.keys, after);
    return changed;
  });
}

/** For what changes only how the same file opens. */
export async function changeKeys(
  { folder, host, session, tell }: ProtectionParts,
  proof: Proof,
  work: (open: Open) => Promise<Result<Keys, ProtectionFailure>>,
): Promise<Result<undefined, ProtectionFailure>> {
  return session.alone(async () => {
    const open = await proven(session.standing(), proof);
    if (!open.ok) return open;
    const keys = await work(open.value);
    if (!keys.ok) return keys;
    const written = writeKeys(folder, keys.value);
    if (!written.ok) return written;
    await forgetUnused(host, open.value.keys, keys.value);
    session.keep(keys.value);
    tell('protection');
    return written;
  });
}
