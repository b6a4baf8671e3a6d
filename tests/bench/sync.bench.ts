/** Sync with a server on this machine, beside doing the same by hand and beside PouchDB: see sync/ for what each way does. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { median, mediansOf, percentile, rounded, type Row } from './rounds.ts';
import { COUNT } from './store/documents.ts';
import { peopleOf } from './store/memberEngine.ts';
import { linkDevice, openDevice } from './sync/device.ts';
import { FULL, FULL_MEMBERS } from './sync/pages.ts';
import { CHANGES, serverDocument } from './sync/sendingWays.ts';
import { type Access, askingOn, postAll, startServer } from './sync/server.ts';
import { inTurns, startWay } from './sync/turns.ts';
import { freshFolder } from './workspace.ts';

const PARTS = { fetching: measureFetching, sending: measureSending, editing: measureEditing, idling: measureIdling };

export async function measure(): Promise<Row[]> {
  const folder = freshFolder();
  const server = await startServer();
  const rows: Row[] = [];
  try {
    for (const [name, part] of Object.entries(PARTS)) rows.push(...(await part(join(folder, name), server.access)));
    return rows;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureFetching(folder: string, access: Access): Promise<Row[]> {
  await fillServer(join(folder, 'first'), access);
  const ways = await inTurns('fetch', ['ours', 'floor', 'bare', 'PouchDB'], folder, access);
  const { ours, floor, bare, PouchDB } = mediansOf(ways);
  const work = `first sync of ${COUNT} members into an empty workspace`;
  const [toFloor, toBare, toPouch] = [rounded(floor / ours), rounded(bare / ours), rounded(PouchDB / ours)];
  return [
    {
      work: `${work}; floor: the same pages through the store’s bulk path, with keys, columns and search`,
      ours,
      floor,
      unit: 'ms',
      ratio: toFloor,
      target: '≥ 0.5 of the floor’s speed',
      holds: toFloor >= 0.5,
    },
    {
      work: `${work}; floor: the same pages as rows of one table, without keys and search`,
      ours,
      floor: bare,
      unit: 'ms',
      ratio: toBare,
      target: 'none, for information',
      holds: true,
    },
    {
      work: `${work}, against PouchDB into LevelDB, which writes no keys and no search and waits for no disk`,
      ours,
      peer: PouchDB,
      peers: { PouchDB },
      unit: 'ms',
      ratio: toPouch,
      target: '≥ 2 times its speed',
      holds: toPouch >= 2,
    },
  ];
}

/** Databases made and marked by a device, as it is done; the members are posted by hand. */
async function fillServer(folder: string, access: Access): Promise<void> {
  const device = await openDevice(folder);
  await linkDevice(device, access, FULL);
  await device.ask('sync.once');
  await device.close();
  await postAll(askingOn(access), FULL_MEMBERS, [...peopleOf()].map(serverDocument));
}

async function measureSending(folder: string, access: Access): Promise<Row[]> {
  const rows: Row[] = [];
  for (const kind of ['new', 'changed'] as const) {
    const { ours, floor } = mediansOf(await inTurns(`send ${kind}`, ['ours', 'floor'], join(folder, kind), access));
    const ratio = rounded(floor / ours);
    const work = `send ${CHANGES} ${kind} members; floor: posting the same by hand, 500 at a time`;
    rows.push({ work, ours, floor, unit: 'ms', ratio, target: '≥ 0.4 of the floor’s speed', holds: ratio >= 0.4 });
  }
  return rows;
}

async function measureEditing(folder: string, access: Access): Promise<Row[]> {
  const p95 = (times: readonly number[]) => percentile(times, 0.95);
  const { ours, floor } = mediansOf(await inTurns('edit', ['ours', 'floor'], folder, access, p95));
  const work = 'an edit is seen on the other laptop, p95; floor: written, waited for and read by hand';
  return [{ work, ours, floor, unit: 'ms', ratio: rounded(ours / floor), target: '≤ 500 ms', holds: ours <= 500 }];
}

const DEVICES = 5;

/** Five at the same time rather than five minutes one after the other: none of them does anything. */
async function measureIdling(folder: string, access: Access): Promise<Row[]> {
  const minute = async (who: 'ours' | 'floor', place: number): Promise<number[]> => {
    const started = await startWay(`idle ${who}`, join(folder, `${who}${place}`), access);
    const figures = await started.round(place);
    await started.end();
    return figures;
  };
  const [floor, ...ours] = await Promise.all([
    minute('floor', 0),
    ...Array.from({ length: DEVICES }, (_, place) => minute('ours', place)),
  ]);
  const middle = (which: number): number => rounded(median(ours.map((figures) => figures[which] as number)));
  const row = (work: string, figure: number, most: number, unit: string): Row => {
    return {
      work: `a minute with nothing to do: ${work}`,
      ours: figure,
      unit,
      target: `≤ ${most}`,
      holds: figure <= most,
    };
  };
  return [
    row('requests for each collection that is listened to, beside the one that waits', middle(0), 1, 'requests'),
    row('requests for each other collection', middle(1), 1, 'requests'),
    { ...row('the workspace’s process', middle(2), 1, '% of a processor'), floor: rounded(floor?.[2] ?? 0) },
  ];
}
