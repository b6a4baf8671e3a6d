/**
 * The works at 50,000 documents, by everybody in turn: what is a row of the table, and which ratio it is held to.
 *
 * Ratios are ours to the floor, except of inserting, where they are shares of speed as the target is worded.
 */
import { mediansOf, percentile, rounded, type Row, takeTurns } from '../rounds.ts';
import { startContender } from './contenders.ts';
import { COUNT } from './documents.ts';
import { installPeers } from './peerPackages.ts';
import { type Contender, type SingleWork, singleWorks } from './works.ts';

const OWN = ['ours', 'raw', 'protected', 'with search and log'] as const;
const PEERS = ['node:sqlite', 'RxDB memory', 'RxDB Dexie', 'PouchDB'] as const;
type Name = (typeof OWN)[number] | (typeof PEERS)[number];
type Figures = Readonly<Record<Name, number>>;

const SINGLE: Readonly<Record<SingleWork, readonly [work: string, most: number]>> = {
  update: ['single durable update, p50', 2],
  ascending: ['indexed range of 50, ascending, p50', 3],
  'newest first': ['indexed range of 50, newest first, p50', 3],
  find: ['find by id, p50', 4],
  count: ['count of 5,000 on an index, p50', 1.5],
};
const MOST_FOR_PROTECTION = 1.15;

export async function compare(folder: string): Promise<Row[]> {
  const missing = installPeers();
  if (missing !== undefined) console.error(`PouchDB is left out: ${missing}`);
  const names: Name[] = [...OWN, ...PEERS].filter((name) => name !== 'PouchDB' || missing === undefined);
  const contenders = new Map<Name, Contender>();
  for (const name of names) contenders.set(name, await startContender(name, folder));
  const of = (name: Name) => contenders.get(name) as Contender;
  const inserting = await takeTurns(names, (name) => of(name).insert());
  const rows = insertRows(mediansOf(inserting) as Figures);
  const guarded: Row[] = [protectedRow(`insert ${COUNT}`, mediansOf(inserting) as Figures)];
  for (const work of singleWorks) {
    const p50s = await takeTurns(names, async (name, round) => percentile(await of(name).times(work, round), 0.5));
    const figures = mediansOf(p50s) as Figures;
    rows.push(singleRow(work, figures));
    if (work === 'update' || work === 'ascending') guarded.push(protectedRow(SINGLE[work][0], figures));
  }
  for (const contender of contenders.values()) await contender.close();
  return [...rows, ...guarded];
}

function sides(figures: Figures): Pick<Row, 'ours' | 'floor' | 'withSearch' | 'peer' | 'peers' | 'unit'> {
  const peers = Object.fromEntries(
    PEERS.filter((name) => figures[name] !== undefined).map((name) => [name, figures[name]]),
  );
  return {
    ours: figures.ours,
    floor: figures.raw,
    withSearch: figures['with search and log'],
    peer: Math.min(...Object.values(peers)),
    peers,
    unit: 'ms',
  };
}

function insertRows(figures: Figures): Row[] {
  const speed = rounded(figures.raw / figures.ours);
  const work = `insert ${COUNT} documents, 500 at a time`;
  const against = (name: Name): Row[] => {
    if (figures[name] === undefined) return [];
    const ratio = rounded(figures[name] / figures.ours);
    const row = { work: `${work}, against ${name}`, ours: figures.ours, peer: figures[name], unit: 'ms', ratio };
    return [{ ...row, target: '≥ 5 times its speed', holds: ratio >= 5 }];
  };
  return [
    { work, ...sides(figures), ratio: speed, target: '≥ 0.6 of the floor’s speed', holds: speed >= 0.6 },
    ...against('RxDB Dexie'),
    ...against('PouchDB'),
  ];
}

function singleRow(work: SingleWork, figures: Figures): Row {
  const [title, most] = SINGLE[work];
  const ratio = rounded(figures.ours / figures.raw);
  return { work: title, ...sides(figures), ratio, target: `≤ ${most} times the floor`, holds: ratio <= most };
}

const protectedRow = (work: string, figures: Figures): Row => protectedRowOf(work, figures.protected, figures.ours);

/** A protected file against the same one unprotected, which is the floor here. */
export function protectedRowOf(work: string, ours: number, floor: number): Row {
  const ratio = rounded(ours / floor);
  const target = `≤ ${MOST_FOR_PROTECTION} times unprotected`;
  return { work: `protected: ${work}`, ours, floor, unit: 'ms', ratio, target, holds: ratio <= MOST_FOR_PROTECTION };
}
