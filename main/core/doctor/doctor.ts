/**
 * Examines the workspace and mends what is made from documents.
 *
 * Invariants: one examination at a time, and whoever asks meanwhile waits for the same; what it found stays known until
 * the next; a repair never touches a document; what it can't mend is told with what to do, never passed over.
 */
import type { Failure } from '../../../shared/contract/failure.ts';
import type { doctorContract } from '../../../shared/doctor/contract.ts';
import {
  type Examined,
  type ExaminationProgress,
  type FindingKind,
  remedyOf,
  type Rescued,
} from '../../../shared/doctor/model.ts';
import { done, type Result } from '../../../shared/result.ts';
import type { Procedures } from '../procedures.ts';
import type { Clock } from '../store/clock.ts';
import { attempt } from '../store/failures.ts';
import { findingsAround, type Surroundings } from './surroundings.ts';

export type Last = Examined & { readonly at: string };
export type DoctorParts = {
  readonly clock: Clock;
  /** Reads the whole file in a thread of its own. */
  readonly examineFile: (
    signal: AbortSignal,
    progress: (underway: ExaminationProgress) => void,
  ) => Promise<Result<Examined, Failure>>;
  /** What is to be said of the workspace besides its file. */
  readonly surroundings: () => Promise<Surroundings>;
  readonly rebuild: () => void;
  readonly healKeys: () => void;
  /** The last examination, over restarts. */
  readonly recall: () => Last | undefined;
  readonly remember: (last: Last) => void;
  /** What the last rescue saved, as long as the damaged file lies there. */
  readonly rescued: () => Rescued | undefined;
  readonly tell: () => void;
};
type Underway = { readonly found: Promise<Result<Examined, Failure>>; readonly stop: () => void };
type Answer = Promise<Result<Examined, Failure>>;

export function doctorProcedures(parts: DoctorParts): Omit<Procedures<typeof doctorContract>, 'rescue'> {
  let underway: Underway | undefined;
  let progress: ExaminationProgress | undefined;
  let last: Last | undefined;
  const show = (next: ExaminationProgress | undefined): void => {
    progress = next;
    parts.tell();
  };
  const keep = (examined: Examined): void => {
    const kept = { ...examined, at: parts.clock() };
    last = kept;
    // In a damaged file it may not be written: it is then known until the program ends.
    attempt(() => parts.remember(kept));
  };
  const examineAnew = async (signal: AbortSignal): Answer => {
    show({ part: 'file', done: 0, total: 1 });
    const examined = await parts.examineFile(signal, show);
    if (!examined.ok) return examined;
    const { documents, findings } = examined.value;
    const all = { documents, findings: [...findings, ...findingsAround(await parts.surroundings())] };
    keep(all);
    return done(all);
  };
  const examine = (signal: AbortSignal): Answer => {
    if (underway !== undefined) return underway.found;
    const stopping = new AbortController();
    const found = examineAnew(AbortSignal.any([signal, stopping.signal])).finally(() => {
      underway = undefined;
      show(undefined);
    });
    underway = { found, stop: () => stopping.abort() };
    return found;
  };
  return {
    state: () => {
      const [known, rescued] = [last ?? parts.recall(), parts.rescued()];
      return done({
        ...(progress === undefined ? {} : { underway: progress }),
        ...(known === undefined ? {} : { last: known }),
        ...(rescued === undefined ? {} : { rescued }),
      });
    },
    examine: (_input, { signal }) => examine(signal),
    stop: () => {
      underway?.stop();
      return done({});
    },
    repair: async (_input, { signal }) => {
      const before = await examine(signal);
      if (!before.ok) return before;
      const kinds = new Set(before.value.findings.flatMap(({ kind, remedy }) => (remedy === 'repair' ? [kind] : [])));
      const mended = attempt(() => {
        if (kinds.delete('keys-copy-differs')) parts.healKeys();
        // In a file that is to be made anew nothing is written any more; its derived rows are then made as well.
        if (kinds.size > 0 && remedyOf(before.value.findings) === 'repair') parts.rebuild();
      });
      if (!mended.ok) return mended;
      const after = await examine(signal);
      if (!after.ok) return after;
      const left = new Set(after.value.findings.map(({ kind }) => kind));
      const repaired = [...new Set(before.value.findings.map(({ kind }) => kind))].filter(
        (kind: FindingKind) => !left.has(kind),
      );
      return done({ repaired, left: after.value.findings });
    },
  };
}
