/** The log's views, and taking commands back: loads the images, decides each document, asks the features' rules, commits all of it as one command. */
import { type CollectionName, collections } from '../../../shared/collections.ts';
import { type Failure, notFound, refused } from '../../../shared/contract/failure.ts';
import { type AnyDocument, isErased, type Stamp } from '../../../shared/document/document.ts';
import { decideUndo, fieldsThatDiffer } from '../../../shared/document/undo.ts';
import type { logContract, Undone } from '../../../shared/log/contract.ts';
import { displayNameOf } from '../../../shared/members/names.ts';
import type { Member } from '../../../shared/members/model.ts';
import { done, failed, type Result } from '../../../shared/result.ts';
import { postTitleOf } from '../../../shared/social/titles.ts';
import type { Post } from '../../../shared/social/model.ts';
import type { Procedures } from '../procedures.ts';
import { type Call, inSuccession, logNumberOf, type Scene, undoToken } from '../scene.ts';
import type { Write } from '../store/commit.ts';
import type { LogEntry, LoggedImage } from '../store/log.ts';
import { type MayUndo, type MayWrite, partedByRules, type Refused } from './mayUndo.ts';

export function logProcedures(scene: Scene, mayUndo: MayUndo): Procedures<typeof logContract> {
  const { log } = scene.store;
  return {
    list: ({ limit = 100, offset = 0 }) => {
      const { items, total } = log.list(limit, offset);
      return done({ items: items.map((entry) => rowOf(scene, entry)), total });
    },
    undo: ({ undo }, call) => {
      const entry = undo === undefined ? log.nextToUndo() : entryOf(scene, undo);
      if (entry === undefined)
        return failed(undo === undefined ? refused('nothing-to-undo') : notFound('command', undo));
      return takeBack(scene, mayUndo, call, entry, entry.mode === 'undo' ? 'redo' : 'undo');
    },
    redo: ({ undo }, call) => {
      const entry = undo === undefined ? log.nextToRedo() : entryOf(scene, undo);
      if (entry === undefined)
        return failed(undo === undefined ? refused('nothing-to-redo') : notFound('command', undo));
      if (entry.mode !== 'undo') return failed(refused('nothing-to-redo'));
      return takeBack(scene, mayUndo, call, entry, 'redo');
    },
  };
}

function entryOf(scene: Scene, token: string): LogEntry | undefined {
  const n = logNumberOf(token);
  return n === undefined ? undefined : scene.store.log.entry(n);
}

function takeBack(
  scene: Scene,
  mayUndo: MayUndo,
  call: Call,
  entry: LogEntry,
  mode: 'undo' | 'redo',
): Result<Undone, Failure> {
  if (!entry.undoable) return failed(refused('not-undoable'));
  if (entry.undone) return failed(refused('already-undone'));
  const images = scene.store.log.images(entry.n);
  if (images.length < entry.documents) return failed(refused('not-undoable'));
  const stamp = scene.stamp(call.caller);
  const isNext = entry.n === (mode === 'undo' ? scene.store.log.nextToUndo() : scene.store.log.nextToRedo())?.n;
  const { writes, left } = stepsBack(scene, images, stamp, (write, others) =>
    mayUndo(write, others, isNext ? entry.at : undefined),
  );
  // A command that changed nothing is taken back all the same, else Undo would stop at it for good.
  if (writes.length === 0 && left.length > 0) {
    // Told why, once; the commands before it don't have to wait behind it.
    scene.store.log.passOver(entry.n);
    return failed(refused('nothing-left-to-undo', { left }));
  }
  const { command, n: target } = entry;
  const by = call.caller.by;
  const committed = scene.store.commit({ command, by, at: stamp.at, writes: writes.map(inSuccession), mode, target });
  if (!committed.ok) return committed;
  const subject = subjectOf(images[0]);
  return done({
    undo: undoToken(committed.value.log),
    command,
    documents: writes.length,
    left,
    ...(subject === undefined ? {} : { subject }),
  });
}

const mergeOf = new Map(collections.map(({ name, merge }) => [name, merge]));

type StepsBack = { readonly writes: readonly Write[]; readonly left: Undone['left'] };

function stepsBack(scene: Scene, images: readonly LoggedImage[], stamp: Stamp, mayWrite: MayWrite): StepsBack {
  const writes: Write[] = [];
  const left: Undone['left'] = [];
  for (const image of images) {
    const collection = image.collection as CollectionName;
    const current: AnyDocument | undefined = scene.store.get(collection, image.id);
    const step = decideUndo(image, current, stamp, mergeOf.get(collection) ?? {});
    if (step.kind === 'write') writes.push({ collection, previous: current, next: step.next });
    if (step.kind === 'remove') writes.push({ collection, previous: current, next: undefined });
    if (step.kind !== 'remove' && step.left.length > 0)
      left.push({ ...namedIn(scene, current ?? image.after ?? image.before), id: image.id, fields: [...step.left] });
  }
  const { kept, refused: stay } = partedByRules(writes, mayWrite);
  return { writes: kept, left: [...left, ...stay.map((one) => leftBy(scene, one))] };
}

function leftBy(scene: Scene, { write: { previous, next }, reason }: Refused): Undone['left'][number] {
  const fields = previous === undefined || next === undefined ? ['id'] : fieldsThatDiffer(previous, next);
  return { ...namedIn(scene, previous ?? next), id: (previous ?? next)?.id ?? '', fields, reason };
}

/** What was left, as a person knows it, and since when it is as it is. */
function namedIn({ store }: Scene, document: AnyDocument | undefined) {
  if (document === undefined) return {};
  const { at, device } = document.changed;
  return { title: titleOf(document), changed: { at, isHere: device === undefined || device === store.device.id } };
}

function rowOf(scene: Scene, entry: LogEntry) {
  const first = scene.store.log.firstImage(entry.n);
  const document: AnyDocument | undefined =
    first === undefined ? undefined : scene.store.get(first.collection as CollectionName, first.id);
  const called = subjectOf(first)?.title ?? '';
  const isChange = first?.before !== undefined && first.after !== undefined;
  return {
    undo: undoToken(entry.n),
    at: entry.at,
    by: entry.by,
    command: entry.command,
    mode: entry.mode,
    undone: entry.undone,
    documents: entry.documents,
    ...(isChange ? { fields: fieldsThatDiffer(first.before, first.after) } : {}),
    ...(called === '' ? {} : { called }),
    ...(document === undefined ? {} : { subject: { kind: document.kind, id: document.id, title: titleOf(document) } }),
  };
}

function subjectOf(image: LoggedImage | undefined): Undone['subject'] {
  const document = image?.after ?? image?.before;
  return document === undefined ? undefined : { kind: document.kind, id: document.id, title: titleOf(document) };
}

/** What a person calls the document; nothing where it has no name, or was erased. */
export function titleOf(document: AnyDocument): string {
  if (isErased(document)) return '';
  if (document.kind === 'member') return displayNameOf(document as unknown as Member);
  if (document.kind === 'post') return postTitleOf(document as unknown as Post);
  if (document.kind === 'event') return textOf(document['title']);
  return textOf(document['name']);
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
