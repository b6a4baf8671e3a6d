/**
 * Our own export, coming in again: laid beside what is stored, document by document of all collections, with its media.
 *
 * Alone because such a file is no table of one kind: it comes in as the documents it holds, in one commit and one Undo.
 * Invariants: looking writes nothing; other work gets its turn between two chunks; media are written before the documents
 * that name them, each only if it is what its name says; what isn't in the archive and isn't here is told and keeps
 * nothing out.
 */
import { setImmediate as otherWork } from 'node:timers/promises';
import { collections } from '../../../../shared/collections.ts';
import { type Failure, refused } from '../../../../shared/contract/failure.ts';
import { LARGEST_MEDIA, mediaIn } from '../../../../shared/document/media.ts';
import { decideOwnRow, type OwnRowPlan } from '../../../../shared/export/decideOwnRow.ts';
import type { OwnReading, OwnRow } from '../../../../shared/export/ownExport.ts';
import { ownProblem } from '../../../../shared/export/ownProblem.ts';
import { done, failed, type Result } from '../../../../shared/result.ts';
import type { Readers } from '../../readers.ts';
import type { Scene } from '../../scene.ts';
import type { Write } from '../../store/commit.ts';
import { zipContent, zipDirectory, type ZipFound } from '../../store/export/unzip.ts';

/** Files that an archive holds, by what is in them. */
export type OwnMedia = {
  readonly has: (hash: string) => boolean;
  readonly read: (hash: string) => Promise<Uint8Array | undefined>;
};
export type OwnOpened = {
  readonly reading: OwnReading;
  readonly media: OwnMedia;
  /** Of which only a stub is left here. */
  readonly erased: ReadonlySet<string>;
};
export type OwnPlan = { readonly rows: readonly OwnRowPlan[] };

/** Bytes of the text, unpacked. */
const LARGEST_TEXT = 512 * 1024 * 1024;
const AT_ONCE = 100;
const TEXT_IN_ARCHIVE = /^(?:[^/]+\/)?stammtisch\.json$/;
const MEDIA_IN_ARCHIVE = /^(?:[^/]+\/)?media\/([0-9a-f]{2})\/(\1[0-9a-f]{62})$/;

/** Whether it looks like one: by its beginning, or as an archive by what it lists. Costs nothing for other files. */
export function isOwnExport(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 300));
  if (/^(?:\u00ef\u00bb\u00bf)?\s*\{[^]*"format"\s*:\s*"stammtisch-export"/.test(head)) return true;
  return head.startsWith('PK') && zipDirectory(bytes)?.some(({ name }) => TEXT_IN_ARCHIVE.test(name)) === true;
}

export async function openOwnExport(
  readers: Readers,
  bytes: Uint8Array,
  signal: AbortSignal,
): Promise<Result<OwnOpened, Failure>> {
  const entries = String.fromCharCode(...bytes.subarray(0, 2)) === 'PK' ? (zipDirectory(bytes) ?? []) : undefined;
  const text = entries === undefined ? bytes : await textIn(bytes, entries);
  if (text === undefined) return failed(refused('unknown-file'));
  const read = await readers.run('ownExport', { bytes: text }, { signal });
  if (!read.ok) return read;
  const { read: found, erased } = read.value;
  if (found.ok) return done({ reading: found.value, media: mediaOf(bytes, entries ?? []), erased: new Set(erased) });
  const { failure } = found;
  if (failure.kind !== 'newer') return failed(refused('unknown-file'));
  return failed({ code: 'newer-version', reason: 'newer-version', found: failure.found, known: failure.known });
}

async function textIn(bytes: Uint8Array, entries: readonly ZipFound[]): Promise<Uint8Array | undefined> {
  const found = entries.find(({ name }) => TEXT_IN_ARCHIVE.test(name));
  return found === undefined ? undefined : zipContent(bytes, found, LARGEST_TEXT);
}

function mediaOf(bytes: Uint8Array, entries: readonly ZipFound[]): OwnMedia {
  const byHash = new Map(
    entries.flatMap((entry) => {
      const hash = MEDIA_IN_ARCHIVE.exec(entry.name)?.[2];
      return hash === undefined ? [] : [[hash, entry] as const];
    }),
  );
  return {
    has: (hash) => byHash.has(hash),
    read: async (hash) => {
      const entry = byHash.get(hash);
      return entry === undefined ? undefined : zipContent(bytes, entry, LARGEST_MEDIA);
    },
  };
}

/** Undefined: nobody waits for it any more. */
export async function planOwnRows(scene: Scene, opened: OwnOpened, signal: AbortSignal): Promise<OwnPlan | undefined> {
  const isFresh = (['members', 'events', 'posts'] as const).every((name) => scene.store.count(name) === 0);
  const rows: OwnRowPlan[] = [];
  const { rows: found } = opened.reading;
  for (let from = 0; from < found.length; from += AT_ONCE) {
    scene.store.snapshot(() => {
      for (const row of found.slice(from, from + AT_ONCE)) rows.push(planned(scene, row, opened, isFresh));
    });
    await otherWork();
    if (signal.aborted) return undefined;
  }
  return { rows };
}

function planned(scene: Scene, row: OwnRow, { media, erased }: OwnOpened, isFresh: boolean): OwnRowPlan {
  const collection = collections.find(({ name }) => name === row.collection);
  if (row.document === undefined || collection === undefined) return refusedRow(row);
  const { document } = row;
  const stored = scene.store.get(collection.name, document.id);
  const plan = decideOwnRow({ row: row.row, collection, document, stored, isFresh, isErased: erased.has(document.id) });
  if (plan.next === undefined) return plan;
  const missing = mediaIn(plan.next).filter((hash) => !media.has(hash) && !scene.store.media.has(hash));
  if (missing.length === 0) return plan;
  const told = ownProblem(row.row, 'own-media-missing', 'warning', { count: missing.length });
  return { ...plan, problems: [...plan.problems, told] };
}

function refusedRow(row: OwnRow): OwnRowPlan {
  const problems = row.document === undefined ? [row.problem] : [];
  return {
    row: row.row,
    collection: row.collection,
    outcome: 'refused',
    title: String(problems[0]?.facts['id'] ?? ''),
    detail: row.collection,
    changes: [],
    problems,
    previous: undefined,
    next: undefined,
  };
}

/** What is written of the rows whose outcome was accepted. */
export const ownWritesOf = (rows: readonly OwnRowPlan[], accepted: ReadonlySet<string>): Write[] =>
  rows.flatMap(({ outcome, collection, previous, next }) => {
    const known = collections.find(({ name }) => name === collection);
    return next === undefined || known === undefined || !accepted.has(outcome)
      ? []
      : [{ collection: known.name, previous, next }];
  });

/** Puts what the writes name and isn't here; one that isn't what its name says stays out. To be called before they are committed. */
export async function putOwnMedia(
  scene: Scene,
  media: OwnMedia,
  writes: readonly Write[],
  signal: AbortSignal,
): Promise<Result<undefined, Failure>> {
  const wanted = new Set(writes.flatMap(({ next }) => (next === undefined ? [] : mediaIn(next))));
  for (const hash of wanted) {
    if (scene.store.media.has(hash)) continue;
    const content = await media.read(hash);
    if (content === undefined) continue;
    const put = await scene.store.media.putAs(hash, content);
    if (!put.ok && put.failure.code !== 'other-content') return failed(put.failure);
    if (signal.aborted) return failed({ code: 'cancelled' });
  }
  return done(undefined);
}
