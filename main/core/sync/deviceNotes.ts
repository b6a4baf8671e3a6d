/**
 * What this device says of itself to the others, and what they say of themselves.
 *
 * Alone because receipts and striking off rest on it, and syncing itself doesn't. Invariants: a round's number is written
 * after all that was sent in it; that a round of another's is known is written only after everything was fetched since
 * that number was read; nothing is written when there is nothing new to say, so that two devices don't keep each other awake.
 */
import { hostname } from 'node:os';
import { sameValue } from '../../../shared/document/canonical.ts';
import { kindKey } from '../../../shared/plan/model.ts';
import { type Device, deviceSchema } from '../../../shared/plan/model.ts';
import { collections } from '../../../shared/collections.ts';
import type { Scene } from '../scene.ts';
import { VERSION } from '../version.ts';

export type Rounds = Readonly<Record<string, number>>;
export type DeviceNotes = {
  readonly all: () => Device[];
  readonly own: () => Device | undefined;
  /** The number of the round under way. */
  readonly round: () => number;
  /** The rounds of the others, as far as they were told to us. */
  readonly others: () => Rounds;
  /** Whether others told of rounds that we haven't said to know. */
  readonly hasNews: () => boolean;
  /** Writes what is new: that something was sent, that everything up to these rounds is here. */
  readonly write: (sent: 'something' | 'nothing', known: Rounds) => void;
  readonly struckOff: () => ReadonlyMap<string, string>;
};

/** @param user as whom the server is spoken with */
export function openDeviceNotes({ store, clock, stamp }: Scene, user: () => string): DeviceNotes {
  const all = () =>
    // As they are stored: a command over one of them has to name what it saw.
    store
      .byKey('plan', kindKey('device'))
      .filter((document): document is Device => deviceSchema.safeParse(document).success);
  const own = () => all().find(({ id }) => id === store.device.id);
  const others = (): Rounds =>
    Object.fromEntries(all().flatMap(({ id, rounds }) => (id === store.device.id ? [] : [[id, rounds]])));
  return {
    all,
    own,
    others,
    round: () => (own()?.rounds ?? 0) + 1,
    hasNews: () => Object.entries(others()).some(([id, rounds]) => rounds > (own()?.knows[id] ?? 0)),
    struckOff: () =>
      new Map(all().flatMap(({ id, struckOff }) => (struckOff === undefined ? [] : [[id, struckOff.at]]))),
    write: (sent, known) => {
      const before = own();
      const at = stamp({ role: 'manager', by: 'manager', paths: 'any' });
      const rounds = (before?.rounds ?? 0) + (sent === 'something' ? 1 : 0);
      const said = {
        rounds,
        knows: { ...before?.knows, ...known },
        user: user(),
        program: VERSION,
        seenOn: clock().slice(0, 10),
      };
      const isNew =
        before === undefined || Object.entries(said).some(([field, value]) => !sameValue(before[field], value));
      if (!isNew) return;
      const counts = Object.fromEntries(collections.map(({ name }) => [name, store.count(name)]));
      const start = before ?? { id: store.device.id, kind: 'device' as const, v: 1, made: at, name: hostname() };
      store.sync.publish('plan', { ...start, ...said, counts, changed: at });
    },
  };
}
