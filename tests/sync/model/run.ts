/**
 * One run of the model: four devices edit and sync through a network that parts them, loses, cuts and repeats; they start
 * anew and are linked anew, and their clocks are up to a year apart. Then the network is good until nothing moves.
 *
 * Invariant: everything comes from the seed, so that a run that fails can be run again.
 */
import { Temporal } from 'temporal-polyfill';
import { sameValue } from '../../../shared/document/canonical.ts';
import { type AnyDocument, isErased } from '../../../shared/document/document.ts';
import { succeeding } from '../../../shared/document/succession.ts';
import { memberMerge } from '../../../shared/members/merge.ts';
import { type Random, randomOf } from '../../../shared/sample/random.ts';
import type { Run } from '../telling.ts';
import { tokenOf, tokensIn, tokensTaken, without } from '../tokens.ts';
import { type Device, newDevice, type Weather } from './device.ts';
import { drawnEdit, ownField } from './edits.ts';
import type { Rules } from './rules.ts';
import { newServer, type Server } from './server.ts';

type Person = { readonly device: Device; clockAt: Temporal.Instant; isParted: boolean };
/** Of each document: what was written, and what was taken away by who had it. */
type Account = { readonly written: Set<string>; readonly taken: Set<string> };

const DEVICES = ['a', 'b', 'c', 'd'];
/** Made once, on the first device, and never deleted: whoever edits it has seen its beginning. */
const STEADY = 'mem_1';
const BUSY = [STEADY, 'mem_2', 'mem_3', 'mem_4'];
/** Written now and then, so that a version that got lost isn't made up for by the next one. */
const QUIET = Array.from({ length: 12 }, (_, place) => `mem_1${place}`);
const START = Temporal.Instant.from('2026-06-08T10:00:00Z');
const YEAR = 365 * 24 * 60;
const STORM: Weather = { lost: 0.15, repeated: 0.1, cut: 0.15 };
const CALM: Weather = { lost: 0, repeated: 0, cut: 0 };
const MOST_ROUNDS = 50;
const MOST_STEPS = 200;

type Scene = {
  readonly random: Random;
  readonly people: readonly Person[];
  readonly accounts: ReadonlyMap<string, Account>;
  readonly count: (what: string) => void;
  readonly token: () => string;
  /** Half of the runs go through without: what is only in memory is known to the end. */
  readonly restarts: boolean;
};

/** 200 for each device. */
export const ACTIONS = 800;

export const runsOf = (rules: Rules, first: number, times: number): Run[] =>
  Array.from({ length: times }, (_, place) => runOf(rules, first + place, ACTIONS));

export function runOf(rules: Rules, seed: number, actions: number): Run {
  const random = randomOf(seed, 'model');
  const server = newServer(rules.serverChecks);
  const counts: Record<string, number> = {};
  let tokens = 0;
  const scene: Scene = {
    random,
    people: DEVICES.map((name) => ({
      device: newDevice(name, server, random, rules),
      clockAt: clockFor(random),
      isParted: false,
    })),
    accounts: new Map([...BUSY, ...QUIET].map((id) => [id, { written: new Set(), taken: new Set() }])),
    restarts: random.chance(0.5),
    count: (what) => void (counts[what] = (counts[what] ?? 0) + 1),
    token: () => {
      tokens += 1;
      return tokenOf(tokens);
    },
  };
  for (let n = 0; n < actions; n += 1) act(scene);
  return { seed, problems: problemsOf(scene, server), counts };
}

const clockFor = (random: Random) => START.add({ minutes: random.below(2 * YEAR) - YEAR });

function act({ random, people, accounts, count, token, restarts }: Scene): void {
  const person = random.pick(people);
  const { device } = person;
  const drawn = random.below(100);
  person.clockAt = person.clockAt.add({ milliseconds: random.below(100_000) });
  if (drawn < 30) return edit();
  if (drawn < 95) {
    count(person.isParted ? 'parted' : 'step');
    if (!person.isParted) device.go(STORM);
    return;
  }
  if (drawn < 98) {
    person.isParted = !person.isParted;
    return count('parting');
  }
  const isRelinked = restarts && random.chance(0.1);
  if (isRelinked) device.relink();
  else if (restarts) device.restart();
  count(isRelinked ? 'relink' : restarts ? 'restart' : 'clock set');
  if (!restarts || random.chance(0.3)) person.clockAt = clockFor(random);

  function edit(): void {
    const id = random.pick(random.chance(0.8) ? BUSY : QUIET);
    const account = accounts.get(id) as Account;
    const before = device.documents.get(id);
    const stamp = {
      at: person.clockAt.toString({ fractionalSecondDigits: 3 }),
      by: 'manager',
      device: `dev_${device.name}`,
    };
    const drawn = drawnEdit({ random, token, stamp, device: device.name }, id, before);
    const isSteady = id !== STEADY || (drawn?.edit === 'make' ? device.name === DEVICES[0] : drawn?.edit === 'write');
    if (drawn === undefined || !isSteady) return;
    const after = succeeding(before, drawn.next);
    count(drawn.edit);
    for (const one of without(tokensOf(after), tokensOf(before))) account.written.add(one);
    for (const one of tokensTaken(before, after, memberMerge)) account.taken.add(one);
    device.commit(id, after);
  }
}

function problemsOf({ people, accounts, count }: Scene, server: Server): readonly string[] {
  const devices = people.map(({ device }) => device);
  for (let rounds = 0; !devices.every((device) => device.isIdle() && device.isDone()); rounds += 1) {
    if (rounds === MOST_ROUNDS) return ['it does not come to rest'];
    for (const device of devices) {
      let steps = 0;
      do device.go(CALM);
      while (!device.isIdle() && (steps += 1) < MOST_STEPS);
    }
    count('last rounds');
  }
  if (!devices.some((device) => device.hasForgotten())) count('remembered all');
  const documents = [...(devices[0] as Device).documents.values()];
  const there = [...server.heads.values()].flatMap(({ body }) => body ?? []);
  const texts = devices.map(textOf);
  return [
    ...texts.flatMap((text, place) => (text === texts[0] ? [] : [`device ${DEVICES[place]} has other bytes`])),
    ...(sameValue(sortedById(there), sortedById(documents)) ? [] : ['the server has other documents than the devices']),
    ...[...accounts].flatMap(([id, account]) => lostOf(id, account, documents)),
    ...(devices.some((device) => device.hasForgotten()) ? [] : documents.flatMap(needlessIn)),
  ];
}

const tokensOf = (document: AnyDocument | undefined) => tokensIn(document, memberMerge);
const sortedById = (documents: readonly AnyDocument[]) => documents.toSorted((a, b) => (a.id < b.id ? -1 : 1));
const textOf = ({ documents }: Device): string => JSON.stringify(sortedById([...documents.values()]));

/** What was written, is nowhere, and was taken away by nobody who had it; an erasure takes away everything. */
function lostOf(id: string, { written, taken }: Account, documents: readonly AnyDocument[]): string[] {
  const found = documents.find((document) => document.id === id);
  if (found !== undefined && isErased(found)) return [];
  const left = tokensOf(found);
  return [...written]
    .filter((token) => !left.has(token) && !taken.has(token))
    .map((token) => `${token} of ${id} is lost`);
}

/** A question about what one device alone ever wrote, where every device still knew what it had sent. */
function needlessIn({ id, open = [] }: AnyDocument): string[] {
  const own = new Set(DEVICES.map(ownField));
  return id === STEADY ? open.filter(({ field }) => own.has(field)).map(({ field }) => `${field} is asked about`) : [];
}
