/**
 * Notices that the computer slept, or that its network is another one: what was waited for is to be tried now.
 *
 * Alone because the core knows no desktop that would tell it. Invariant: asks the system only, never the network.
 */
import { networkInterfaces } from 'node:os';
import { elapsedMs } from '../store/clock.ts';

const LOOK_MS = 10_000;
/** A timer that is this late was not busy, but asleep. */
const LATE_MS = 30_000;

export function watchWaking(onWake: () => void): () => void {
  let seen = addresses();
  let at = elapsedMs();
  const timer = setInterval(() => {
    const [now, network] = [elapsedMs(), addresses()];
    const isWoken = now - at > LOOK_MS + LATE_MS;
    const isElsewhere = network !== seen && network !== '';
    [at, seen] = [now, network];
    if (isWoken || isElsewhere) onWake();
  }, LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}

const addresses = (): string =>
  Object.values(networkInterfaces())
    .flatMap((interfaces) => (interfaces ?? []).flatMap(({ address, internal }) => (internal ? [] : [address])))
    .toSorted()
    .join(' ');
