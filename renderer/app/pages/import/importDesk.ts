/**
 * The one file that lies on the desk to be imported, and those that wait behind it.
 *
 * Alone, outside any page, because a file may be dropped anywhere, is brought and read while the person looks at
 * something else, and must still lie there when they come back. Invariants: one file at a time, in the order they came;
 * nothing is written before `commitDesk`; an answer that comes after the file was put away is dropped, and the core is
 * told so.
 */
import { useSyncExternalStore } from 'react';
import type { ImportPreview } from '../../../../shared/import/contract.ts';
import type { OpenedFile } from '../../../../shared/shell/order.ts';
import { client } from '../../../client/connection.ts';
import { type CallFailure, isLocked, outcomeOf } from '../../../client/outcome.ts';
import { upload } from '../../../client/upload.ts';
import { toasts } from '../../../ui/toasts.ts';
import { translateNow } from '../../../words/words.ts';
import {
  type Choices,
  forgetLying,
  hasChoices,
  keepLying,
  layAgain,
  leaveLying,
  type LeftFile,
  leftNamed,
  lyingNow,
  type Source,
} from './deskDraft.ts';

export type Desk =
  | { readonly step: 'empty' }
  | { readonly step: 'bringing'; readonly name: string; readonly sent: number; readonly total: number }
  | {
      readonly step: 'reading';
      readonly name: string;
      /** With what was chosen last. */
      readonly source: Source;
      readonly before: Extract<Desk, { step: 'preview' }> | undefined;
    }
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
      readonly kind: ImportPreview['kind'];
      readonly created: number;
      readonly updated: number;
    };

const EMPTY: Desk = { step: 'empty' };
const listeners = new Set<() => void>();
let desk: Desk = EMPTY;
/** Dropped or chosen in the page, or named by the shell, which has them on this computer's disk. */
type Brought = File | OpenedFile;
let waiting: readonly Brought[] = [];
/** Stops what is being brought or read. */
let stop = () => {};
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
/** Those that come after the one that lies there, in their order. */
export const useWaitingFiles = (): readonly { readonly name: string }[] =>
  useSyncExternalStore(subscribe, () => waiting);

/** Takes files to be imported, one after the other; the page at `#/import` shows them. */
export function bringFiles(files: readonly Brought[]): void {
  waiting = [...waiting, ...files];
  if (desk.step === 'empty' || desk.step === 'done' || desk.step === 'failed') nextFile();
  else show({ ...desk });
}

/** The next file that waits, or an empty desk. */
export function nextFile(): void {
  const [file, ...rest] = waiting;
  waiting = rest;
  turn += 1;
  leaveLying();
  if (file === undefined) return show(EMPTY);
  void bring(file, turn);
}

async function bring(file: Brought, mine: number): Promise<void> {
  // The core reads it where it lies: whoever sees this page sits at this computer.
  if (!(file instanceof File)) return readBrought(file.name, file.path);
  show({ step: 'bringing', name: file.name, sent: 0, total: file.size });
  const underway = upload(file, (sent, total) => {
    if (mine === turn) show({ step: 'bringing', name: file.name, sent, total });
  });
  stop = underway.stop;
  const brought = await underway.brought;
  if (mine !== turn) return;
  if (brought.ok) await readBrought(file.name, brought.value.file);
  else show({ step: 'failed', name: file.name, failure: brought.failure, source: undefined });
}

/** With what had been chosen for it, if it lay here before. */
async function readBrought(name: string, file: string): Promise<void> {
  const left = leftNamed(name);
  if (left === undefined) return read({ name, file }, undefined);
  layAgain(left);
  if (hasChoices(left.choices))
    toasts.show({ text: () => translateNow('import.left.applied', { name }), tone: 'plain' });
  await read({ ...left.choices, name, file }, undefined);
}

/** Reads what lay here before, where it lies on this computer, as if it had never gone. */
export function takeUp(left: LeftFile): void {
  if (desk.step !== 'empty' || left.path === undefined) return;
  layAgain(left);
  void read({ ...left.choices, name: left.name, file: left.path }, undefined);
}

