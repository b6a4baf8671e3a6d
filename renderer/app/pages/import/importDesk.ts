/**
 * The one file that lies on the desk to be imported, and those that wait behind it.
 *
 * Alone, outside any page, because a file may be dropped anywhere, is brought and read while the person looks at
 * something else, and must still lie there when they come back. Invariants: one file at a time, in the order they came;
 * nothing is written before `commitDesk`; an answer that comes after the file was put away is dropped.
 */
import { useSyncExternalStore } from 'react';
import type { ImportPreview } from '../../../../shared/import/contract.ts';
import { client } from '../../../client/connection.ts';
import { type CallFailure, outcomeOf } from '../../../client/outcome.ts';
import { type Upload, upload } from '../../../client/upload.ts';

export type ImportKind = ImportPreview['kind'];
export type Source = {
  readonly name: string;
  readonly file: string;
  readonly as?: ImportKind;
  readonly map?: Readonly<Record<string, string>>;
};
export type Desk =
  | { readonly step: 'empty' }
  | { readonly step: 'bringing'; readonly name: string; readonly sent: number; readonly total: number }
  | { readonly step: 'reading'; readonly name: string; readonly before: Extract<Desk, { step: 'preview' }> | undefined }
  | {
      readonly step: 'failed';
      readonly name: string;
      readonly failure: CallFailure;
      readonly source: Source | undefined;
    }
  | { readonly step: 'preview'; readonly source: Source; readonly preview: ImportPreview }
  | {
      readonly step: 'done';
      readonly name: string;
      readonly kind: ImportKind;
      readonly created: number;
      readonly updated: number;
    };

const EMPTY: Desk = { step: 'empty' };
const listeners = new Set<() => void>();
let desk: Desk = EMPTY;
let waiting: readonly File[] = [];
let underway: Upload | undefined;
/** Grows with each file and each question about it: an older answer is nobody's any more. */
let turn = 0;

function show(next: Desk): void {
  desk = next;
  for (const listener of listeners) listener();
}
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
export const useDesk = (): Desk => useSyncExternalStore(subscribe, () => desk);
export const useWaitingFiles = (): number => useSyncExternalStore(subscribe, () => waiting.length);

/** Takes files to be imported, one after the other; the page at `#/import` shows them. */
export function bringFiles(files: readonly File[]): void {
  waiting = [...waiting, ...files];
  if (desk.step === 'empty' || desk.step === 'done' || desk.step === 'failed') nextFile();
  else show({ ...desk });
}

/** The next file that waits, or an empty desk. */
export function nextFile(): void {
  const [file, ...rest] = waiting;
  waiting = rest;
  turn += 1;
  if (file === undefined) return show(EMPTY);
  void bring(file, turn);
}

async function bring(file: File, mine: number): Promise<void> {
  show({ step: 'bringing', name: file.name, sent: 0, total: file.size });
  underway = upload(file, (sent, total) => {
    if (mine === turn) show({ step: 'bringing', name: file.name, sent, total });
  });
  const brought = await underway.brought;
  if (mine !== turn) return;
  if (brought.ok) await read({ name: file.name, file: brought.value.file }, undefined);
  else show({ step: 'failed', name: file.name, failure: brought.failure, source: undefined });
}

async function read(source: Source, before: Extract<Desk, { step: 'preview' }> | undefined): Promise<void> {
  turn += 1;
  const mine = turn;
  show({ step: 'reading', name: source.name, before });
  const { name, file, as, map } = source;
  const outcome = await outcomeOf(
    client.import.preview({ file, name, ...(as === undefined ? {} : { as }), ...(map === undefined ? {} : { map }) }),
  );
  if (mine !== turn) return;
  if (outcome.ok) show({ step: 'preview', source, preview: outcome.value });
  else show({ step: 'failed', name: source.name, failure: outcome.failure, source });
  if (before !== undefined) await outcomeOf(client.import.discard({ preview: before.preview.preview }));
}

/** Reads the same file again: its rows are something else, or its columns are. */
export function readAgain(change: { readonly as?: ImportKind; readonly map?: Readonly<Record<string, string>> }): void {
  if (desk.step !== 'preview' && desk.step !== 'failed') return;
  const { source } = desk;
  if (source === undefined) return;
  // Columns chosen for another kind of rows mean nothing any more.
  const kept = change.as === undefined ? source : { name: source.name, file: source.file };
  void read({ ...kept, ...change }, desk.step === 'preview' ? desk : undefined);
}

/** Puts the file away: nothing of it was imported. */
export function discardFile(): void {
  underway?.stop();
  const left = desk;
  nextFile();
  if (left.step === 'preview') void outcomeOf(client.import.discard({ preview: left.preview.preview }));
}

export type Committed = { readonly created: number; readonly updated: number; readonly undo?: string | undefined };

/** Writes what the preview showed. */
export async function commitDesk(preview: ImportPreview): Promise<Committed> {
  const committed = await client.import.commit({ preview: preview.preview, accept: 'all' });
  const { created, updated } = committed;
  if (desk.step === 'preview' && desk.preview.preview === preview.preview) {
    show({ step: 'done', name: preview.file, kind: preview.kind, created, updated });
  }
  return committed;
}
