/**
 * What a caller wants exported, as an order for the reader's thread, and where it goes.
 *
 * Alone because whom it is about is asked of the lists, which the reader doesn't have.
 * Invariants: an export without a choice is everything; a folder is written to only where it is empty or holds an earlier
 * export, and never in a workspace.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setImmediate as otherWork } from 'node:timers/promises';
import type { ColumnRange, ListQuery } from '../../../../shared/document/lookup.ts';
import { type Failure, notFound, refused } from '../../../../shared/contract/failure.ts';
import {
  DATA_FILE,
  type ExportFormat,
  type ExportKind,
  exportName,
  kindOf,
} from '../../../../shared/export/formats.ts';
import { tagKey } from '../../../../shared/members/lookup.ts';
import { done, failed, type Result } from '../../../../shared/result.ts';
import { instantOf, isWall, isZone, wallOf } from '../../../../shared/time/wall.ts';
import type { workspaceContract } from '../../../../shared/workspace/contract.ts';
import type { Procedures } from '../../procedures.ts';
import type { Call, Scene } from '../../scene.ts';
import type { Deliver, Delivered } from '../../store/deliver.ts';
import type { Exported, ExportOrder } from '../../store/exportJob.ts';
import { attemptAt } from '../../store/places.ts';
import { targetAt } from '../../store/target.ts';
import { postsOf } from './postLooks.ts';

type ExportProcedure = Procedures<typeof workspaceContract>['export'];
type Input = Parameters<ExportProcedure>[0];
export type ExportTo = (order: ExportOrder, signal: AbortSignal) => Promise<Result<Exported, Failure>>;

export type Exporting = {
  readonly scene: Scene;
  readonly program: string;
  readonly deliver: Deliver;
  readonly exportTo: ExportTo;
};

/** Answers what stands beside the counts of the whole workspace. */
export async function exportAs(
  parts: Exporting,
  input: Input,
  call: Call,
): Promise<Result<Delivered & { readonly name: string } & Exported, Failure>> {
  const { scene, program, deliver, exportTo } = parts;
  const format: ExportFormat = input.format ?? 'json';
  const kind = kindOf(format, input.what);
  const issues = issuesOf(input, format, kind);
  if (issues.length > 0) return failed({ code: 'invalid-input', issues });
  const chosen = await chosenIds(scene, input, kind, call.signal);
  if (!chosen.ok) return chosen;
  const at = scene.clock();
  const order: Omit<ExportOrder, 'target'> = {
    program,
    at,
    format,
    ...(kind === undefined ? {} : { kind }),
    ...(chosen.value === undefined ? {} : { ids: chosen.value }),
    names: { ...namesOf(scene), language: input.locale ?? 'en' },
  };
  const name = exportName(format, kind, wallOf(at, namesOf(scene).zone));
  if (format === 'all' && call.caller.paths === 'any' && isFolder(input.out)) {
    const exported = await intoFolder(parts, input.out, (path) =>
      exportTo({ ...order, target: { path, secret: undefined }, asFolder: true }, call.signal),
    );
    return exported.ok ? done({ file: input.out, name, ...exported.value }) : exported;
  }
  let told: Exported = { missing: 0 };
  const delivered = await deliver(call.caller, input.out, name, async (target) => {
    const exported = await exportTo({ ...order, target }, call.signal);
    if (exported.ok) told = exported.value;
    return exported;
  });
  return delivered.ok ? done({ ...delivered.value, name, ...told }) : delivered;
}

/** What the files are called by. */
export function namesOf(scene: Scene): { readonly name: string; readonly zone: string } {
  const zone = scene.zone();
  return { name: scene.organisation()?.name ?? 'Stammtisch', zone: isZone(zone) ? zone : 'UTC' };
}

function issuesOf({ from, to, tag, query, id, what, look }: Input, format: ExportFormat, kind: ExportKind | undefined) {
  const issue = (path: string, problem: string) => ({ path, problem });
  const told = { from, to, tag, query, id, look };
  const unfit = Object.entries(told).flatMap(([field, value]) =>
    value === undefined || fits(field, kind) ? [] : [issue(field, 'not for this format')],
  );
  const wrong = Object.entries({ from, to }).flatMap(([field, value]) =>
    value === undefined || isWall(value) ? [] : [issue(field, 'no such time')],
  );
  const other = what !== undefined && kindOf(format, what) !== what ? [issue('what', 'not for this format')] : [];
  // Who names a day may mean any of its hours: within one day nothing is backwards.
  const isBackwards = from !== undefined && to !== undefined && to < from.slice(0, to.length);
  const backwards = isBackwards ? [issue('to', `lies before from (${from})`)] : [];
  return [...unfit, ...other, ...(wrong.length > 0 ? wrong : backwards)];
}

