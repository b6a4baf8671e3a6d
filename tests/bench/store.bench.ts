/**
 * The store beside raw SQLite through the same driver and beside other products: see each file in store/ for what is
 * compared with what.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Row } from './rounds.ts';
import { compare } from './store/comparison.ts';
import { measureMemory } from './store/memory.ts';
import { measureOpening } from './store/openings.ts';
import { measureReaders } from './store/readers.ts';
import { measureSearch } from './store/search.ts';
import { measureUnlocking } from './store/unlocking.ts';
import { freshFolder } from './workspace.ts';

const PARTS = {
  compare,
  search: measureSearch,
  opening: measureOpening,
  memory: measureMemory,
  readers: measureReaders,
  unlocking: measureUnlocking,
};

export async function measure(): Promise<Row[]> {
  const folder = freshFolder();
  const rows: Row[] = [];
  try {
    for (const [name, part] of Object.entries(PARTS)) {
      const own = join(folder, name);
      mkdirSync(own);
      rows.push(...(await part(own)));
      rmSync(own, { recursive: true, force: true });
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
