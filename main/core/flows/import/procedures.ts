/**
 * Import: a preview that changes nothing, then one commit of what the person accepted, undone in one step.
 *
 * Invariants: a preview lives in memory and is made again if anything changed before the commit; the commit is one
 * transaction; what the preview counted is what is written, or nothing is.
 */
import type { CollectionName } from '../../../../shared/collections.ts';
import { type Failure, refused } from '../../../../shared/contract/failure.ts';
import type { importContract } from '../../../../shared/import/contract.ts';
import type { RowPlan } from '../../../../shared/import/rowPlan.ts';
import { done, failed, type Result } from '../../../../shared/result.ts';
import type { Procedures } from '../../procedures.ts';
import type { Call, Scene } from '../../scene.ts';
import { type Opened, openFile, type Source } from './openFile.ts';
import { type Plan, planRows, writesOf } from './plan.ts';
import { remember } from './remembering.ts';
import { countsOf, summaryOf } from './summary.ts';

const MOST_PREVIEWS = 3;

type Planned = { readonly plan: Plan; readonly seen: string };
type Preview = Planned & { readonly opened: Opened };

export function importProcedures(source: Source): Procedures<typeof importContract> {
  const { scene } = source;
  const previews = new Map<string, Preview>();
  const find = (id: string) => previews.get(id);
  return {
    preview: async (input, call) => {
      const opened = await openFile(source, input, call);
      if (!opened.ok) return opened;
      const planned = await planFor(scene, opened.value, call);
      if (!planned.ok) return planned;
      const id = scene.newId('imp');
      previews.set(id, { opened: opened.value, ...planned.value });
      for (const old of [...previews.keys()].slice(0, -MOST_PREVIEWS)) previews.delete(old);
      return done(summaryOf(id, opened.value, planned.value.plan));
    },
    rows: ({ preview, outcome, offset, limit }) => {
      const known = find(preview);
      if (known === undefined) return failed(refused('preview-gone'));
      const rows = outcome === undefined ? known.plan.rows : known.plan.rows.filter((row) => row.outcome === outcome);
      return done({ items: rows.slice(offset, offset + limit).map(rowOf), total: rows.length });
    },
    commit: async ({ preview, accept = 'all' }, call) => {
      const known = find(preview);
      if (known === undefined) return failed(refused('preview-gone'));
      const current = known.seen === stateOf(scene) ? done(known) : await laidAgain(scene, known, call);
      if (!current.ok) return current;
      // Nothing is waited for from here on. Changed once more while the rows were laid out: the plan may make somebody twice.
      if (current.value.seen !== stateOf(scene)) return failed(CHANGED);
      previews.set(preview, current.value);
      const remembered = remember(scene, known.opened, call);
      if (!remembered.ok) return remembered;
      const { opened, plan } = current.value;
      const accepted = new Set(accept === 'all' ? ['create', 'update'] : accept);
      const committed = commitRows(scene, call, opened.kind, plan.rows, accepted);
      if (committed.ok) previews.delete(preview);
      return committed;
    },
    discard: ({ preview }) => {
      previews.delete(preview);
      return done({});
    },
  };
}

async function planFor(scene: Scene, opened: Opened, call: Call): Promise<Result<Planned, Failure>> {
  const seen = stateOf(scene);
  const plan = await planRows(scene, opened, scene.stamp(call.caller), call.signal);
  return plan === undefined ? failed({ code: 'cancelled' }) : done({ plan, seen });
}

const CHANGED: Failure = { code: 'changed-meanwhile', reason: 'changed-meanwhile', ids: [] };

/** The rows beside the store as it is now; a plan that would do something else than was shown is not carried out. */
async function laidAgain(scene: Scene, known: Preview, call: Call): Promise<Result<Preview, Failure>> {
  const again = await planFor(scene, known.opened, call);
  if (!again.ok) return again;
  const isSame = countsOf(again.value.plan.rows) === countsOf(known.plan.rows);
  return isSame ? done({ ...known, ...again.value }) : failed(CHANGED);
}

/** Changes with every write of this device; what replication brings fails the commit by its documents. */
const stateOf = (scene: Scene): string => String(scene.store.log.list(1, 0).items[0]?.n ?? 0);

function commitRows(
  scene: Scene,
  call: Call,
  collection: CollectionName,
  rows: readonly RowPlan[],
  accepted: ReadonlySet<string>,
) {
  const writes = writesOf(rows, accepted);
  if (writes.length === 0) return done({ created: 0, updated: 0, skipped: rows.length });
  const committed = scene.commit(
    'import.commit',
    call,
    writes.map((write) => ({ collection, ...write })),
  );
  if (!committed.ok) return committed;
  const created = writes.filter(({ previous }) => previous === undefined).length;
  return done({ created, updated: writes.length - created, skipped: rows.length - writes.length, ...committed.value });
}

function rowOf({ row, outcome, title, detail, changes, problems }: RowPlan) {
  return {
    row,
    outcome,
    title,
    detail,
    changes: [...changes],
    problems: problems.map(({ reason, severity, facts }) => ({ reason, severity, facts })),
  };
}
