/** A workspace in a folder of its own for one bench, and a way to call it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCore } from '../../main/core/core.ts';
import type { Call } from '../../main/core/scene.ts';

export type BenchCore = {
  readonly folder: string;
  readonly call: (procedure: string, input?: unknown) => Promise<unknown>;
  /** Closes the workspace; its folder goes too unless it is kept. */
  readonly close: (keep?: 'keep') => Promise<void>;
};

const manager: Call = {
  caller: { role: 'manager', by: 'manager', paths: 'any' },
  signal: new AbortController().signal,
};

export const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'stammtisch-bench-'));

export async function openBench(folder = freshFolder()): Promise<BenchCore> {
  const opened = await openCore({ folder });
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  return {
    folder,
    call: async (procedure, input = {}) => {
      const answered = await opened.value.dispatch(procedure, input, manager);
      if (!answered.ok) throw new Error(`${procedure}: ${JSON.stringify(answered.failure)}`);
      return answered.value;
    },
    close: async (keep) => {
      await opened.value.close();
      if (keep === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
