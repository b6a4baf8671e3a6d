/** What our own export says, read by our own importers, and what becomes of each row beside what is stored. */
import type { AnyDocument } from '../../shared/document/document.ts';
import type { Event } from '../../shared/events/model.ts';
import { ownIdOf, ownRowsIn } from '../../shared/export/ownRows.ts';
import type { OwnCandidate, OwnContext } from '../../shared/export/ownTables.ts';
import { isOwnTable } from '../../shared/export/ownTable.ts';
import type { ExportKind } from '../../shared/export/formats.ts';
import { openCsvTable } from '../../shared/import/csvTable.ts';
import { decodeText } from '../../shared/import/decode.ts';
import { decideEventRow } from '../../shared/import/decideEventRow.ts';
import { decideMemberRow } from '../../shared/import/decideMemberRow.ts';
import { decidePostRow } from '../../shared/import/decidePostRow.ts';
import type { EventCandidate } from '../../shared/import/eventCandidate.ts';
import { eventInZone } from '../../shared/import/eventInZone.ts';
import type { MemberCandidate } from '../../shared/import/memberCandidate.ts';
import type { PostCandidate } from '../../shared/import/postRow.ts';
import { readImport } from '../../shared/import/readFile.ts';
import { readTable } from '../../shared/import/tableReading.ts';
import type { Scene } from '../../main/core/scene.ts';

export const ZONE = 'Europe/Berlin';

/** Of cards and calendars. */
export function candidatesIn(name: string, bytes: Uint8Array): readonly OwnCandidate[] {
  const read = readImport(name, bytes, { zone: ZONE });
  if (!read.ok) throw new Error(`${name} was not read: ${JSON.stringify(read.failure)}`);
  return [...read.value.chunks()].flatMap(({ candidates }): readonly OwnCandidate[] => candidates);
}

/** Of a table. @param text of a sheet as it was written down; of a file its content */
export function rowsIn(kind: ExportKind, content: Uint8Array | string): readonly OwnCandidate[] {
  const table = openCsvTable(typeof content === 'string' ? content : decodeText(content).text);
  if (table === undefined) return [];
  const [first] = table.rows();
  if (first !== undefined && !isOwnTable(table.headers, first.cells)) throw new Error('Not known as our own');
  const read = readTable('', `${kind}-csv`, table, { zone: ZONE });
  return [...read.chunks()].flatMap(({ candidates }): readonly OwnCandidate[] => candidates);
}

export function contextOf(scene: Scene): OwnContext {
  const names = new Map(scene.store.byKey('plan', 'kind:channel').map(({ id, name }) => [id, name]));
  return { zone: ZONE, channelName: (id) => names.get(id) };
}

/** As an import decides it, with what says nothing new set aside. */
export function outcomeOf(scene: Scene, kind: ExportKind, candidate: OwnCandidate): string {
  const saysNothingNew = ownRowsIn(contextOf(scene));
  const known = knownAs(scene, kind, candidate);
  if (known !== undefined && saysNothingNew(kind, known as never, candidate)) return 'same';
  const told = { stamp: { at: '', by: '', device: '' }, rules: {} };
  const here = known === undefined ? [] : [known];
  const idOf = () => 'new';
  const bySource = () => here[0] as never;
  if (kind === 'members')
    return decideMemberRow(candidate as MemberCandidate, {
      ...told,
      newId: () => 'mem_new',
      byKey: () => here as never,
      repeated: () => 0,
    }).outcome;
  if (kind === 'events')
    return decideEventRow(eventInZone(candidate as EventCandidate, ZONE), { ...told, untitled: '–', idOf, bySource })
      .outcome;
  return decidePostRow(candidate as PostCandidate, { ...told, idOf, bySource, channelOf: () => undefined }).outcome;
}

function knownAs(scene: Scene, kind: ExportKind, candidate: OwnCandidate): AnyDocument | undefined {
  const id = ownIdOf(candidate);
  if (id !== undefined) return scene.store.get(kind, id);
  const { key } = candidate;
  return key === undefined ? undefined : scene.store.byKey(kind, `source:${key.source}\u0000${key.key}`)[0];
}

/** The event that a calendar's entry becomes where it isn't known. */
export function eventFrom(candidate: OwnCandidate): Event {
  const decided = decideEventRow(eventInZone(candidate as EventCandidate, ZONE), {
    stamp: { at: '', by: '', device: '' },
    rules: {},
    untitled: '–',
    idOf: () => 'new',
    bySource: () => undefined,
  });
  return decided.next as Event;
}
