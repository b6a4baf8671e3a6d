/**
 * Writes the calendars of a folder that other programs read, in a reader's thread: one of all events, and one of each.
 *
 * Invariants: the folder itself is never made, since where it is gone its disk is; each file is replaced whole; what was
 * written is answered also where the rest couldn't be, so that nothing of ours is forgotten.
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
  readonly ours: Readonly<Record<string, string>>;
  readonly at: string;
  readonly name: string;
  readonly zone: string;
  /** `emptied`: what we wrote is taken away. */
  readonly becomes: 'current' | 'emptied';
};
export type FeedWritten = {
  readonly ours: Readonly<Record<string, string>>;
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

function carryOut({ folder, ours }: FeedOrder, texts: ReadonlyMap<string, string>, goOn: GoOn): FeedWritten {
  const wanted = new Map([...texts].map(([name, text]) => [name, markOf(text)]));
  const before = new Map(Object.entries(ours));
  const looked = attemptAt(folder, () => foundIn(folder, [...new Set([...wanted.keys(), ...before.keys()])], goOn));
  if (!looked.ok) return { ours, taken: undefined, failure: looked.failure };
  const plan = decideFeed({ wanted, ours: before, found: looked.value });
  const failure = writeAll(folder, plan, texts, goOn);
  const now = failure === undefined ? plan.ours : new Map([...before, ...plan.ours]);
  return { ours: Object.fromEntries(now), taken: plan.taken[0], failure };
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

function writeAll(folder: string, plan: FeedPlan, texts: ReadonlyMap<string, string>, goOn: GoOn): Failure | undefined {
  for (const name of plan.write) {
    goOn();
    const path = join(folder, name);
    const made = attemptAt(folder, () => {
      makeFolder(dirname(path));
    });
    const written = made.ok ? writeOut(path, [texts.get(name) ?? '']) : made;
    if (!written.ok) return written.failure;
  }
  const removed = attemptAt(folder, () => {
    for (const name of plan.remove) rmSync(join(folder, name), { force: true });
  });
  return removed.ok ? undefined : removed.failure;
}
