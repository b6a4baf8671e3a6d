/** RxDB over Dexie, inside a browser's page: the page that the bench bundles and drives. */
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { rxEngine } from './rxEngine.ts';
import { type Contender, contenderOf } from './works.ts';

declare global {
  interface Window {
    readonly contender: Contender;
  }
}

let emptied = 0;
const engine = rxEngine(async (state) => {
  if (state === 'empty') {
    for (const { name } of await indexedDB.databases()) if (name !== undefined) indexedDB.deleteDatabase(name);
    emptied += 1;
  }
  return { name: `bench${emptied}`, storage: getRxStorageDexie(), close: () => {} };
});

Object.assign(window, { contender: contenderOf(engine) });
