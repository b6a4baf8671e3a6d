/**
 * One contender in a process of its own: `node contender.ts NAME FOLDER`, asked over the channel to its parent.
 *
 * Alone because in one process each would pay for the others' heap and for code compiled for all of them.
 */
import { openSqlFile } from '../../../main/core/store/driver.ts';
import { dexieContender } from './dexie.ts';
import { memberEngine } from './memberEngine.ts';
import { openNodeSqlite } from './nodeSqlite.ts';
import { ourEngine } from './ourEngine.ts';
import { pouchEngine } from './pouchEngine.ts';
import { rawEngine } from './rawEngine.ts';
import { rxEngine } from './rxEngine.ts';
import { type Contender, contenderOf, type SingleWork } from './works.ts';

export type Question =
  | { readonly ask: 'insert' }
  | { readonly ask: 'times'; readonly work: SingleWork; readonly round: number }
  | { readonly ask: 'close' };

const makers: Readonly<Record<string, (folder: string) => Promise<Contender>>> = {
  ours: async (folder) => contenderOf(ourEngine(folder)),
  protected: async (folder) => contenderOf(ourEngine(folder, crypto.getRandomValues(new Uint8Array(32)))),
  'with search and log': async (folder) => contenderOf(memberEngine(folder)),
  raw: async (folder) => contenderOf(await rawEngine(folder, (path) => openSqlFile(path, 'write'))),
  'node:sqlite': async (folder) => contenderOf(await rawEngine(folder, openNodeSqlite)),
  'RxDB memory': memoryContender,
  'RxDB Dexie': dexieContender,
  PouchDB: async (folder) => contenderOf(pouchEngine(folder)),
};

/** What is in memory is gone once it is closed, so its one database stays open. */
async function memoryContender(): Promise<Contender> {
  const { getRxStorageMemory } = await import('rxdb/plugins/storage-memory');
  let storage = getRxStorageMemory();
  let emptied = 0;
  const engine = rxEngine(async () => {
    storage = getRxStorageMemory();
    return { name: `memory${(emptied += 1)}`, storage: storage as never, close: () => {} };
  });
  let opened: Awaited<ReturnType<typeof engine.open>> | undefined;
  return contenderOf({
    open: async (state) => {
      if (state === 'empty') {
        await opened?.close();
        opened = await engine.open('empty');
      }
      if (opened === undefined) throw new Error('Nothing is inserted yet');
      return { ...opened, close: () => {} };
    },
  });
}

const [name = '', folder = ''] = process.argv.slice(2);
const contender = await makers[name]?.(folder);
if (contender === undefined) throw new Error(`No contender ${name}`);
process.on('message', (question: Question) => void answer(question));
process.once('disconnect', () => process.exit()); // also when the parent is killed
process.send?.({ ready: true });

async function answer(question: Question): Promise<void> {
  if (question.ask === 'close') {
    await contender?.close();
    process.disconnect();
    return;
  }
  const answered =
    question.ask === 'insert' ? [await contender?.insert()] : await contender?.times(question.work, question.round);
  process.send?.({ times: answered });
}
