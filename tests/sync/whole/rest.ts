/** The end of a run: the network is good, everybody syncs until nothing moves, and then it is looked at what is wrong. */
import { exportFrom, commandsIn } from './folders.ts';
import { type Book, doubledIn, forgottenOf, lostOf } from './ledger.ts';
import { count, type Person, type Scene } from './people.ts';
import { serverProblems } from './serverSide.ts';

const MOST_ROUNDS = 12;

export async function problemsAtRest(scene: Scene, people: readonly Person[]): Promise<readonly string[]> {
  for (let rounds = 0; (await moved(scene, people)) > 0; rounds += 1)
    if (rounds === MOST_ROUNDS) return ['it does not come to rest'];
  const exported = await Promise.all(people.map(({ device }) => exportFrom(device.folder)));
  const [{ text: expected, documents }] = exported as [(typeof exported)[0]];
  const books = await Promise.all(
    people.map(async ({ device, acknowledged }): Promise<Book> => ({
      acknowledged,
      commands: await commandsIn(device.folder),
    })),
  );
  return [
    ...exported.flatMap(({ text }, place) => (text === expected ? [] : [`device ${place} has other bytes`])),
    ...(await setAside(people)),
    ...books.flatMap(forgottenOf).map((undo) => `${undo} was acknowledged, and is not in the log`),
    ...lostOf(books, documents).map((token) => `${token} is lost`),
    ...doubledIn(documents).map((token) => `${token} is in two documents`),
    ...(await serverProblems(scene.couch, documents)),
  ];
}

/** What a round of all devices sends and fetches; what devices write of themselves is told by the server's requests only. */
async function moved(scene: Scene, people: readonly Person[]): Promise<number> {
  count(scene, 'last rounds');
  scene.couch.requests.length = 0;
  let sum = 0;
  for (const { device } of people) {
    const { pushed, pulled } = await device.ask<{ pushed: number; pulled: number }>('sync.once', { large: true });
    sum += pushed + pulled;
  }
  return sum + scene.couch.requests.filter(({ path }) => path.endsWith('/_bulk_docs')).length;
}

async function setAside(people: readonly Person[]): Promise<string[]> {
  const all = await Promise.all(people.map(({ device }) => device.ask<{ items: object[] }>('sync.asides')));
  return all.flatMap(({ items }, place) =>
    items.map((item) => `device ${place} has set aside ${JSON.stringify(item)}`),
  );
}
