/**
 * Three devices that write the same document, each on its own, and meet over a server or hand each other a copy.
 *
 * Alone because what no single merge shows is seen here: that all end with the same, and that nothing is lost on the way.
 * Every write carries a mark of its own, and every version knows whose marks its writer had before them.
 */
import fc, { type Arbitrary } from 'fast-check';
import { sameValue } from '../../shared/document/canonical.ts';
import type { AnyDocument, Stamp } from '../../shared/document/document.ts';
import { placeAt } from '../../shared/document/fieldPath.ts';
import type { MergeTable } from '../../shared/document/mergeTable.ts';
import { candidateHash } from '../../shared/document/settled.ts';
import { settleField } from '../../shared/document/settle.ts';
import { succeeding } from '../../shared/document/succession.ts';
import type { MergedVersion } from '../../shared/document/versions.ts';
import { memberMerge } from '../../shared/members/merge.ts';
import { failureOf } from './mergeLaws.ts';
import { later, memberOf, stampAt } from './documents.ts';

export type MergeVersions = (
  base: AnyDocument | undefined,
  ours: AnyDocument | undefined,
  theirs: AnyDocument | undefined,
  table: MergeTable,
) => MergedVersion;

const acts = [
  'line',
  'position',
  'family',
  'address',
  'label',
  'tag',
  'take',
  'settle',
  'pull',
  'push',
  'hand',
  'remove',
] as const;
type Act = (typeof acts)[number];
type Step = { readonly device: number; readonly act: Act; readonly which: number; readonly pick: number };
export type Program = { readonly steps: readonly Step[]; readonly clocks: readonly number[] };

const weights: Partial<Record<Act, number>> = { line: 3, settle: 8, pull: 4, push: 4 };
const act = fc.oneof(
  ...acts.slice(0, -1).map((one) => ({ weight: 2 * (weights[one] ?? 1), arbitrary: fc.constant(one) })),
  { weight: 1, arbitrary: fc.constant('remove' as const) },
);
const step: Arbitrary<Step> = fc.record({ device: fc.nat(2), act, which: fc.nat(4), pick: fc.nat(3) });
/** Clocks are hours apart, or the same, so that stamps tie. */
export const programs: Arbitrary<Program> = fc.record({
  steps: fc.array(step, { minLength: 4, maxLength: 24 }),
  clocks: fc.tuple(...[0, 1, 2].map(() => fc.constantFrom(0, 0, 60, -60))),
});

type Version = { readonly document: AnyDocument | undefined; readonly seen: ReadonlySet<number> };
type Device = {
  readonly name: string;
  readonly clock: number;
  here: Version;
  base: AnyDocument | undefined;
  waits: boolean;
};
/** `place` covers what begins with it: a removed element its label, a settled text its lines, a removed document all. */
type Write = {
  readonly place: string;
  /** Where its own mark lies, if it has one. */
  readonly lies: string | undefined;
  readonly mark: string;
  readonly seen: ReadonlySet<number>;
};

export type World = {
  readonly devices: readonly Device[];
  readonly table: MergeTable;
  readonly merge: MergeVersions;
  server: Version;
  readonly writes: Write[];
  /** Candidates that somebody settled. */
  readonly settled: Set<string>;
};

const ROOT: AnyDocument = memberOf('mem_1', {
  note: 'eins\nzwei\ndrei\nvier\nfünf',
  position: 'Kasse',
  emails: [{ address: 'x' }, { address: 'y' }],
  tags: ['a', 'b'],
});

export function after({ steps, clocks }: Program, merge: MergeVersions): World {
  const start: Version = { document: ROOT, seen: new Set() };
  const devices = clocks.map((clock, index): Device => ({
    name: `dev_${index}`,
    clock,
    here: start,
    base: ROOT,
    waits: false,
  }));
  const world: World = { devices, table: memberMerge, merge, server: start, writes: [], settled: new Set() };
  for (const [minute, one] of steps.entries()) take(world, one, minute);
  return world;
}

/** Everybody syncs until nobody has anything to send; more than two rounds are never needed. */
export function synced(world: World): World {
  for (const device of [...world.devices, ...world.devices, ...world.devices]) {
    pull(world, device);
    push(world, device);
  }
  return world;
}

function take(world: World, one: Step, minute: number): void {
  const device = world.devices[one.device] as Device;
  if (one.act === 'pull') return pull(world, device);
  if (one.act === 'push') return push(world, device);
  if (one.act === 'hand') return hand(world, device, world.devices[(one.device + 1) % 3] as Device);
  const { document } = device.here;
  if (document !== undefined) write(world, device, document, one, minute);
}

function pull({ merge, server, table }: World, device: Device): void {
  if (device.waits) {
    const { document } = merge(device.base, device.here.document, server.document, table);
    const isTheirs = sameValue(document, server.document);
    device.here = { document: isTheirs ? server.document : document, seen: bothOf(device.here.seen, server.seen) };
    device.waits = !isTheirs;
  } else device.here = server;
  device.base = server.document;
}

const bothOf = (a: ReadonlySet<number>, b: ReadonlySet<number>): ReadonlySet<number> => new Set([...a, ...b]);

/** A server refuses what wasn't made from what it has. */
function push(world: World, device: Device): void {
  if (!device.waits || bytes(device.base) !== bytes(world.server.document)) return;
  world.server = device.here;
  device.base = device.here.document;
  device.waits = false;
}

/** A copy in a file: nobody knows what both came from. */
function hand({ merge, table }: World, to: Device, from: Device): void {
  const { document } = merge(undefined, to.here.document, from.here.document, table);
  to.here = { document, seen: bothOf(to.here.seen, from.here.seen) };
  to.waits = true;
}