function fits(field: string, kind: ExportKind | undefined): boolean {
  if (kind === undefined) return false;
  if (field === 'from' || field === 'to') return kind !== 'members';
  if (field === 'look') return kind === 'posts';
  return field !== 'tag' || kind === 'members';
}

const AT_ONCE = 1000;
type Wanted = Omit<ListQuery, 'offset' | 'limit'>;

/** Undefined: all. */
async function chosenIds(
  scene: Scene,
  { id, query, tag, from, to, look }: Input,
  kind: ExportKind | undefined,
  signal: AbortSignal,
): Promise<Result<string[] | undefined, Failure>> {
  if (kind === undefined) return done(undefined);
  if (id !== undefined)
    return scene.store.get(kind, id) === undefined ? failed(notFound(kind.slice(0, -1), id)) : done([id]);
  if ([query, tag, from, to, look].every((each) => each === undefined)) return done(undefined);
  const wanted: Wanted = {
    words: query,
    keys: tag === undefined ? [] : [tagKey(tag)],
    ranges: rangesOf(kind, from, to, scene.zone()),
    sort: [{ column: 'changed', order: 'asc' }],
  };
  const ids = new Set<string>();
  for (const one of look === undefined ? [wanted] : postsOf(look, wanted)) {
    const found = await idsOf(scene, kind, one, signal);
    if (!found.ok) return found;
    for (const each of found.value) ids.add(each);
  }
  return done([...ids]);
}

/** What is written between two pages moves the others along: then all are asked for once more, at one moment. */
async function idsOf({ store }: Scene, kind: ExportKind, wanted: Wanted, signal: AbortSignal) {
  let isMoved = false;
  const stop = store.onWritten(({ collection }) => {
    isMoved ||= collection === kind;
  });
  try {
    const ids: string[] = [];
    for (const page of idPages(store, kind, wanted)) {
      ids.push(...page);
      await otherWork();
      if (signal.aborted) return failed<Failure>({ code: 'cancelled' });
      if (isMoved) return done(store.snapshot(() => [...idPages(store, kind, wanted)].flat()));
    }
    return done(ids);
  } finally {
    stop();
  }
}

function* idPages(store: Scene['store'], kind: ExportKind, wanted: Wanted): Generator<readonly string[]> {
  for (let offset = 0; ;) {
    const { items, total } = store.list(kind, { ...wanted, offset, limit: AT_ONCE });
    yield items.map(({ id }) => id);
    offset += items.length;
    if (items.length === 0 || offset >= total) return;
  }
}

/** Events of which some date can lie in the range; posts that are planned in it. */
function rangesOf(kind: ExportKind, from: string | undefined, to: string | undefined, zone: string): ColumnRange[] {
  const at = (wall: string) => instantOf(wall, zone);
  const [begins, ends] = kind === 'events' ? ['starts', 'ends'] : ['planned', 'planned'];
  return [
    ...(to === undefined ? [] : [{ column: begins, to: at(to) }]),
    ...(from === undefined ? [] : [{ column: ends, from: at(from) }]),
  ];
}

const isFolder = (out: string): boolean =>
  out !== 'download' && !out.includes('\0') && (/[/\\]$/.test(out) || (existsSync(out) && statSync(out).isDirectory()));

async function intoFolder(
  { scene }: Exporting,
  out: string,
  write: (path: string) => Promise<Result<Exported, Failure>>,
): Promise<Result<Exported, Failure>> {
  const folder = resolve(out);
  const target = targetAt(join(folder, DATA_FILE), dirname(scene.store.path));
  if (!target.ok) return target;
  // Hidden ones are the system's, or what was being written when the power went.
  const found = attemptAt(folder, () =>
    (existsSync(folder) ? readdirSync(folder) : []).filter((name) => !name.startsWith('.')),
  );
  if (!found.ok) return found;
  if (found.value.length > 0 && !found.value.includes(DATA_FILE))
    return failed(refused('folder-holds-other', { path: folder }));
  return write(folder);
}
