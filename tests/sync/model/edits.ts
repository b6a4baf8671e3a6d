/**
 * What a person does to one document of the model, drawn by chance: plain fields, fields within fields, lists, texts,
 * decisions, deletions, making it anew, erasing.
 *
 * Invariant: what is written carries a token of its own; a field called after a device is written on that device alone.
 */
import type { AnyDocument, Stamp } from '../../../shared/document/document.ts';
import { isErased } from '../../../shared/document/document.ts';
import { settleField } from '../../../shared/document/settle.ts';
import { memberMerge } from '../../../shared/members/merge.ts';
import type { Random } from '../../../shared/sample/random.ts';

export type Edit =
  | { readonly edit: 'write' | 'make' | 'erase'; readonly next: AnyDocument }
  | { readonly edit: 'delete'; readonly next: undefined };
type Drawing = {
  readonly random: Random;
  readonly token: () => string;
  readonly stamp: Stamp;
  readonly device: string;
};
type Element = { readonly [field: string]: string };

export const ownField = (device: string): string => `only-${device}`;
const LINES = ['Treffpunkt am Tor', 'Bitte anmelden', 'Für alle offen', 'Bei Regen innen', 'Wir freuen uns'];

/** Nothing: there is nothing to be done to it (it was erased). */
export function drawnEdit(drawing: Drawing, id: string, found: AnyDocument | undefined): Edit | undefined {
  const { random, stamp } = drawing;
  if (found === undefined) return { edit: 'make', next: made(drawing, id) };
  if (isErased(found)) return undefined;
  const kind = random.below(100);
  if (kind < 5) return { edit: 'delete', next: undefined };
  if (kind < 6 && random.chance(0.2)) {
    const { made: first, v } = found;
    return {
      edit: 'erase',
      next: { id, kind: found.kind, v, made: first, changed: stamp, erased: true, erasedAt: stamp.at },
    };
  }
  if (kind < 35 && (found.open ?? []).length > 0) return settled(drawing, found);
  return {
    edit: 'write',
    next: { ...written(drawing, random.chance(0.2) ? written(drawing, found) : found), changed: stamp },
  };
}

function made({ token, stamp }: Drawing, id: string): AnyDocument {
  const note = [token(), ...LINES].join('\n');
  const lists = { emails: [{ address: 'both@x.example', label: token() }], phones: [], tags: [token()] };
  return { id, kind: 'member', v: 1, made: stamp, changed: stamp, name: { given: token() }, note, ...lists };
}

function settled({ random, token, stamp }: Drawing, found: AnyDocument): Edit | undefined {
  const { field, candidates } = random.pick(found.open ?? []);
  const isText = candidates.every(({ value }) => typeof value === 'string');
  const value = isText && random.chance(0.3) ? token() : random.pick(candidates).value;
  const next = settleField(found, field, value, stamp, memberMerge);
  return next === undefined ? undefined : { edit: 'write', next };
}

function written({ random, token, device }: Drawing, found: AnyDocument): AnyDocument {
  const lines = typeof found['note'] === 'string' ? found['note'].split('\n') : [];
  const place = random.below(lines.length + 1);
  const { position: _position, ...others } = found;
  const unplaced: AnyDocument = others;
  switch (random.below(12)) {
    case 0:
      return { ...found, position: token() };
    case 1:
      return unplaced;
    case 2:
      return { ...found, name: { ...(found['name'] as object), [random.pick(['given', 'family'])]: token() } };
    case 3:
      return { ...found, tags: listed(random, found['tags'], token, token) };
    case 4:
    case 5:
      return {
        ...found,
        emails: listed(
          random,
          found['emails'],
          () => addressed(token()),
          (one: Element) => ({ ...one, label: token() }),
        ),
      };
    case 6:
      return { ...found, note: lines.toSpliced(place, 0, token()).join('\n') };
    case 7:
      return { ...found, note: lines.toSpliced(place, 1).join('\n') };
    case 8:
      return { ...found, note: lines.toSpliced(place, 1, `${random.pick(LINES)} ${token()}`).join('\n') };
    default:
      return { ...found, [ownField(device)]: token() };
  }
}

const addressed = (name: string): Element => ({ address: `${name}@x.example` });

function listed<T>(random: Random, list: unknown, fresh: () => T, changed: (one: T) => T): T[] {
  const all = (Array.isArray(list) ? list : []) as T[];
  const place = random.below(Math.max(1, all.length));
  const kind = random.below(all.length > 3 ? 4 : 3);
  const found = all[place];
  if (kind === 0 || found === undefined) return [...all, fresh()];
  return kind === 1 ? all.with(place, changed(found)) : all.toSpliced(place, 1);
}
