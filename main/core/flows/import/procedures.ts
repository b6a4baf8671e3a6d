/**
 * Import: a preview that changes nothing, then one commit of what the person accepted, undone in one step.
 *
 * Invariants: a preview lives in memory and is made again if anything changed before the commit; the commit is one
 * transaction; what the preview counted is what is written, or nothing is.
 */
import type { CollectionName } from '../../../../shared/collections.ts';
import { type Failure, type InputIssue, refused } from '../../../../shared/contract/failure.ts';
import { badChoices } from '../../../../shared/import/columnFields.ts';
import type { importContract, ImportPreview } from '../../../../shared/import/contract.ts';
import { type ImportReading, readImport } from '../../../../shared/import/readFile.ts';
import type { ImportKind } from '../../../../shared/import/recognise.ts';
import type { RowPlan } from '../../../../shared/import/rowPlan.ts';
import { done, failed, type Result } from '../../../../shared/result.ts';
import type { Procedures } from '../../procedures.ts';
import type { Call, Scene } from '../../scene.ts';
import type { Fetch } from '../../store/deliver.ts';
import { type Plan, planRows, writesOf } from './plan.ts';

/** Bytes. A larger file is refused with this limit: split it. */
const LARGEST_FILE = 64 * 1024 * 1024;
const MOST_PREVIEWS = 3;
const MOST_PROBLEMS = 1000;

type Preview = { readonly file: string; readonly reading: ImportReading; plan: Plan };
const COLLECTION: Readonly<Record<ImportReading['kind'], 'members' | 'events' | 'posts'>> = {
  'members-csv': 'members',
  vcard: 'members',
  'events-csv': 'events',
  ics: 'events',
  'posts-csv': 'posts',
};
const AS: Readonly<Record<'members' | 'events' | 'posts', ImportKind>> = {
  members: 'members-csv',
  events: 'events-csv',
  posts: 'posts-csv',
};

export function importProcedures(scene: Scene, fetch: Fetch): Procedures<typeof importContract> {
  const previews = new Map<string, Preview & { seen: string }>();
  const find = (id: string) => previews.get(id);
  return {
    preview: async (input, call) => {
      const fetched = await fetch(call.caller, input.file, LARGEST_FILE);
      if (!fetched.ok) return fetched;
      const name = input.name ?? fetched.value.name;
      const read = readImport(name, fetched.value.bytes, {
        zone: scene.zone(),
        ...kindOf(input.as, fetched.value.bytes),
        ...mapOf(input.map),
      });
      if (!read.ok) {
        const { kind, ...facts } = read.failure;
        return failed(refused(kind, facts));
      }
      const issues = badChoicesOf(read.value, input.map);
      if (issues.length > 0) return failed({ code: 'invalid-input', issues });
      const planned = await planFor(scene, read.value, call);
      if (!planned.ok) return planned;
      const id = scene.newId('imp');
      previews.set(id, { file: name, reading: read.value, plan: planned.value.plan, seen: planned.value.seen });
      for (const old of [...previews.keys()].slice(0, -MOST_PREVIEWS)) previews.delete(old);
      return done(summaryOf(id, name, read.value, planned.value.plan));
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
      if (known.seen !== stateOf(scene)) {
        const again = await planFor(scene, known.reading, call);
        if (!again.ok) return again;
        // Changed once more while the rows were laid out again: the plan may make somebody twice.
        const settled = again.value.seen === stateOf(scene);
        if (!settled || countsOf(again.value.plan.rows) !== countsOf(known.plan.rows))
          return failed({ code: 'changed-meanwhile', reason: 'changed-meanwhile', ids: [] });
        previews.set(preview, { ...known, plan: again.value.plan, seen: again.value.seen });
      }
      const committed = commitRows(
        scene,
        call,
        COLLECTION[known.reading.kind],
        (find(preview) ?? known).plan.rows,
        new Set(accept === 'all' ? ['create', 'update'] : accept),
      );
      if (committed.ok) previews.delete(preview);
      return committed;
    },
    discard: ({ preview }) => {
      previews.delete(preview);
      return done({});
    },
  };
}

type Planned = { readonly plan: Plan; readonly seen: string };

async function planFor(scene: Scene, reading: ImportReading, call: Call): Promise<Result<Planned, Failure>> {
  const seen = stateOf(scene);
  const plan = await planRows(scene, reading, scene.stamp(call.caller), call.signal);
  return plan === undefined ? failed({ code: 'cancelled' }) : done({ plan, seen });
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

function kindOf(as: 'members' | 'events' | 'posts' | undefined, bytes: Uint8Array): { as?: ImportKind } {
  // Cards and calendars say themselves what they are.
  const head = String.fromCharCode(...bytes.subarray(0, 64));
  return as === undefined || /BEGIN:V/i.test(head) ? {} : { as: AS[as] };
}

function mapOf(map: Readonly<Record<string, string>> | undefined): { map?: Record<number, string> } {
  return map === undefined
    ? {}
    : { map: Object.fromEntries(Object.entries(map).map(([column, field]) => [Number(column), field])) };
}

/** Cards and calendars have no columns, and whatever was chosen for some is nothing to them. */
const badChoicesOf = (reading: ImportReading, map: Readonly<Record<string, string>> = {}): readonly InputIssue[] =>
  'columns' in reading ? badChoices(map, COLLECTION[reading.kind], reading.columns) : [];

const countOf = (rows: readonly RowPlan[], outcome: RowPlan['outcome']): number =>
  rows.filter((row) => row.outcome === outcome).length;
const countsOf = (rows: readonly RowPlan[]): string =>
  ['create', 'update', 'same', 'refused'].map((outcome) => countOf(rows, outcome as RowPlan['outcome'])).join();

function summaryOf(id: string, file: string, reading: ImportReading, { rows, problems }: Plan): ImportPreview {
  const all = [...problems, ...rows.flatMap((row) => row.problems)];
  return {
    preview: id,
    file,
    kind: COLLECTION[reading.kind],
    format: reading.kind,
    encoding: reading.encoding,
    rows: rows.length,
    create: countOf(rows, 'create'),
    update: countOf(rows, 'update'),
    same: countOf(rows, 'same'),
    refused: countOf(rows, 'refused'),
    problems: all
      .slice(0, MOST_PROBLEMS)
      .map(({ line, reason, severity, facts }) => ({ row: line, reason, severity, facts })),
    problemCount: all.length,
    ...('columns' in reading ? { columns: columnsOf(reading) } : {}),
  };
}

function columnsOf(reading: Extract<ImportReading, { columns: unknown }>) {
  return reading.columns.map(({ column, header, field }) => ({
    index: column,
    header,
    field,
    sample: reading.firstRows.map((row) => row[column] ?? '').find((cell) => cell !== '') ?? '',
  }));
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
