/** How the workspace is protected, as screens and scripts see it. */
import type { Protection } from '../../../shared/protection/contract.ts';
import type { HostPort } from '../hostPort.ts';
import type { Session } from '../session.ts';

export const LOCK_AFTER_KEY = 'lockAfter';
/** Minutes. Long enough for a phone call, short enough for a forgotten laptop. */
const DEFAULT_LOCK_AFTER = 15;

export function lockAfterOf(session: Session): number {
  if (session.standing().state !== 'open') return 0;
  const kept = session.scene()?.store.device.read(LOCK_AFTER_KEY);
  return typeof kept === 'number' ? kept : DEFAULT_LOCK_AFTER;
}

export async function viewOf(session: Session, host: HostPort): Promise<Protection> {
  const standing = session.standing();
  return {
    state: standing.state,
    slots: standing.state === 'unprotected' ? [] : [...new Set(standing.keys.slots.map(({ kind }) => kind))],
    keychain: await host.secrets.where(),
    lockAfter: lockAfterOf(session),
  };
}
