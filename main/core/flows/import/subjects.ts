/**
 * What a file can be to an import: rows of a table, cards and calendars, or a workspace of ours.
 *
 * Alone because preview and commit treat both alike: rows are laid beside the store, shown, and written in one commit.
 */
import type { Failure } from '../../../../shared/contract/failure.ts';
import type { ImportPreview } from '../../../../shared/import/contract.ts';
import type { Facts, ImportProblem } from '../../../../shared/import/importProblem.ts';
import type { RowPlan } from '../../../../shared/import/rowPlan.ts';
import { done, failed, type Result } from '../../../../shared/result.ts';
import type { Call, Scene } from '../../scene.ts';
import type { Write } from '../../store/commit.ts';
import { type OwnOpened, type OwnPlan, ownWritesOf, planOwnRows, putOwnMedia } from '../export/ownImport.ts';
import type { Opened } from './openFile.ts';
import { planRows, writesOf } from './plan.ts';
import { remember } from './remembering.ts';
import { countsIn, MOST_PROBLEMS, summaryOf } from './summary.ts';

/** A row as a preview shows it. */
export type LaidRow = Omit<RowPlan, 'problems' | 'previous' | 'next'> & {
  readonly problems: readonly {
    readonly reason: string;
    readonly severity: ImportProblem['severity'];
    readonly facts: Facts;
  }[];
};

/** Rows as they lie beside the store at one moment, and what can be done with them. */
export type Laid = {
  readonly rows: readonly LaidRow[];
  readonly summary: (id: string) => ImportPreview;
  readonly writes: (accepted: ReadonlySet<string>) => readonly Write[];
};

export type Subject = {
  readonly lay: (call: Call) => Promise<Result<Laid, Failure>>;
  /** What is written beside the store and may take its time. */
  readonly beside: (writes: readonly Write[], signal: AbortSignal) => Promise<Result<unknown, Failure>>;
  /** A command of its own, just before. */
  readonly before: (call: Call) => Result<unknown, Failure>;
};

export const fileSubject = (scene: Scene, opened: Opened): Subject => ({
  lay: async (call) => {
    const plan = await planRows(scene, opened, scene.stamp(call.caller), call.signal);
    if (!plan.ok) return plan;
    const { rows } = plan.value;
    return done({
      rows,
      summary: (id) => summaryOf(id, opened, plan.value),
      writes: (accepted) => writesOf(rows, accepted).map((write) => ({ collection: opened.kind, ...write })),
    });
  },
  beside: () => Promise.resolve(done(undefined)),
  before: (call) => remember(scene, opened, call),
});

export const ownSubject = (scene: Scene, name: string, opened: OwnOpened): Subject => ({
  lay: async (call) => {
    const plan = await planOwnRows(scene, opened, call.signal);
    if (plan === undefined) return failed({ code: 'cancelled' });
    const { rows } = plan;
    return done({
      rows,
      summary: (id) => ownSummaryOf(id, name, rows),
      writes: (accepted) => ownWritesOf(rows, accepted),
    });
  },
  beside: (writes, signal) => putOwnMedia(scene, opened.media, writes, signal),
  before: () => done(undefined),
});

function ownSummaryOf(id: string, file: string, rows: OwnPlan['rows']): ImportPreview {
  const problems = rows.flatMap((row) => row.problems.map(({ line, ...told }) => ({ row: line, ...told })));
  return {
    preview: id,
    file,
    kind: 'workspace',
    format: 'stammtisch',
    encoding: '',
    rows: rows.length,
    ...countsIn(rows),
    problems: problems.slice(0, MOST_PROBLEMS),
    problemCount: problems.length,
    rules: {},
  };
}
