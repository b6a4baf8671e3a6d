/**
 * One run: four devices of a community work, sync, start anew and are killed, through a bad network and with clocks up to
 * a year apart; then the network is good and everybody syncs until nothing moves.
 *
 * Invariant: everything that chance decides comes from the seed; which request meets which fault also depends on what
 * happens at the same time.
 */
import { Temporal } from 'temporal-polyfill';
import { randomOf } from '../../../shared/sample/random.ts';
import { startCouch } from '../../server/couch.ts';
import { newFolder } from '../../store/temporaryFolder.ts';
import type { Run } from '../telling.ts';
import { count, type Person, type Scene, sceneOf, work } from './people.ts';
import { deviceOn, KILLED } from './programs.ts';
import { problemsAtRest } from './rest.ts';
import { weatherOf } from './weather.ts';

type Wanderer = Person & { clockAt: Temporal.Instant; isLinked: boolean };
type Community = Scene & { readonly people: readonly Wanderer[] };

const DEVICES = 4;
const START = Temporal.Instant.from('2026-06-08T10:00:00Z');
const SHARE = { reads: 0.03, writes: 0.2 };
const YEAR = 365 * 24 * 60;

export async function runOf(script: string, seed: number, actions: number): Promise<Run> {
  const random = randomOf(seed, 'run');
  const couch = await startCouch();
  const folders = Array.from({ length: DEVICES }, newFolder);
  const people = folders.map(({ path }): Wanderer => ({
    device: deviceOn(script, { folder: path, password: couch.admin.password, syncs: 'when-asked' }),
    acknowledged: [],
    clockAt: START.add({ minutes: random.below(2 * YEAR) - YEAR }),
    isLinked: false,
  }));
  const community: Community = { ...sceneOf(couch, random), people };
  try {
    await Promise.all(people.map(({ device, clockAt }) => device.open(clockAt.toString())));
    await begin(community);
    const weather = weatherOf(randomOf(seed, 'weather'), SHARE, {
      drop: 'drop',
      'drop-after': 'drop-after',
      half: 'half',
      busy: { status: 503 },
    });
    couch.faults.push(weather.fault);
    for (let n = 0; n < actions; n += 1) await act(community);
    weather.clear();
    for (const person of people) if (!person.isLinked) await link(community, person);
    const problems = await problemsAtRest(community, people);
    return { seed, problems, counts: Object.fromEntries([...community.counts, ...weather.counts]) };
  } finally {
    for (const { device } of people) await device.kill();
    for (const { remove } of folders) remove();
    await couch.stop();
  }
}

/** The first has the documents already, two join; the last one comes later, or at the end, with some of its own. */
async function begin(community: Community): Promise<void> {
  const [first, ...others] = community.people as [Wanderer, ...Wanderer[]];
  for (let n = 0; n < 12; n += 1) await work(community, first);
  for (const person of [first, ...others.slice(0, -1)]) {
    await link(community, person);
    await sync(community, person);
  }
}

async function link({ couch }: Community, person: Wanderer): Promise<void> {
  const { user, password } = couch.admin;
  const linked = await person.device.call('sync.configure', { url: couch.url, user, password });
  person.isLinked ||= linked !== KILLED && linked.ok;
}

async function act(community: Community): Promise<void> {
  const { people, random } = community;
  const person = random.pick(people);
  const drawn = random.below(100);
  if (drawn < 58) return work(community, person);
  if (drawn < 78) return sync(community, person);
  if (drawn < 84)
    return void (await Promise.all(people.filter(() => random.chance(0.7)).map((one) => sync(community, one))));
  if (drawn < 90)
    return void (await Promise.all([sync(community, person), work(community, person), work(community, person)]));
  if (drawn < 94) return restart(community, person);
  if (drawn < 97) return kill(community, person);
  if (drawn < 98) return relink(community, person);
  return link(community, person);
}

async function sync(community: Community, { device, isLinked }: Wanderer): Promise<void> {
  if (!isLinked) return;
  const answer = await device.call('sync.once', { large: true });
  if (answer !== KILLED) count(community, answer.ok ? 'synced' : 'sync failed');
}

async function restart(community: Community, person: Wanderer): Promise<void> {
  count(community, 'restart');
  await person.device.close();
  await reopen(person, 60);
}

/** In the middle of a sync, with an edit just given. */
async function kill(community: Community, person: Wanderer): Promise<void> {
  count(community, 'kill');
  const under = [sync(community, person), work(community, person), sync(community, person)];
  await Promise.race([under[1], Promise.all(under)]);
  await person.device.kill();
  await Promise.all(under);
  await reopen(person, -60);
}

/** Clocks are also set back. */
async function reopen(person: Wanderer, minutes: number): Promise<void> {
  person.clockAt = person.clockAt.add({ minutes });
  await person.device.open(person.clockAt.toString());
}

async function relink(community: Community, person: Wanderer): Promise<void> {
  if (!person.isLinked) return;
  count(community, 'relink');
  await person.device.call('sync.unlink');
  person.isLinked = false;
  await link(community, person);
}
