/**
 * Everything once, in the order that makes its numbers true: first what the others say of themselves, last what we do.
 *
 * Invariant: that a round of another device's is known is written only after every collection was fetched since that
 * number was read.
 */
import { type Collection, collections } from '../../../shared/collections.ts';
import type { Hindrance } from '../../../shared/sync/model.ts';
import { millisecondsOf } from '../store/clock.ts';
import type { Store } from '../store/store.ts';
import type { Couch } from './couch.ts';
import type { DeviceNotes, Rounds } from './deviceNotes.ts';
import { lookAhead } from './looking.ts';
import { lastContactOf } from './status.ts';

/** Answers what keeps the next one from being taken. */
export type Step = (sum: { pushed: number; pulled: number }) => Promise<Hindrance | undefined> | Hindrance | undefined;

type Cycle = {
  readonly notes: DeviceNotes;
  readonly round: (collection: Collection, way: 'both' | 'fetch') => Step;
  /** Whether a person has to see first what would come. */
  readonly look: Step;
  /** Whether something was sent that the others weren't told of; they are told now. */
  readonly takeSent: () => 'something' | 'nothing';
};

/** Where devices write of themselves. */
const [PLAN] = collections.filter(({ name }) => name === 'plan') as [Collection];
const WORK = collections.filter((one) => one !== PLAN);

export function stepsOfCycle({ notes, round, look, takeSent }: Cycle): Step[] {
  let known: Rounds = {};
  return [
    look,
    round(PLAN, 'fetch'),
    () => {
      known = notes.others();
      const struck = notes.own()?.struckOff;
      return struck === undefined ? undefined : { trouble: 'struck-off', said: struck.at };
    },
    ...WORK.map((collection) => round(collection, 'both')),
    () => {
      notes.write(takeSent(), known);
      return undefined;
    },
    round(PLAN, 'both'),
  ];
}

const AWAY_MS = 3 * 24 * 60 * 60_000;
const isLongAgo = (contact: string | undefined, now: string): boolean =>
  contact !== undefined && millisecondsOf(now) - millisecondsOf(contact) > AWAY_MS;

type Looking = { readonly store: Store; readonly prefix: string; readonly clock: () => string };

/** After days away a person sees what would come before it does. */
export async function homecoming(couch: Couch, { store, prefix, clock }: Looking): Promise<Hindrance | undefined> {
  if (!isLongAgo(lastContactOf(store), clock())) return undefined;
  const ahead = await lookAhead(couch, store, prefix, 0);
  if (!ahead.ok) return ahead.failure;
  return ahead.value.total === 0 ? undefined : { trouble: 'homecoming', said: String(ahead.value.total) };
}
