/**
 * An export, written in a reader's thread: everything as one JSON, a table, cards, a calendar, or all of these with the
 * media.
 *
 * Invariants: one state of the whole file, whatever is written meanwhile; streamed, so that a hundred thousand members
 * never stand in memory as one text; what a newer program wrote goes out in the JSON untouched, since no body is parsed;
 * a file is there whole or not at all; a folder's are each, and nothing else in it is touched.
 */
import { createWriteStream, existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Failure } from '../../../shared/contract/failure.ts';
import { DATA_FILE, type ExportFormat, type ExportKind } from '../../../shared/export/formats.ts';
import { done, failed, type Result } from '../../../shared/result.ts';
import type { Beside, GoOn } from './beside.ts';
import type { Target } from './deliver.ts';
import { openSqlFile, type SqlFile } from './driver.ts';
import { type ContentOptions, contentOf, filesOf, type Told, wallAt } from './export/contents.ts';
import { mediaEntries } from './export/mediaEntries.ts';
import { sourceOf } from './export/source.ts';
import { EntryTooLarge, gathered, type Pieces, type ZipEntry, zipPieces } from './export/zip.ts';
import { attemptLater } from './failures.ts';
import { freshBeside, isPath, makeFolder, replaceWith } from './files.ts';
import { passingFile } from './passing.ts';
import { attemptLaterAt } from './places.ts';

export type ExportOrder = {
  readonly target: Target;
  readonly program: string;
  readonly at: string;
  readonly format?: ExportFormat;
  /** Of a table, whose. */
  readonly kind?: ExportKind;
  /** Only these. */
  readonly ids?: readonly string[];
  /** Whether the target is a folder, for everything. */
  readonly asFolder?: boolean;
  readonly names?: Partial<Pick<ContentOptions, 'name' | 'zone' | 'language'>>;
};
/**
 * `missing`: media that documents name and that aren't here, or not as they should be. `written`: entries, where all are
 * of one kind.
 */
export type Exported = { readonly missing: number; readonly written?: number };

const LARGEST_ENTRY = 0xffff_ffff;

export async function exportJob(order: ExportOrder, beside: Beside): Promise<Result<Exported, Failure>> {
  const opened = await attemptLater(() => openSqlFile(beside.access.path, 'read', beside.access.key));
  if (!opened.ok) return opened;
  const file = opened.value;
  try {
    file.execute('BEGIN'); // all that is read is of one state, until the file is closed
    return await write(file, order, beside);
  } catch (thrown) {
    if (thrown instanceof EntryTooLarge)
      return failed({ code: 'too-large', limit: LARGEST_ENTRY, found: LARGEST_ENTRY + 1 });
    throw thrown;
  } finally {
    file.close();
  }
}

async function write(file: SqlFile, order: ExportOrder, beside: Beside): Promise<Result<Exported, Failure>> {
  const { program, at, format = 'json', kind = 'members', target, names = {}, asFolder = false } = order;
  const options = { program, at, name: 'Stammtisch', zone: 'UTC', language: 'en' as const, ...names };
  const source = sourceOf(file, order.ids, beside.goOn);
  const told: Told = { source, options, progress: beside.progress };
  if (format !== 'all') {
    const written = await writeTo(target, contentOf(told, format, kind), beside.goOn);
    if (!written.ok) return written;
    return done({ missing: 0, ...(format !== 'json' && { written: source.counted() }) });
  }
  const media = mediaEntries(file, source, beside);
  async function* entries(): AsyncGenerator<ZipEntry> {
    const files = filesOf(told);
    // By the data a folder is known as an export's own, also where the rest was cut off.
    yield* asFolder ? files.toSorted((a, b) => Number(b.name === DATA_FILE) - Number(a.name === DATA_FILE)) : files;
    yield* media.entries();
  }
  const written = asFolder
    ? await writeFolder(target.path, entries())
    : await writeTo(target, zipPieces(entries(), wallAt(options)), beside.goOn);
  return written.ok ? done({ missing: media.missing() }) : written;
}

async function writeTo({ path, secret }: Target, pieces: Pieces, goOn?: GoOn): Promise<Result<unknown, Failure>> {
  if (!isPath(path)) return failed({ code: 'storage', reason: 'no-such-place' });
  const bytes = Readable.from(gathered(pieces), { objectMode: false });
  // A file to be fetched lies in the workspace, and what the disk does to it is about that.
  if (secret !== undefined) return attemptLater(() => passingFile(path, secret).take(bytes, new PassThrough()));
  return attemptLaterAt(dirname(path), async () => {
    const fresh = freshBeside(path);
    try {
      await pipeline(bytes, createWriteStream(fresh, { flags: 'wx', mode: 0o600, flush: true }));
      goOn?.('last');
      replaceWith(fresh, path);
    } finally {
      rmSync(fresh, { force: true });
    }
  });
}

/** The folder itself may be new, those above it not: a slip of the pen shall make no tree. */
async function writeFolder(folder: string, entries: AsyncIterable<ZipEntry>): Promise<Result<unknown, Failure>> {
  if (!existsSync(dirname(folder))) return failed({ code: 'place', reason: 'missing', path: dirname(folder) });
  for await (const { name, pieces } of entries) {
    const path = join(folder, ...name.split('/'));
    const made = await attemptLaterAt(folder, async () => makeFolder(dirname(path)));
    if (!made.ok) return made;
    const written = await writeTo({ path, secret: undefined }, pieces());
    if (!written.ok) return written;
  }
  return done(undefined);
}
