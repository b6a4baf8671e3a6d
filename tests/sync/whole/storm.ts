/**
 * Two devices that sync by themselves through everything that a server and a network can do to them, while people go on
 * editing and put right what only people can; then all is well, and both sync until nothing moves.
 *
 * Invariant: the kinds of faults and the edits come from the seed; what meets what, from the clock.
 */
import { Temporal } from 'temporal-polyfill';
import { randomOf } from '../../../shared/sample/random.ts';
import type { SyncStatus } from '../../../shared/sync/contract.ts';
import type { FaultKind } from '../../server/faults.ts';
import { startCouch } from '../../server/couch.ts';
import { newFolder } from '../../store/temporaryFolder.ts';
import type { Run } from '../telling.ts';
import { count, type Person, type Scene, sceneOf, work } from './people.ts';
import { deviceOn, KILLED } from './programs.ts';
import { problemsAtRest } from './rest.ts';
import { weatherOf } from './weather.ts';

const refused = (status: number, error: string): FaultKind => ({ status, body: { error, reason: 'the storm' } });
export const KINDS: Readonly<Record<string, FaultKind>> = {
  401: refused(401, 'unauthorized'),
  403: refused(403, 'forbidden'),
  404: refused(404, 'not_found'),
  409: refused(409, 'conflict'),
  412: refused(412, 'precondition_failed'),
  413: refused(413, 'document_too_large'),
  429: { status: 429, headers: { 'retry-after': '1' } },
  503: { status: 503, headers: { 'retry-after': '1' } },
  500: refused(500, 'internal_server_error'),
  hang: 'hang',
  half: 'half',
  drop: 'drop',
  'drop-after': 'drop-after',
  'a portal’s page': { status: 200, raw: '<!doctype html><title>Welcome to the Station Wi-Fi</title>' },
  'JSON of another shape': { status: 200, body: { ok: true, hello: ['world'] } },
};
const SHARE = { reads: 0.03, writes: 0.25 };
const EDIT_EVERY_MS = 400;
const LOOK_EVERY_EDITS = 10;

export async function stormOf(script: URL, seed: number, minutes: number): Promise<Run> {
  const couch = await startCouch();
  const folders = [newFolder(), newFolder()];
  const scene = sceneOf(couch, randomOf(seed, 'storm'));
  const { user, password } = couch.admin;
  const people = folders.map(({ path }): Person => ({
    device: deviceOn(script, { folder: path, password, syncs: 'by-itself' }),
    acknowledged: [],
  }));
  try {
    for (const { device } of people) {
      await device.open(clockOf(scene));
      await device.ask('sync.configure', { url: couch.url, user, password });
      await device.ask('sync.once', { large: true });
    }
    const weather = weatherOf(randomOf(seed, 'weather'), SHARE, KINDS);
    couch.faults.push(weather.fault);
    const endsAt = performance.now() + minutes * 60_000;
    await Promise.all(people.map((person) => lived(scene, person, password, endsAt)));
    weather.clear();
    await couch.cut(); // who hangs sees at once that nobody answers
    for (const person of people) await putRight(scene, person, password);
    const problems = await problemsAtRest(scene, people);
    return { seed, problems, counts: Object.fromEntries([...scene.counts, ...weather.counts]) };
  } finally {
    for (const { device } of people) await device.kill();
    for (const { remove } of folders) remove();
    await couch.stop();
  }
}

const clockOf = ({ random }: Scene): string =>
  Temporal.Instant.from('2026-06-08T10:00:00Z')
    .add({ hours: random.below(2 * 8760) - 8760 })
    .toString();

/** An edit at each beat, until the storm is over; now and then a look at how sync stands. */
function lived(scene: Scene, person: Person, password: string, endsAt: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let edits = 0;
    let isBusy = false;
    const beat = async () => {
      edits += 1;
      await work(scene, person);
      if (edits % LOOK_EVERY_EDITS === 0) await putRight(scene, person, password);
    };
    const timer = setInterval(() => {
      if (isBusy) return;
      if (performance.now() >= endsAt) {
        clearInterval(timer);
        return resolve();
      }
      isBusy = true;
      beat().then(
        () => (isBusy = false),
        (bug: unknown) => {
          clearInterval(timer);
          reject(bug instanceof Error ? bug : new Error(String(bug)));
        },
      );
    }, EDIT_EVERY_MS);
  });
}

/** What a person at the screen does about what it shows. A large change is theirs, and a choice never lets go of anything. */
async function putRight(scene: Scene, { device }: Person, password: string): Promise<void> {
  const { state, choices, stopped } = await device.ask<SyncStatus>('sync.status');
  count(scene, `state ${state}`);
  if (state === 'auth-required') await device.ask('sync.signIn', { password });
  const { items } = await device.ask<{ items: { collection: string; id: string }[] }>('sync.asides');
  for (const { collection, id } of items) {
    count(scene, 'tried again');
    await device.ask('sync.retry', { collection, id });
  }
  const choice = choices.find((one) => one === 'join' || one === 'go-on');
  if (choice !== undefined && scene.random.chance(0.5)) {
    const chosen = await device.call('sync.choose', { choice });
    count(scene, chosen !== KILLED && chosen.ok ? `chose ${choice}` : 'chose in vain');
  } else if (stopped.length > 0 || choice !== undefined || state === 'server-missing' || state === 'no-access')
    await device.call('sync.once', { large: true });
}