async function read(source: Source, before: Extract<Desk, { step: 'preview' }> | undefined): Promise<void> {
  turn += 1;
  const mine = turn;
  show({ step: 'reading', name: source.name, source, before });
  keepLying(source);
  const reading = new AbortController();
  stop = () => reading.abort();
  const outcome = await outcomeOf(client.import.preview(source, { signal: reading.signal }));
  if (mine !== turn) return outcome.ok ? forgetPreview(outcome.value) : undefined;
  if (outcome.ok) show({ step: 'preview', source, preview: outcome.value });
  else fail(source, outcome.failure);
  forgetPreview(before?.preview);
}

/** What can't be read is not read again by itself at the next start; what was chosen for it stays. */
function fail(source: Source, failure: CallFailure): void {
  const { name, file: _, ...choices } = source;
  // Laid there by the desktop and left to a browser, which has to bring it.
  const isElsewhere = failure.code === 'refused' && failure.reason === 'path-not-allowed';
  if (isElsewhere || (hasChoices(choices) && !isPassing(failure))) keepLying(source, false);
  else if (!isPassing(failure)) forgetLying(lyingNow());
  if (isElsewhere) nextFile();
  else show({ step: 'failed', name, failure, source });
}
/** Says nothing of the file. */
const isPassing = (failure: CallFailure): boolean =>
  failure.code === 'lost' || failure.code === 'cancelled' || isLocked(failure);

/** The core keeps a preview until it is committed or put away. */
function forgetPreview(preview: ImportPreview | undefined): void {
  if (preview !== undefined) void outcomeOf(client.import.discard({ preview: preview.preview }));
}

/**
 * Reads the same file again: its rows are something else, or its columns, its sheet, what it may change. Chosen while it
 * is read again, it is laid over what was chosen before.
 */
export function readAgain(change: Choices): void {
  if (desk.step !== 'preview' && desk.step !== 'failed' && desk.step !== 'reading') return;
  const { source } = desk;
  if (source === undefined) return;
  // Columns chosen for another kind of rows, or for another sheet, mean nothing any more.
  const { name, file, sheet } = source;
  const isOther = change.as !== undefined || change.sheet !== undefined || change.forget === true;
  const kept = isOther ? { name, file, ...(sheet === undefined ? {} : { sheet }) } : source;
  const before = desk.step === 'reading' ? desk.before : desk.step === 'preview' ? desk : undefined;
  if (desk.step === 'reading') stop();
  void read({ ...kept, ...change }, before);
}

/** Puts the file away: nothing of it was imported. */
export function discardFile(): void {
  stop();
  const left = desk.step === 'reading' ? desk.before : desk;
  forgetLying(lyingNow());
  nextFile();
  if (left?.step === 'preview') forgetPreview(left.preview);
}

/**
 * Leaves nothing on the desk, neither names nor files that wait: the workspace was locked, and its core forgot them. The
 * draft of it lies in the locked file.
 */
export function clearDesk(): void {
  stop();
  waiting = [];
  turn += 1;
  leaveLying();
  show(EMPTY);
}

export type Committed = { readonly created: number; readonly updated: number; readonly undo?: string | undefined };

/** Writes what the preview showed; where that is no longer what would be written, the file is read and shown again. */
export async function commitDesk(preview: ImportPreview): Promise<Committed> {
  const own = lyingNow();
  const committing = client.import.commit({ preview: preview.preview, accept: 'all' });
  const outcome = await outcomeOf(committing);
  // However long the answer took: what is imported is not offered again.
  if (outcome.ok) forgetLying(own);
  if (desk.step !== 'preview' || desk.preview.preview !== preview.preview) return committing;
  if (outcome.ok) {
    const { created, updated } = outcome.value;
    show({ step: 'done', name: preview.file, kind: preview.kind, created, updated });
  } else if (isOutdated(outcome.failure)) void read(desk.source, desk);
  return committing;
}

const isOutdated = (failure: CallFailure): boolean =>
  failure.code === 'changed-meanwhile' || (failure.code === 'refused' && failure.reason === 'preview-gone');
