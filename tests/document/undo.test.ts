import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AnyDocument } from '../../shared/document/document.ts';
import { decideUndo, fieldsThatDiffer } from '../../shared/document/undo.ts';
import { later, memberOf, stampAt } from './documents.ts';

const now = stampAt(later(9), 'dev_a');
const before = memberOf('mem_1', { note: 'old', position: 'Kasse' });
const after = { ...before, note: 'new', website: 'x.example', changed: stampAt(later(1)) };

test('undoing a change sets back what it wrote, removes what it added, and stamps the document anew', () => {
  expect(decideUndo({ before, after }, after, now)).toEqual({
    kind: 'write',
    next: { ...before, changed: now },
    left: [],
  });
});

test('a later change of another field stays', () => {
  const current = { ...after, position: 'Vorsitz' };
  expect(decideUndo({ before, after }, current, now)).toMatchObject({
    kind: 'write',
    next: { note: 'old', position: 'Vorsitz' },
    left: [],
  });
});

test('a later change of the same field stays and is named', () => {
  const current = { ...after, note: 'newest' };
  expect(decideUndo({ before, after }, current, now)).toMatchObject({
    kind: 'write',
    next: { note: 'newest' },
    left: ['note'],
  });
  expect(decideUndo({ before, after }, { ...current, website: 'y.example' }, now)).toEqual({
    kind: 'nothing',
    left: ['note', 'website'],
  });
});

test('a field that somebody has set back already is neither written nor named', () => {
  expect(decideUndo({ before, after }, { ...before, changed: stampAt(later(3)) }, now)).toEqual({
    kind: 'nothing',
    left: [],
  });
});

test('a document made by the command goes, unless somebody changed it since', () => {
  expect(decideUndo({ before: undefined, after }, after, now)).toEqual({ kind: 'remove' });
  expect(decideUndo({ before: undefined, after }, { ...after, note: 'x' }, now)).toEqual({
    kind: 'nothing',
    left: ['note'],
  });
  expect(decideUndo({ before: undefined, after }, undefined, now)).toEqual({ kind: 'nothing', left: [] });
});

test('a document that the command removed comes back, unless somebody made it again', () => {
  expect(decideUndo({ before, after: undefined }, undefined, now)).toEqual({
    kind: 'write',
    next: { ...before, changed: now },
    left: [],
  });
  expect(decideUndo({ before, after: undefined }, after, now)).toEqual({ kind: 'nothing', left: ['id'] });
});

test('a document that was changed and is gone now stays gone, and is named', () => {
  expect(decideUndo({ before, after }, undefined, now)).toEqual({ kind: 'nothing', left: ['id'] });
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
      const step = decideUndo({ before: from, after: to }, to, now);
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
      const step = decideUndo({ before: from, after: to }, current, now);
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
