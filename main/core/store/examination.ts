/**
 * Looks through a whole file for what is not as it should be, in a reader's thread.
 *
 * Alone because it reads everything: pages by SQLite's own check, each document by its model, and all that is derived
 * against what the documents say. Invariants: changes nothing; damage is an answer and never a failure, wherever it lies,
 * and what can be read beside it is examined all the same; a sound collection is looked at in one state of the file.
 */
import { dirname } from 'node:path';
import { collections } from '../../../shared/collections.ts';
import type { Failure } from '../../../shared/contract/failure.ts';
import type { Examined, Finding, FindingKind, Part, Remedy } from '../../../shared/doctor/model.ts';
import { done, type Result } from '../../../shared/result.ts';
import type { Beside } from './beside.ts';
import { openSqlFile, type SqlFile } from './driver.ts';
import { type CollectionExamined, examineCollection } from './examinedCollection.ts';
import { attemptLater, type StorageFailure } from './failures.ts';
import { damagedMedia } from './media.ts';
import { mediaKeyIn } from './mediaKey.ts';
import { isHeaderDamaged } from './rescuedHeader.ts';
import { readable, schemaOf } from './salvage.ts';
import { type DamagedTable, partOf, type Structure, structureOf, tableOf } from './structure.ts';
import { loggedAlive } from './witnesses.ts';
import { wrongWords } from './wrongWords.ts';

/** @param now an instant by the clock that stamps the commands */
export type ExaminationOrder = { readonly now: string };

export async function examinationJob({ now }: ExaminationOrder, beside: Beside): Promise<Result<Examined, Failure>> {
  const { access, goOn } = beside;
  const opened = await openToRead(access);
  if (!opened.ok) return opened.failure.reason === 'needs-repair' ? done(unread(access)) : opened;
  const file = opened.value;
  return attemptLater(async () => {
    try {
      const examined = examineFile(file, now, beside) ?? unread(access);
      const workspace = dirname(access.path);
      const mediaKey = access.key === undefined ? undefined : mediaKeyIn(file, workspace, access.key);
      const media = await damagedMedia(workspace, mediaKey, goOn);
      return {
        ...examined,
        findings: [...examined.findings, ...found('media-damaged', 'none', media.length, 'media')],
      };
    } finally {
      file.close();
    }
  });
}

/** What is cut off too short to be opened is read as far as it goes. */
async function openToRead({ path, key }: Beside['access']): Promise<Result<SqlFile, StorageFailure>> {
  const sound = await attemptLater(() => openSqlFile(path, 'read', key));
  if (sound.ok && schemaOf(sound.value) !== undefined) return sound;
  if (!sound.ok && sound.failure.reason !== 'needs-repair') return sound;
  if (sound.ok) sound.value.close();
  return attemptLater(() => openSqlFile(path, 'read', key, 'damaged'));
}

/** A rescue puts the first bytes of a plain file right; there is no telling before what else can be read then. */
function unread({ path, key }: Beside['access']): Examined {
  const isMendable = key === undefined && isHeaderDamaged(path);
  const findings = isMendable
    ? found('file-damaged', 'rescue', 1, 'file')
    : found('file-unreadable', 'none', 1, 'file');
  return { documents: 0, findings };
}

/** Undefined: not even its tables have names. */
function examineFile(file: SqlFile, now: string, beside: Beside): Examined | undefined {
  const steps = stepsOf(file, beside);
  const structure = structureOf(file);
  if (structure === undefined) return undefined;
  const isSound = structure.size === 0;
  /** A transaction in a damaged file fails as a whole: what is read there may be of several moments. */
  const reading = <T>(read: () => T): T => (isSound ? file.snapshot(read) : read());
  steps.begin('search');
  const isSearchable = !structure.has('search_rows') && !structure.has('search_words');
  const words = isSearchable ? readable(() => reading(() => wrongWords(file))) : undefined;
  steps.begin('log');
  const isLogged = !structure.has('log') && !structure.has('log_images');
  const logged = isLogged ? reading(() => loggedAlive(file, now)) : new Map<string, ReadonlySet<string>>();
  const examined = collections.map((one) => {
    steps.begin(one.name);
    return reading(() =>
      examineCollection(file, one, {
        structure,
        words,
        logged: logged.get(one.name) ?? new Set(),
        looked: steps.looked,
      }),
    );
  });
  steps.begin('media');
  const strayWords = words?.filter(({ collection }) => collection === undefined).length ?? 0;
  return {
    documents: examined.reduce((sum, { documents }) => sum + documents, 0),
    findings: [
      ...structureFindings(structure, examined),
      ...examined.flatMap(({ findings }) => findings),
      ...(isTold('search-wrong', examined) ? [] : found('search-wrong', 'repair', strayWords, 'search')),
    ],
  };
}

const isTold = (kind: FindingKind, examined: readonly CollectionExamined[]): boolean =>
  examined.some(({ findings }) => findings.some((finding) => finding.kind === kind));

/** A damaged table whose documents could all be read has lost but its indexes; one whose weren't has told so itself. */
function structureFindings(structure: Structure, examined: readonly CollectionExamined[]): Finding[] {
  const byPart = Map.groupBy(structure, ([table]) => partOf(table));
  return [...byPart].flatMap(([part, tables]) => {
    const place = collections.findIndex(({ name }) => name === part);
    const own = examined[place]?.findings ?? [];
    if (own.some(({ kind }) => kind === 'documents-unreadable')) return [];
    const all = tables.map(([, table]) => table);
    const isDerived =
      part === 'keys' || part === 'search' || (place >= 0 && all.every(({ damage }) => damage !== 'missing'));
    const remedy: Remedy = all.every(({ damage }) => damage === 'order') ? 'repair' : 'rescue';
    return found(isDerived ? 'index-damaged' : 'file-damaged', remedy, 1, part, examplesOf(all));
  });
}

const examplesOf = (tables: readonly DamagedTable[]): string[] => tables.flatMap(({ said }) => said).slice(0, 3);

function found(kind: FindingKind, remedy: Remedy, count: number, where: Part, examples: string[] = []): Finding[] {
  if (count === 0) return [];
  return [{ kind, severity: 'damage', count, where, remedy, ...(examples.length > 0 ? { examples } : {}) }];
}

/** Tells how far it is, counted in documents: the check of the pages and the words take about as long as half of them. */
function stepsOf(file: SqlFile, { progress, goOn }: Beside) {
  const tables = schemaOf(file)?.tables ?? [];
  const sizes = new Map<Part, number>(
    collections.map(({ name, layout }) => {
      const table = tableOf(name, layout);
      const count = () => Number(file.statement(`SELECT count(*) AS n FROM "${table}"`).get()?.['n']);
      return [name, 1 + (tables.includes(table) ? (readable(count) ?? 0) : 0)];
    }),
  );
  const documents = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  for (const part of ['file', 'search'] as const) sizes.set(part, Math.ceil(documents / 2));
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  let [at, before, rows]: [Part, number, number] = ['file', 0, 0];
  const tell = () => {
    goOn();
    progress(Math.min(before + rows, total), total, at);
  };
  tell();
  return {
    begin: (part: Part) => {
      before += sizes.get(at) ?? 0;
      [at, rows] = [part, 0];
      tell();
    },
    looked: (more: number) => {
      rows += more;
      tell();
    },
  };
}
