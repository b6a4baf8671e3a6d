/**
 * Rows, cards and entries that we wrote ourselves, coming in again: found by the id they name.
 *
 * Alone because a table says less than a document does: what our own export of it would say today says nothing new, and
 * then nothing is changed.
 */
import { collections, type Documents } from '../../../../shared/collections.ts';
import type { ExportKind } from '../../../../shared/export/formats.ts';
import { ownIdOf, ownRowsIn } from '../../../../shared/export/ownRows.ts';
import type { OwnCandidate } from '../../../../shared/export/ownTables.ts';
import type { EventCandidate } from '../../../../shared/import/eventCandidate.ts';
import { refused } from '../../../../shared/import/importProblem.ts';
import type { RuledKind } from '../../../../shared/import/rules.ts';
import { refusedPlan, type RowPlan, timeOf } from '../../../../shared/import/rowPlan.ts';
import { kindKey } from '../../../../shared/plan/model.ts';
import type { Channel } from '../../../../shared/plan/model.ts';
import type { Scene } from '../../scene.ts';

export type OwnRow<K extends ExportKind> = {
  readonly document: Documents[K];
  /** What becomes of it, where that is clear already. */
  readonly plan: RowPlan | undefined;
};

/** Undefined for a row that names no document that is here. */
export function ownRows(
  scene: Scene,
): <K extends RuledKind>(kind: K, candidate: OwnCandidate) => OwnRow<K> | undefined {
  const channels = new Map(
    (scene.store.byKey('plan', kindKey('channel')) as Channel[]).map(({ id, name }) => [id, name]),
  );
  const saysNothingNew = ownRowsIn({ zone: scene.zone(), channelName: (id: string) => channels.get(id) });
  return (kind, candidate) => {
    const id = ownIdOf(candidate);
    const document = id === undefined ? undefined : scene.store.get(kind, id);
    if (document === undefined) return undefined;
    if (saysNothingNew(kind, document, candidate)) return { document, plan: samePlan(kind, document, candidate) };
    const plan = kind === 'events' ? partPlan(document as Documents['events'], candidate as EventCandidate) : undefined;
    return { document, plan };
  };
}

function samePlan(kind: RuledKind, document: Documents[RuledKind], candidate: OwnCandidate): RowPlan {
  const told = collections.find(({ name }) => name === kind)?.lookup.search(document);
  return {
    row: candidate.line,
    outcome: 'same',
    title: told?.title ?? '',
    detail: told?.detail ?? '',
    ...timeOf(document),
    changes: [],
    problems: [],
    previous: document,
    next: undefined,
  };
}

/** Each part of a series that was split here is an entry of its own: one alone doesn't say what becomes of the others. */
const partPlan = ({ parts }: Documents['events'], { line, title }: EventCandidate): RowPlan | undefined =>
  parts.length > 1 ? refusedPlan(line, [refused(line, 'part-of-split-series', { title })], title) : undefined;
