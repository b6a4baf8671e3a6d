/**
 * One run: four devices of a community work, sync, start anew and are killed, through a bad network and with clocks up to
 * a year apart; then the network is good and everybody syncs until nothing moves.
 *
 * Invariant: everything that chance decides comes from the seed; which request meets which fault also depends on what
 * happens at the same time.
 */
import { Temporal } from 'temporal-polyfill';
import { type Random, randomOf } from '../../../shared/sample/random.ts';
import { type Couch, startCouch } from '../../server/couch.ts';
import { newFolder } from '../../store/temporaryFolder.ts';
import { tokenOf } from '../tokens.ts';
import { commandsIn, exportFrom } from './folders.ts';
import { type Acknowledged, type Book, forgottenOf, lostOf } from './ledger.ts';
import { type Device, deviceOn, KILLED } from './programs.ts';
import { serverProblems } from './serverSide.ts';
import { weatherOf } from './weather.ts';
import { drawnWork } from './work.ts';

export type Run = {
  readonly seed: number;
  readonly problems: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
};
type Person = {
  readonly device: Device;
  readonly acknowledged: Acknowledged[];
  clockAt: Temporal.Instant;
  isLinked: boolean;
};
type Scene = {
  readonly couch: Couch;
  readonly people: readonly Person[];
  readonly random: Random;
  readonly count: (what: string) => void;
  tokens: number;
};

const DEVICES = 4;
const START = Temporal.Instant.from('2026-06-08T10:00:00Z');
const YEAR = 365 * 24 * 60;
const MOST_ROUNDS = 12;

export async function runOf(script: string, seed: number, actions: number): Promise<Run> {
  const random = randomOf(seed, 'run');
  const couch = await startCouch();
  const folders = Array.from({ length: DEVICES }, newFolder);
  const counted = new Map<string, number>();
  const count = (what: string) => void counted.set(what, (counted.get(what) ?? 0) + 1);
  const people = folders.map(({ path }): Person => ({
    device: deviceOn(script, { folder: path, password: couch.admin.password, syncs: 'when-asked' }),
    acknowledged: [],
    clockAt: START.add({ minutes: random.below(2 * YEAR) - YEAR }),
    isLinked: false,
  }));
  const scene: Scene = { couch, people, random, count, tokens: 0 };
  try {
    await Promise.all(people.map(({ device, clockAt }) => device.open(clockAt.toString())));
    await begin(scene);
    const weather = weatherOf(randomOf(seed, 'weather'), 0.04, {
      drop: 'drop',
      'drop-after': 'drop-after',
      half: 'half',
      busy: { status: 503 },
    });
    couch.faults.push(weather.fault);
    for (let n = 0; n < actions; n += 1) await act(scene);
    weather.clear();
    for (const [kind, times] of weather.counts) counted.set(`fault ${kind}`, times);
    const problems = await settled(scene);
    return { seed, problems, counts: Object.fromEntries(counted) };
  } finally {
    for (const { device } of people) await device.kill();
    for (const { remove } of folders) remove();
    await couch.stop();
  }
}

/** The first has the documents already, two join; the last one comes later, or at the end, with some of its own. */
async function begin(scene: Scene): Promise<void> {
  const [first, ...others] = scene.people as [Person, ...Person[]];
  for (let n = 0; n < 12; n += 1) await work(scene, first);
  for (const person of [first, ...others.slice(0, -1)]) {
    await link(scene, person);
    await sync(scene, person);
  }
}

async function link({ couch }: Scene, person: Person): Promise<void> {
  const { user, password } = couch.admin;
  const linked = await person.device.call('sync.configure', { url: couch.url, user, password });
  person.isLinked ||= linked !== KILLED && linked.ok;
}

async function act(scene: Scene): Promise<void> {
  const { people, random } = scene;
  const person = random.pick(people);
  const drawn = random.below(100);
  if (drawn < 58) return work(scene, person);
  if (drawn < 78) return sync(scene, person);
  if (drawn < 84)
    return void (await Promise.all(people.filter(() => random.chance(0.7)).map((one) => sync(scene, one))));
  if (drawn < 90) return void (await Promise.all([sync(scene, person), work(scene, person), work(scene, person)]));
  if (drawn < 94) return restart(scene, person);
  if (drawn < 97) return kill(scene, person);
  if (drawn < 98) return relink(scene, person);
  return link(scene, person);
}