const bytes = (document: AnyDocument | undefined): string => (document === undefined ? '' : JSON.stringify(document));

function write(world: World, device: Device, document: AnyDocument, one: Step, minute: number): void {
  const id = world.writes.length;
  const mark = `<${id}>`;
  const stamp = stampAt(later(minute + device.clock), device.name);
  const written = one.act === 'settle' ? settledAt(world, document, one, mark, stamp) : editedAt(document, one, mark);
  if (written === undefined) return;
  const next = written.next && succeeding(document, { ...written.next, changed: stamp });
  world.writes.push({ place: written.place, lies: written.lies, mark, seen: device.here.seen });
  device.here = { document: next, seen: new Set([...device.here.seen, id]) };
  device.waits = true;
}

type Written = Pick<Write, 'place' | 'lies'> & { readonly next: AnyDocument | undefined };
type Email = { address: string; label?: string };

function editedAt(document: AnyDocument, { act, which }: Step, mark: string): Written | undefined {
  const emails = document['emails'] as Email[];
  const email = emails[which % Math.max(emails.length, 1)];
  const put = (fields: object, place: string, lies = place): Written => {
    return { next: { ...document, ...fields }, place, lies };
  };
  switch (act) {
    case 'line': {
      const lines = (document['note'] as string).split('\n');
      return put({ note: lines.with(which % lines.length, mark).join('\n') }, `note#${which % lines.length}`);
    }
    case 'position':
      return put({ position: mark }, 'position');
    case 'family':
      return put({ name: { ...(document['name'] as object), family: mark } }, 'name.family');
    case 'address':
      return put({ emails: [...emails, { address: mark }] }, `emails["${mark}"]`);
    case 'label':
      if (email === undefined) return undefined;
      return put(
        { emails: emails.map((one) => (one === email ? { ...one, label: mark } : one)) },
        `emails["${email.address}"].label`,
      );
    case 'take':
      if (email === undefined) return undefined;
      return {
        ...put({ emails: emails.filter((one) => one !== email) }, `emails["${email.address}"]`),
        lies: undefined,
      };
    case 'tag':
      return put({ tags: [...(document['tags'] as string[]), mark] }, `tags:${mark}`);
    case 'remove':
      return { next: undefined, place: '', lies: undefined };
    case 'settle':
    case 'pull':
    case 'push':
    case 'hand':
      return undefined;
  }
}

function settledAt(world: World, document: AnyDocument, step: Step, mark: string, stamp: Stamp): Written | undefined {
  const entry = document.open?.[step.which % document.open.length];
  if (entry === undefined) return undefined;
  const chosen = entry.candidates[step.pick];
  const next = settleField(document, entry.field, chosen === undefined ? mark : chosen.value, stamp, world.table);
  for (const candidate of entry.candidates) world.settled.add(`${entry.field} ${candidateHash(candidate)}`);
  const lies = entry.field === 'note' ? 'note#0' : entry.field;
  // Where the element is gone there is nothing to write into.
  return { next, place: entry.field, lies: bytes(next).includes(mark) ? lies : undefined };
}

/** What is wrong once everybody has synced; nothing: it holds. */
export function wrongIn({ devices, server, writes, settled, table }: World): string | undefined {
  const ends = new Set([bytes(server.document), ...devices.map(({ here }) => bytes(here.document))]);
  if (ends.size > 1 || devices.some(({ waits }) => waits)) return `they end apart:\n${[...ends].join('\n')}`;
  const { document } = server;
  const { open = [], settled: _, ...shown } = document ?? {};
  const text = JSON.stringify([shown, open.map(({ candidates }) => candidates)]);
  const isOver = (id: number, place: string): boolean =>
    writes.some((later) => later.seen.has(id) && place.startsWith(later.place));
  const lost = writes.find(({ mark, lies }, id) => lies !== undefined && !text.includes(mark) && !isOver(id, lies));
  if (lost !== undefined) return `${lost.mark} at ${lost.lies} is lost: ${text}`;
  // A removed document takes along what was settled in it; a device that kept it by an edit may ask once more.
  const wasRemoved = writes.some(({ place }) => place === '');
  // What shows may stand beside a new value, though it was settled once: where the settled element was gone, say.
  const again = open.flatMap(({ field, candidates }) => {
    const shows = placeAt(shown, field, table)?.value;
    return candidates.filter(({ value }) => value !== shows).map((one) => `${field} ${candidateHash(one)}`);
  });
  const reopened = wasRemoved ? undefined : again.find((one) => settled.has(one));
  return reopened === undefined ? undefined : `settled, and open again: ${reopened} in ${text}`;
}

/** How many programs asked somebody, settled something, ended without the document. */
type Tally = { asked: number; settled: number; removed: number };
export type Outcome = { readonly failure: string | undefined; readonly runs: number; readonly tally: Tally };

export function triedDevices(merge: MergeVersions, runs: number, seed: number): Outcome {
  const tally: Tally = { asked: 0, settled: 0, removed: 0 };
  const property = fc.property(programs, (program) => {
    const world = synced(after(program, merge));
    const { document } = world.server;
    if (document === undefined) tally.removed += 1;
    if (document?.open !== undefined) tally.asked += 1;
    if (world.settled.size > 0) tally.settled += 1;
    const wrong = wrongIn(world);
    if (wrong !== undefined) throw new Error(wrong);
  });
  const details = fc.check(property, { numRuns: runs, seed });
  return { failure: failureOf(details), runs: details.numRuns, tally };
}
