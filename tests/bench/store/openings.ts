/**
 * Opening 100,000 documents up to the first answer: the store alone, the floor on the same file, and a whole workspace.
 *
 * In a process that has loaded its code, from files that the system has in its cache: what is left is what opening itself does.
 */
import { join } from 'node:path';
import { openSqlFile } from '../../../main/core/store/driver.ts';
import { openStore } from '../../../main/core/store/store.ts';
import { mediansOf, rounded, type Row, takeTurns } from '../rounds.ts';
import { copyOfSample, NOW } from '../sampleWorkspace.ts';
import { BATCH } from './documents.ts';
import { ourEngine } from './ourEngine.ts';
import { RANGE } from './works.ts';

const DOCUMENTS = 100_000;
const MOST = 1.5;
const FIRST = { sort: [{ column: 'name', order: 'asc' }], offset: 0, limit: RANGE } as const;

export async function measureOpening(folder: string): Promise<Row[]> {
  const engine = ourEngine(folder);
  const filled = await engine.open('empty');
  for (let from = 0; from < DOCUMENTS; from += BATCH) await filled.insert(from, from + BATCH)();
  await filled.close();
  const path = join(folder, 'ours.db');
  const first = await firstQuery(path);
  const workspace = copyOfSample(DOCUMENTS, folder);
  const ways = {
    ours: () =>
      whileOpen(
        () => engine.open('kept'),
        (opened) => opened.range('asc', 0),
      ),
    raw: () =>
      whileOpen(
        () => openRaw(path),
        (file) =>
          file
            .statement(first)
            .all()
            .map(({ body }) => JSON.parse(String(body))),
      ),
    'with search and log': () =>
      whileOpen(
        () => openWhole(workspace),
        (store) => store.list('members', FIRST).items,
      ),
  };
  const took = mediansOf(await takeTurns(Object.keys(ways) as (keyof typeof ways)[], (name) => ways[name]()));
  const ratio = rounded(took.ours / took.raw);
  return [
    {
      work: `open ${DOCUMENTS} documents and read the first ${RANGE}`,
      ours: took.ours,
      floor: took.raw,
      withSearch: took['with search and log'],
      unit: 'ms',
      ratio,
      target: `≤ ${MOST} times the floor`,
      holds: ratio <= MOST,
    },
  ];
}

/** How long it takes to open and to get the first answer; closing is not counted. */
async function whileOpen<T extends { readonly close: () => unknown }>(
  open: () => Promise<T>,
  ask: (opened: T) => { length: number } | Promise<{ length: number }>,
): Promise<number> {
  const began = performance.now();
  const opened = await open();
  const { length } = await ask(opened);
  const took = performance.now() - began;
  await opened.close();
  if (length !== RANGE) throw new Error(`${length} of ${RANGE} documents came`);
  return took;
}

async function openRaw(path: string) {
  const file = await openSqlFile(path, 'write');
  file.makeDurable();
  return file;
}

async function openWhole(workspace: string) {
  const store = await openStore(workspace, NOW);
  if (!store.ok) throw new Error(JSON.stringify(store.failure));
  return store.value;
}

/** The first documents in the order of the index that the schema declares. */
async function firstQuery(path: string): Promise<string> {
  const file = await openSqlFile(path, 'read');
  const table = String(file.statement("SELECT name FROM sqlite_schema WHERE name LIKE 'rx_docs_%'").get()?.['name']);
  const columns = file.statement('SELECT name FROM pragma_table_info(?)').all(table);
  const key = columns.map(({ name }) => String(name)).find((name) => name.startsWith('k'));
  file.close();
  return `SELECT body FROM "${table}" WHERE "${key}" >= x'00' ORDER BY "${key}" LIMIT ${RANGE}`;
}
