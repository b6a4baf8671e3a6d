/**
 * Import: a preview that changes nothing, then one commit of what the person accepted, undone in one step.
 *
 * Invariants: a preview lives in memory and is made again if anything changed before the commit; the commit is one
 * transaction; what the preview counted is what is written, or nothing is.
 */
import { type Failure, refused } from '../../../../shared/contract/failure.ts';
import type { importContract } from '../../../../shared/import/contract.ts';
import { done, failed, type Result } from '../../../../shared/result.ts';
import type { Procedures } from '../../procedures.ts';
import type { Call, Scene } from '../../scene.ts';
import { isOwnExport, openOwnExport } from '../export/ownImport.ts';
import { type LastSheet, lastSheet } from './lastSheet.ts';
import { type Asking, bringFile, openFile, type Source } from './openFile.ts';
import { fileSubject, type Laid, type LaidRow, ownSubject, type Subject } from './subjects.ts';
import { isAsCounted } from './summary.ts';

const MOST_PREVIEWS = 3;
const EVERYTHING: ReadonlySet<string> = new Set(['create', 'update']);

type Planned = { readonly laid: Laid; readonly seen: string };
type Preview = Planned & { readonly subject: Subject };

export function importProcedures(source: Source): Procedures<typeof importContract> {
  const { scene } = source;
  const sheets = lastSheet(source.readers);
  const previews = new Map<string, Preview>();
  const forgetUnshown = () => {
    if (previews.size === 0) sheets.forget();
  };
  const find = (id: string) => previews.get(id);
  return {
    preview: async (input, call) => {
      const opened = await openPreview({ ...source, sheets }, input, call);
      if (!opened.ok) {
        forgetUnshown();
        return opened;
      }
      const id = scene.newId('imp');
      previews.set(id, opened.value);
      for (const old of [...previews.keys()].slice(0, -MOST_PREVIEWS)) previews.delete(old);
      const summary = opened.value.laid.summary(id);
      return done(summary.kind === 'members' ? summary : { ...summary, zone: scene.zone() });
    },
    rows: ({ preview, outcome, offset, limit }) => {
      const known = find(preview);
      if (known === undefined) return failed(refused('preview-gone'));
      const { rows } = known.laid;
      const shown = outcome === undefined ? rows : rows.filter((row) => row.outcome === outcome);
      return done({ items: shown.slice(offset, offset + limit).map(rowOf), total: shown.length });
    },
    commit: async ({ preview, accept = 'all' }, call) => {
      const known = find(preview);
      if (known === undefined) return failed(refused('preview-gone'));
      const accepted = accept === 'all' ? EVERYTHING : new Set<string>(accept);
      const beside = await known.subject.beside(known.laid.writes(accepted), call.signal);
      if (!beside.ok) return beside;
      const current = known.seen === stateOf(scene) ? done(known) : await laidAgain(scene, known, call);
      if (!current.ok) return current;
      // Nothing is waited for from here on. Changed once more while the rows were laid out: the plan may make somebody twice.
      if (current.value.seen !== stateOf(scene)) return failed(CHANGED);
      previews.set(preview, current.value);
      const before = known.subject.before(call);
      if (!before.ok) return before;
      const committed = commitRows(scene, call, current.value.laid, accepted);
      if (!committed.ok) return committed;
      previews.delete(preview);
      sheets.forget();
      return committed;
    },
    discard: ({ preview }) => {
      previews.delete(preview);
      forgetUnshown();
      return done({});
    },
  };
}

type Opening = Source & { readonly sheets: LastSheet };

async function openPreview(source: Opening, asking: Asking, call: Call): Promise<Result<Preview, Failure>> {
  const subject = await openSubject(source, asking, call);
  if (!subject.ok) return subject;
  const planned = await planFor(source.scene, subject.value, call);
  return planned.ok ? done({ subject: subject.value, ...planned.value }) : planned;
}

async function openSubject(source: Opening, asking: Asking, call: Call): Promise<Result<Subject, Failure>> {
  const { scene, readers } = source;
  const brought = await bringFile(source, asking, call);
  if (!brought.ok) return brought;
  const { name, bytes } = brought.value;
  if (isOwnExport(bytes)) {
    const own = await openOwnExport(readers, bytes, call.signal);
    return own.ok ? done(ownSubject(scene, name, own.value)) : own;
  }
  const opened = await openFile(source, brought.value, asking, call);
  return opened.ok ? done(fileSubject(scene, opened.value)) : opened;
}

async function planFor(scene: Scene, subject: Subject, call: Call): Promise<Result<Planned, Failure>> {
  const seen = stateOf(scene);
  const laid = await subject.lay(call);
  return laid.ok ? done({ laid: laid.value, seen }) : laid;
}

const CHANGED: Failure = { code: 'changed-meanwhile', reason: 'changed-meanwhile', ids: [] };

/** The rows beside the store as it is now; a plan that would do something else than was shown is not carried out. */
async function laidAgain(scene: Scene, known: Preview, call: Call): Promise<Result<Preview, Failure>> {
  const again = await planFor(scene, known.subject, call);
  if (!again.ok) return again;
  return isAsCounted(again.value.laid.rows, known.laid.rows) ? done({ ...known, ...again.value }) : failed(CHANGED);
}

/** Changes with every write of this device; what replication brings fails the commit by its documents. */
const stateOf = (scene: Scene): string => String(scene.store.log.list(1, 0).items[0]?.n ?? 0);

function commitRows(scene: Scene, call: Call, { rows, writes }: Laid, accepted: ReadonlySet<string>) {
  const wanted = writes(accepted);
  if (wanted.length === 0) return done({ created: 0, updated: 0, skipped: rows.length });
  const committed = scene.commit('import.commit', call, wanted);
  if (!committed.ok) return committed;
  const created = wanted.filter(({ previous }) => previous === undefined).length;
  return done({ created, updated: wanted.length - created, skipped: rows.length - wanted.length, ...committed.value });
}

function rowOf({ row, outcome, title, detail, zone, changes, problems }: LaidRow) {
  return {
    row,
    outcome,
    title,
    detail,
    ...(zone === undefined ? {} : { zone }),
    changes: [...changes],
    problems: problems.map(({ reason, severity, facts }) => ({ reason, severity, facts: { ...facts } })),
  };
}
