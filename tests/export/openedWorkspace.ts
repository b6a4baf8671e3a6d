/** A workspace beneath the procedures: what was generated goes in, what is exported comes out, and in again. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { AnyDocument } from '../../shared/document/document.ts';
import type { OwnRowPlan } from '../../shared/export/decideOwnRow.ts';
import { jobs } from '../../main/core/jobs.ts';
import type { Readers } from '../../main/core/readers.ts';
import { openOwnExport, ownWritesOf, planOwnRows, putOwnMedia } from '../../main/core/flows/export/ownImport.ts';
import { type Scene, sceneOf } from '../../main/core/scene.ts';
import type { Beside, Job } from '../../main/core/store/beside.ts';
import type { ExportOrder } from '../../main/core/store/exportJob.ts';
import { openStore } from '../../main/core/store/store.ts';
import { callAs, setClock } from '../core/openedCore.ts';
import { newFolder } from '../store/temporaryFolder.ts';
import type { Generated } from './anyWorkspace.ts';

const NOW = '2026-06-08T10:00:00.000Z';
const going = new AbortController().signal;

export type Workspace = {
  readonly scene: Scene;
  readonly folder: string;
  readonly exported: (order?: Partial<ExportOrder>) => Promise<Uint8Array>;
  readonly opens: (bytes: Uint8Array) => ReturnType<typeof openOwnExport>;
  readonly plan: (bytes: Uint8Array) => Promise<readonly OwnRowPlan[]>;
  readonly take: (bytes: Uint8Array) => Promise<readonly OwnRowPlan[]>;
  /** Before the test ends, for what opens many. */
  readonly close: () => Promise<void>;
};

/** The jobs themselves, in this thread. */
function readersIn(beside: Beside): Readers {
  const run = (job: keyof typeof jobs, input: unknown) => (jobs[job] as Job<unknown, unknown>)(input, beside);
  return { run: run as Readers['run'], close: async () => undefined };
}

/** @param key of a protected one */
export async function openedWorkspace(documents: readonly Generated[] = [], key?: Uint8Array): Promise<Workspace> {
  const { path: folder, remove } = newFolder();
  const opened = await openStore(folder, NOW, { key });
  if (!opened.ok) throw new Error('The store did not open');
  const store = opened.value;
  const scene = sceneOf(store, setClock(NOW));
  const readers = readersIn({ access: store.access, progress: () => undefined, goOn: () => undefined });
  const write = (writes: readonly Generated[]) =>
    scene.commit(
      'test',
      callAs(),
      writes.map(({ collection, document }) => ({ collection, previous: undefined, next: document })),
    );
  if (documents.length > 0 && !write(documents).ok) throw new Error('Nothing was written');
  const openedExport = async (bytes: Uint8Array) => {
    const found = await openOwnExport(readers, bytes, going);
    if (!found.ok) throw new Error(`The export was refused: ${JSON.stringify(found.failure)}`);
    const plan = await planOwnRows(scene, found.value, going);
    return { ...found.value, rows: plan?.rows ?? [] };
  };
  let isOpen = true;
  const close = async () => {
    if (isOpen) await store.close();
    isOpen = false;
    remove();
  };
  onTestFinished(close);
  return {
    scene,
    folder,
    close,
    exported: async (order = {}) => {
      const out = join(folder, 'out');
      const told = await readers.run(
        'export',
        {
          target: { path: out, secret: undefined },
          program: 'test',
          at: NOW,
          names: { zone: 'Europe/Berlin' },
          ...order,
        },
        { signal: going },
      );
      if (!told.ok) throw new Error(`The export was refused: ${JSON.stringify(told.failure)}`);
      return readFileSync(out);
    },
    opens: (bytes) => openOwnExport(readers, bytes, going),
    plan: async (bytes) => (await openedExport(bytes)).rows,
    take: async (bytes) => {
      const { rows, media } = await openedExport(bytes);
      const writes = ownWritesOf(rows, new Set(['create', 'update']));
      const put = await putOwnMedia(scene, media, writes, going);
      const committed = put.ok ? scene.commit('import.commit', callAs(), writes) : put;
      if (!committed.ok) throw new Error(`Nothing came in: ${JSON.stringify(committed.failure)}`);
      return rows;
    },
  };
}

/** Documents of an export by collection, without what it says of itself. */
export const documentsIn = (bytes: Uint8Array): Readonly<Record<string, readonly AnyDocument[]>> =>
  (JSON.parse(Buffer.from(bytes).toString('utf8')) as { collections: Record<string, AnyDocument[]> }).collections;

export const outcomesOf = (rows: readonly OwnRowPlan[]): Readonly<Record<string, number>> =>
  Object.fromEntries([...Map.groupBy(rows, ({ outcome }) => outcome)].map(([outcome, all]) => [outcome, all.length]));
