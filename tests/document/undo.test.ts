import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AnyDocument } from '../../shared/document/document.ts';
import { decideUndo as decide, fieldsThatDiffer, type Image } from '../../shared/document/undo.ts';
import { mergeDocuments } from '../../shared/document/merge.ts';
import { settleField } from '../../shared/document/settle.ts';
import { memberMerge } from '../../shared/members/merge.ts';
import { later, memberOf, stampAt } from './documents.ts';

const now = stampAt(later(9), 'dev_a');
const decideUndo = (image: Image, current: AnyDocument | undefined, stamp = now) =>
  decide(image, current, stamp, memberMerge);
const before = memberOf('mem_1', { note: 'old', position: 'Kasse' });
const after = { ...before, note: 'new', website: 'x.example', changed: stampAt(later(1)) };

test('undoing a change sets back what it wrote, removes what it added, and stamps the document anew', () => {
  expect(decideUndo({ before, after }, after)).toEqual({
    kind: 'write',
    next: { ...before, changed: now },
    left: [],
  });
});

test('a later change of another field stays', () => {
  const current = { ...after, position: 'Vorsitz' };
  expect(decideUndo({ before, after }, current)).toMatchObject({
    kind: 'write',
    next: { note: 'old', position: 'Vorsitz' },
    left: [],
  });
});

test('a later change of the same field stays and is named', () => {
  const current = { ...after, note: 'newest' };
  expect(decideUndo({ before, after }, current)).toMatchObject({
    kind: 'write',
    next: { note: 'newest' },
    left: ['note'],
  });
  expect(decideUndo({ before, after }, { ...current, website: 'y.example' })).toEqual({
    kind: 'nothing',
    left: ['note', 'website'],
  });
});

test('a field that somebody has set back already is neither written nor named', () => {
  expect(decideUndo({ before, after }, { ...before, changed: stampAt(later(3)) })).toEqual({
    kind: 'nothing',
    left: [],
  });
});

test('a document made by the command goes, unless somebody changed it since', () => {
  expect(decideUndo({ before: undefined, after }, after)).toEqual({ kind: 'remove' });
  expect(decideUndo({ before: undefined, after }, { ...after, note: 'x' })).toEqual({
    kind: 'nothing',
    left: ['note'],
  });
  expect(decideUndo({ before: undefined, after }, undefined)).toEqual({ kind: 'nothing', left: [] });
});

test('a document that the command removed comes back, unless somebody made it again', () => {
  expect(decideUndo({ before, after: undefined }, undefined)).toEqual({
    kind: 'write',
    next: { ...before, changed: now },
    left: [],
  });
  expect(decideUndo({ before, after: undefined }, after)).toEqual({ kind: 'nothing', left: ['id'] });
});

test('a document that was changed and is gone now stays gone, and is named', () => {
  expect(decideUndo({ before, after }, undefined)).toEqual({ kind: 'nothing', left: ['id'] });
});

const on = (device: string, minutes: number, own: object, from: AnyDocument = before): AnyDocument => ({
  ...from,
  ...own,
  changed: stampAt(later(minutes), device),
});
const merge = (from: AnyDocument | undefined, a: AnyDocument, b: AnyDocument) =>
  mergeDocuments(from, a, b, memberMerge);
const labelled = (label: string) => ({ emails: [{ address: 'a@x.example', label }] });

test('a document made by the command stays where another’s words wait in a question, though its own show', () => {
  const made = on('dev_a', 2, { note: 'ours' });
  const merged = merge(undefined, made, on('dev_b', 1, { note: 'theirs' }));
  expect(fieldsThatDiffer(made, merged)).toEqual([]);
  expect(decideUndo({ before: undefined, after: made }, merged)).toEqual({ kind: 'nothing', left: ['note'] });
  const chosen = settleField(merged, 'note', 'ours', stampAt(later(3)), memberMerge) as AnyDocument;
  expect(decideUndo({ before: undefined, after: made }, chosen)).toEqual({ kind: 'remove' });
});

test('a list stays where another’s words about an element wait in a question, and everything else is set back', () => {
  const ours = on('dev_a', 2, { ...labelled('ours'), note: 'new' });
  const merged = merge(before, ours, on('dev_b', 1, labelled('theirs')));
  expect(merged['emails']).toEqual(ours['emails']);
  const step = decideUndo({ before, after: ours }, merged);
  expect(step).toMatchObject({ kind: 'write', next: { ...labelled('ours'), note: 'old' }, left: ['emails'] });
  expect(step.kind === 'write' ? step.next.open : []).toEqual(merged.open);
});

test('a question that the command already knew of keeps nothing from being set back', () => {
  const asked = merge(before, on('dev_a', 2, { note: 'ours' }), on('dev_b', 1, { note: 'theirs' }));
  const edited = on('dev_a', 3, { note: 'a third', position: 'Vorsitz' }, asked);
  expect(decideUndo({ before: asked, after: edited }, edited)).toEqual({
    kind: 'write',
    next: { ...asked, changed: now },
    left: [],
  });
});

test('a question asked again by Undo isn’t settled by Redo once somebody has said something else in it', () => {
  const asked = merge(before, on('dev_a', 2, { note: 'ours' }), on('dev_b', 1, { note: 'theirs' }));
  const chosen = settleField(asked, 'note', 'theirs', stampAt(later(3)), memberMerge) as AnyDocument;
  const undone = decideUndo({ before: asked, after: chosen }, chosen);
  const again = undone.kind === 'write' ? undone.next : chosen;
  const redo = (current: AnyDocument) => decideUndo({ before: chosen, after: again }, current, stampAt(later(12)));
  expect(redo(again)).toMatchObject({ kind: 'write', next: { note: 'theirs' }, left: [] });
  const merged = merge(asked, again, on('dev_c', 8, { note: 'a third' }, asked));
  expect(merged['note']).toBe(again['note']);
  expect(redo(merged)).toEqual({ kind: 'nothing', left: ['note'] });
});

const fields = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'name', 'note'), fc.jsonValue({ maxDepth: 1 }), {
  maxKeys: 4,
});
const documents = fc.option(
  fields.map((own): AnyDocument => ({ ...memberOf('mem_1'), ...own })),
  { nil: undefined },
);

const nobody = memberOf('mem_1');

test('doing and undoing is before, whatever was done, when nobody else changed anything', () => {
  fc.assert(
    fc.property(documents, documents, (from, to) => {
      const step = decideUndo({ before: from, after: to }, to);
      const then = step.kind === 'write' ? step.next : step.kind === 'remove' ? undefined : to;
      expect(then === undefined).toBe(from === undefined);
      expect(fieldsThatDiffer(then ?? nobody, from ?? nobody)).toEqual([]);
      expect(step.kind === 'remove' ? [] : step.left).toEqual([]);
    }),
  );
});

test('whatever somebody changed since is as they left it, and named if the command had written it', () => {
  fc.assert(
    fc.property(documents, documents, documents, (from, to, current) => {
      fc.pre(from !== undefined && to !== undefined && current !== undefined);
      const step = decideUndo({ before: from, after: to }, current);
      const then = step.kind === 'write' ? step.next : current;
      const theirs = fieldsThatDiffer(to, current);
      expect(fieldsThatDiffer(then, current).filter((field) => theirs.includes(field))).toEqual([]);
      const named = step.kind === 'remove' ? [] : step.left;
      const wrote = fieldsThatDiffer(from, to);
      expect(named).toEqual(
        wrote.filter((field) => theirs.includes(field) && fieldsThatDiffer(from, current).includes(field)),
      );
    }),
  );
});
