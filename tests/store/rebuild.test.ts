import { join } from 'node:path';
import Driver from 'better-sqlite3-multiple-ciphers';
import { expect, test } from 'vitest';
import { collections } from '../../shared/collections.ts';
import { rebuildDerived } from '../../main/core/store/rebuild.ts';
import { openStore } from '../../main/core/store/store.ts';
import { channelOf, eventOf, FIRST, memberOf, postOf } from '../document/documents.ts';
import { failingFile } from './failingFile.ts';
import { bulkRow, openedStorage, schemaOf } from './openedStorage.ts';
import { openedStore, written } from './openedStore.ts';
import { temporaryFolder } from './temporaryFolder.ts';
import { command, write } from './writes.ts';

const names = collections.map(({ name }) => name);
const OLDER = "UPDATE device SET value = '0' WHERE key = 'derived'";
const TAMPERED = `
  UPDATE rx_members_0 SET x_name = 'zzz', x_changed = NULL;
  UPDATE rx_events_0 SET x_starts = 'soon';
  DELETE FROM document_keys WHERE id LIKE '%1';
  INSERT INTO document_keys VALUES ('members', 'tag:planted', 'mem_2'), ('nobody', 'tag:planted', 'x');
  UPDATE search_rows SET title = 'planted', folded = 'planted' WHERE id = 'mem_2';
  DELETE FROM search_rows WHERE id = 'evt_1';
  INSERT INTO search_words (rowid, folded) VALUES (999, 'planted');`;

/** Three documents a collection, one of them deleted again. */
async function filledFolder(): Promise<string> {
  const folder = temporaryFolder();
  const store = await openedStore(folder);
  const makers = { members: memberOf, events: eventOf, posts: postOf, plan: channelOf };
  for (const name of names) {
    const made = [1, 2, 3].map((n) => makers[name](`${name.slice(0, 3)}_${n}`, { tags: [`Tag ${n}`], note: `N${n}` }));
    written(store, name, made);
    store.commit(command([write(name, made[2], undefined)]));
  }
  await store.close();
  return folder;
}

function withFile<T>(folder: string, use: (database: Driver.Database) => T): T {
  const database = new Driver(join(folder, 'stammtisch.db'));
  const answer = use(database);
  database.close();
  return answer;
}

const tamper = (folder: string, sql: string): void => withFile(folder, (database) => void database.exec(sql));

/** All that is derived, without the numbers of search rows, which may differ. */
function derivedIn(folder: string): unknown {
  return withFile(folder, (database) => {
    const all = (sql: string) => database.prepare(sql).all();
    database.exec("CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', 'search_words', 'row')");
    const columns = collections.map(({ name, lookup }) =>
      all(
        `SELECT id, ${Object.keys(lookup.columns)
          .map((column) => `x_${column}`)
          .join()} FROM rx_${name}_0 ORDER BY id`,
      ),
    );
    return {
      columns,
      keys: all('SELECT * FROM document_keys'),
      rows: all('SELECT collection, id, title, detail, folded FROM search_rows ORDER BY collection, id'),
      words: all('SELECT * FROM temp.words'),
      joined: all('SELECT count(*) AS n FROM search_rows WHERE n IN (SELECT rowid FROM search_words)'),
    };
  });
}

test('what older rules derived is made again at opening, whatever had become of it', async () => {
  const folder = await filledFolder();
  const right = derivedIn(folder);
  tamper(folder, TAMPERED + OLDER);
  expect(derivedIn(folder)).not.toEqual(right);
  await (await openedStore(folder)).close();
  expect(derivedIn(folder)).toEqual(right);
});

test('control: with the number of today nothing is read or made again', async () => {
  const folder = await filledFolder();
  tamper(folder, TAMPERED);
  const tampered = derivedIn(folder);
  await (await openedStore(folder)).close();
  expect(derivedIn(folder)).toEqual(tampered);
});

test('a rebuilding that the disk cuts off at any write begins again at the next opening', async () => {
  const folder = await filledFolder();
  const right = derivedIn(folder);
  let failed = 0;
  for (let nth = 1; ; nth += 1) {
    tamper(folder, OLDER);
    const disk = failingFile();
    disk.failAt(nth, 'once');
    const opened = await openStore(folder, FIRST, { openFile: disk.open });
    if (opened.ok) {
      await opened.value.close();
      break;
    }
    failed += 1;
    expect(opened.failure).toMatchObject({ reason: 'disk-full' });
    expect(derivedIn(folder)).toEqual(right);
  }
  expect(failed).toBeGreaterThan(20);
  expect(derivedIn(folder)).toEqual(right);
});

test('an index that a schema declares later finds what was written before', async () => {
  const folder = temporaryFolder();
  const at = { type: 'number', minimum: 0, maximum: 100, multipleOf: 1 };
  const first = await openedStorage(new Map(), { folder });
  const before = await first.create('docs', schemaOf({ at }, []));
  await before.bulkWrite([bulkRow({ id: 'a', at: 5 }), bulkRow({ id: 'b', at: 7 })], 'test');
  await before.close();
  first.file.close();
  const second = await openedStorage(new Map(), { folder });
  await second.create('docs', schemaOf({ at }, [['at']]));
  const keyed = () => second.file.statement('SELECT count("k:_deleted,at,id") AS n FROM rx_docs_0').get()?.['n'];
  expect(keyed()).toBe(0);
  rebuildDerived(second.file, second.instances);
  expect(keyed()).toBe(2);
});