async function work(scene: Scene, { device, acknowledged }: Person): Promise<void> {
  const { documents } = await exportFrom(device.folder);
  const tokens: string[] = [];
  const token = () => {
    scene.tokens += 1;
    tokens.push(tokenOf(scene.tokens));
    return tokenOf(scene.tokens);
  };
  const { name, input } = drawnWork({ random: scene.random, token }, documents);
  const answer = await device.call(name, input);
  if (answer === KILLED) return scene.count('unanswered');
  if (!answer.ok && answer.failure.code === 'bug') throw new Error(`${name} is a bug: ${JSON.stringify(input)}`);
  scene.count(answer.ok ? name : 'refused');
  if (answer.ok) acknowledged.push({ undo: (answer.value as { undo: string }).undo, tokens });
}

async function sync({ count }: Scene, { device, isLinked }: Person): Promise<void> {
  if (!isLinked) return;
  const answer = await device.call('sync.once', { large: true });
  if (answer !== KILLED) count(answer.ok ? 'synced' : 'sync failed');
}

async function restart({ count }: Scene, person: Person): Promise<void> {
  count('restart');
  await person.device.close();
  await reopen(person, 60);
}

/** In the middle of a sync, with an edit just given. */
async function kill(scene: Scene, person: Person): Promise<void> {
  scene.count('kill');
  const under = [sync(scene, person), work(scene, person), sync(scene, person)];
  await Promise.race([under[1], Promise.all(under)]);
  await person.device.kill();
  await Promise.all(under);
  await reopen(person, -60);
}

/** Clocks are also set back. */
async function reopen(person: Person, minutes: number): Promise<void> {
  person.clockAt = person.clockAt.add({ minutes });
  await person.device.open(person.clockAt.toString());
}

async function relink(scene: Scene, person: Person): Promise<void> {
  if (!person.isLinked) return;
  scene.count('relink');
  await person.device.call('sync.unlink');
  person.isLinked = false;
  await link(scene, person);
}

async function settled(scene: Scene): Promise<readonly string[]> {
  const { people, couch, count } = scene;
  for (const person of people) if (!person.isLinked) await link(scene, person);
  for (let round = 0, moved = 1; moved > 0; round += 1) {
    if (round === MOST_ROUNDS) return ['it does not come to rest'];
    count('last rounds');
    moved = 0;
    couch.requests.length = 0;
    for (const { device } of people) {
      const { pushed, pulled, blocked } = await device.ask<Record<string, number>>('sync.once', { large: true });
      if (blocked !== 0) return [`set aside: ${JSON.stringify(await device.ask('sync.asides'))}`];
      moved += (pushed ?? 0) + (pulled ?? 0);
    }
    // What devices write of themselves is counted in neither.
    moved += couch.requests.filter(({ path }) => path.endsWith('/_bulk_docs')).length;
  }
  const exported = await Promise.all(people.map(({ device }) => exportFrom(device.folder)));
  const [first] = exported as [(typeof exported)[0]];
  const different = exported.flatMap(({ text }, place) =>
    text === first?.text ? [] : [`device ${place} has other bytes`],
  );
  const books = await Promise.all(
    people.map(async ({ device, acknowledged }): Promise<Book> => ({
      acknowledged,
      commands: await commandsIn(device.folder),
    })),
  );
  count('devices at rest');
  for (const all of Object.values(first.documents))
    for (const one of all)
      for (const { candidates } of one.open ?? []) {
        count('open');
        if (new Set(candidates.map(({ device }) => device)).size === 1) count('open between own');
      }
  return [
    ...different,
    ...books.flatMap(forgottenOf).map((undo) => `${undo} was acknowledged, and is not in the log`),
    ...lostOf(books, first.documents).map((token) => `${token} is lost`),
    ...(await serverProblems(couch, first.documents)),
  ];
}
