/**
 * Writes the calendars of a folder that other programs read, in a reader's thread: one of all events, and one of each.
 *
 * Invariants: the folder itself is never made, since where it is gone its disk is; each file is replaced whole; what is to
 * be written is answered before it is, and what was written also where the rest couldn't be, so that nothing of ours is
 * forgotten or taken for somebody else's.
 */
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Failure } from '../../../shared/contract/failure.ts';
import type { Event } from '../../../shared/events/model.ts';
import { calendarPieces } from '../../../shared/export/calendar.ts';
import { ALL_EVENTS, decideFeed, EVENT_FOLDER, feedName, type FeedPlan } from '../../../shared/export/feedPlan.ts';
import { done, failed, type Result } from '../../../shared/result.ts';
import type { Beside, GoOn } from './beside.ts';
import { openSqlFile } from './driver.ts';
import { sourceOf } from './export/source.ts';
import { attemptLater } from './failures.ts';
import { makeFolder, writeOut } from './files.ts';
import { attemptAt } from './places.ts';
import { targetAt } from './target.ts';

export type FeedOrder = {
  readonly folder: string;
  /** What we wrote there, by name. */
  readonly ours: Written;
  /** What was to be written by work of which no end is known: it was stopped, or the power went. */
  readonly begun?: Written | undefined;
  readonly at: string;
  readonly name: string;
  readonly zone: string;
  /** `planned`: nothing is done to it yet; `emptied`: what we wrote is taken away. */
  readonly becomes: 'planned' | 'current' | 'emptied';
};
/** By file name, what is in it. */
type Written = Readonly<Record<string, string>>;
export type FeedWritten = {
  readonly ours: Written;
  /** What may have been written, as far as it isn't known. */
  readonly begun: Written;
  /** Whether anything is to be done. */
  readonly isDue: boolean;
  /** A name of ours that somebody else's file has. */
  readonly taken: string | undefined;
  readonly failure: Failure | undefined;
};

/** Years that a series without end is described for where its zone follows no rule. */
const AHEAD = 10;
const LARGEST_FOUND = 64 * 1024 * 1024;

export async function feedJob(order: FeedOrder, { access, goOn }: Beside): Promise<Result<FeedWritten, Failure>> {
  if (!existsSync(order.folder)) return failed({ code: 'place', reason: 'missing', path: order.folder });
  const workspace = dirname(access.path);
  const fits = targetAt(join(order.folder, EVENT_FOLDER, ALL_EVENTS), workspace);
  if (!fits.ok) return fits;
  if (order.becomes === 'emptied') return done(carryOut(order, new Map(), goOn));
  const wanted = await attemptLater(async () => {
    const file = await openSqlFile(access.path, 'read', access.key);
    try {
      return file.snapshot(() => wantedFiles([...sourceOf(file, undefined, goOn).documents('events')], order));
    } finally {
      file.close();
    }
  });
  return wanted.ok ? done(carryOut(order, wanted.value, goOn)) : wanted;
}

function wantedFiles(events: readonly Event[], { name, zone, at }: FeedOrder): ReadonlyMap<string, string> {
  const options = { name, zone, endless: Number(at.slice(0, 4)) + AHEAD };
  const textOf = (chosen: readonly Event[]) => [...calendarPieces(() => chosen, options)].join('');
  return new Map([
    [ALL_EVENTS, textOf(events)],
    ...events.map((event) => [feedName(event.id), textOf([event])] as const),
  ]);
}

const markOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

function carryOut(order: FeedOrder, texts: ReadonlyMap<string, string>, goOn: GoOn): FeedWritten {
  const { folder, begun = {}, becomes } = order;
  const wanted = new Map([...texts].map(([name, text]) => [name, markOf(text)]));
  const names = new Set([...wanted.keys(), ...Object.keys(order.ours), ...Object.keys(begun)]);
  const looked = attemptAt(folder, () => foundIn(folder, [...names], goOn));
  if (!looked.ok) return { ours: order.ours, begun, isDue: true, taken: undefined, failure: looked.failure };
  const found = looked.value;
  const finished = Object.entries(begun).filter(([name, mark]) => found.get(name) === mark);
  const before = new Map([...Object.entries(order.ours), ...finished]);
  const plan = decideFeed({ wanted, ours: before, found });
  const [taken] = plan.taken;
  const marksOf = (chosen: readonly string[]) => chosen.map((name) => [name, wanted.get(name) ?? ''] as const);
  if (becomes === 'planned') {
    const isDue = plan.write.length + plan.remove.length > 0;
    const begins = Object.fromEntries(marksOf(plan.write));
    return { ours: Object.fromEntries(isDue ? before : plan.ours), begun: begins, isDue, taken, failure: undefined };
  }
  const { written, failure } = writeAll(folder, plan, texts, goOn);
  const now = failure === undefined ? plan.ours : new Map([...before, ...marksOf(written)]);
  return { ours: Object.fromEntries(now), begun: {}, isDue: failure !== undefined, taken, failure };
}

/** What is no file there (a folder, a link) is somebody else's whatever is in it. */
function foundIn(folder: string, names: readonly string[], goOn: GoOn): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const name of names) {
    goOn();
    const path = join(folder, name);
    const stat = existsSync(dirname(path)) ? lstatSync(path, { throwIfNoEntry: false }) : undefined;
    if (stat === undefined) continue;
    const isOurs = stat.isFile() && stat.size <= LARGEST_FOUND;
    found.set(name, isOurs ? markOf(readFileSync(path)) : 'other');
  }
  return found;
}

type Outcome = { readonly written: readonly string[]; readonly failure: Failure | undefined };

function writeAll(folder: string, plan: FeedPlan, texts: ReadonlyMap<string, string>, goOn: GoOn): Outcome {
  const written: string[] = [];
  for (const name of plan.write) {
    goOn();
    const path = join(folder, name);
    const made = attemptAt(folder, () => {
      makeFolder(dirname(path));
    });
    const put = made.ok ? writeOut(path, [texts.get(name) ?? '']) : made;
    if (!put.ok) return { written, failure: put.failure };
    written.push(name);
  }
  const removed = attemptAt(folder, () => {
    for (const name of plan.remove) rmSync(join(folder, name), { force: true });
  });
  return { written, failure: removed.ok ? undefined : removed.failure };
}
