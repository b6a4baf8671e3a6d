/**
 * A disk without power: what it may hold when everything after a moment never happened.
 *
 * Synced is there for good. Of what wasn't, any pieces of a page's size are there, missing or torn at a sector; a cut may
 * be there or not; of names made, changed and taken away since the folder was synced, the first few are there, in order. A
 * file's own sync keeps its name and all that was named before, as a journal does. Invariant: chance comes from the seed alone.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Random } from '../../shared/sample/random.ts';
import type { DiskOp } from './diskLog.ts';

type Change = Extract<DiskOp, { op: 'write' | 'cut' }>;
type DiskFile = { bytes: Buffer; unsynced: Change[] };
type Naming = { readonly path: string; readonly file: DiskFile | undefined };

export type Disk = { readonly take: (op: DiskOp) => void; readonly writeTo: (folder: string, random: Random) => void };

const [PAGE, SECTOR] = [4096, 512];

export function emptyDisk(root: string): Disk {
  const open = new Map<string, DiskFile>();
  const kept = new Map<string, DiskFile>();
  let namings: Naming[] = [];
  const keep = (settled: readonly Naming[], names: Map<string, DiskFile>) => {
    for (const { path, file } of settled) {
      if (file === undefined) names.delete(path);
      else names.set(path, file);
    }
  };
  /** What a path means to the running process. */
  const seen = (path: string) => namings.findLast((naming) => naming.path === path)?.file ?? kept.get(path);
  const sync = (id: string) => {
    const file = open.get(id);
    if (file === undefined) {
      keep(namings, kept); // the folder itself
      namings = [];
      return;
    }
    for (const change of file.unsynced) file.bytes = changed(file.bytes, change);
    file.unsynced = [];
    const named = namings.findLastIndex((naming) => naming.file === file) + 1;
    keep(namings.slice(0, named), kept);
    namings = namings.slice(named);
  };
  const opened = ({ file: id, path, fresh, emptied }: Extract<DiskOp, { op: 'open' }>) => {
    if (path === root) return;
    const known = fresh ? undefined : seen(path);
    const file = known ?? { bytes: Buffer.alloc(0), unsynced: [] };
    open.set(id, file);
    if (known === undefined) namings.push({ path, file });
    if (emptied) file.unsynced.push({ op: 'cut', file: id, size: 0 });
  };
  return {
    take: (op) => {
      if (op.op === 'open') opened(op);
      else if (op.op === 'sync') sync(op.file);
      else if (op.op === 'unlink') namings.push({ path: op.path, file: undefined });
      else if (op.op === 'rename')
        namings.push({ path: op.to, file: seen(op.from) }, { path: op.from, file: undefined });
      else open.get(op.file)?.unsynced.push(op);
    },
    writeTo: (folder, random) => {
      const names = new Map(kept);
      keep(namings.slice(0, random.below(namings.length + 1)), names);
      for (const [path, file] of names) {
        if (/(?:-shm|\/acks)$/.test(path)) continue; // made anew by SQLite; no file of the program
        const target = join(folder, relative(root, path));
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, whatIsLeft(file, random));
      }
    },
  };
}

function whatIsLeft({ bytes, unsynced }: DiskFile, random: Random): Buffer {
  let left = bytes;
  for (const change of unsynced) {
    if (change.op === 'cut') left = random.chance(0.5) ? changed(left, change) : left;
    else for (const piece of piecesOf(change)) left = random.chance(0.5) ? changed(left, torn(piece, random)) : left;
  }
  return left;
}

type Piece = Extract<DiskOp, { op: 'write' }>;

function piecesOf(write: Piece): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < write.bytes.length;) {
    const length = Math.min(PAGE - ((write.place + at) % PAGE), write.bytes.length - at);
    pieces.push({ ...write, place: write.place + at, bytes: write.bytes.subarray(at, at + length) });
    at += length;
  }
  return pieces;
}

/** One in ten ends at the border of a sector. */
function torn(piece: Piece, random: Random): Piece {
  if (!random.chance(0.1)) return piece;
  const border = SECTOR * random.below(PAGE / SECTOR) - (piece.place % SECTOR);
  return { ...piece, bytes: piece.bytes.subarray(0, Math.max(0, border)) };
}

function changed(bytes: Buffer, change: Change): Buffer {
  const size = change.op === 'cut' ? change.size : Math.max(bytes.length, change.place + change.bytes.length);
  const next = Buffer.alloc(size);
  bytes.copy(next, 0, 0, Math.min(bytes.length, size));
  if (change.op === 'write') change.bytes.copy(next, change.place);
  return next;
}
