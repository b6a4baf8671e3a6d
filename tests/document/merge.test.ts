import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical } from '../../shared/document/canonical.ts';
import type { AnyDocument } from '../../shared/document/document.ts';
import { mergeDocuments } from '../../shared/document/merge.ts';
import { earliest, listByField, listOfValues } from '../../shared/document/mergeTable.ts';
import { later, memberOf, stampAt } from './documents.ts';

const table = { emails: listByField(['address']), tags: listOfValues };
const base: AnyDocument = memberOf('mem_1', {
  note: 'old',
  tags: ['a', 'b'],
  emails: [{ address: 'x' }, { address: 'y' }],
});
const on = (device: string, minutes: number, fields: Record<string, unknown>): AnyDocument => ({
  ...base,
  ...fields,
  changed: stampAt(later(minutes), device),
});
const merge = (a: AnyDocument, b: AnyDocument, from: AnyDocument | undefined = base) =>
  mergeDocuments(from, a, b, table);

test('edits of different fields join without a question', () => {
  const merged = merge(on('dev_a', 1, { note: 'new' }), on('dev_b', 2, { position: 'Kasse' }));
  expect(merged).toMatchObject({ note: 'new', position: 'Kasse', changed: stampAt(later(2), 'dev_b') });
  expect(merged.open).toBeUndefined();
});

test('a field that both changed shows the later value and keeps both as candidates, with their base', () => {
  const merged = merge(on('dev_a', 1, { note: 'ours' }), on('dev_b', 2, { note: 'theirs' }));
  expect(merged['note']).toBe('theirs');
  expect(merged.open).toEqual([
    {
      field: 'note',
      base: 'old',
      candidates: expect.arrayContaining([
        { value: 'ours', ...stampAt(later(1), 'dev_a') },
        { value: 'theirs', ...stampAt(later(2), 'dev_b') },
      ]) as unknown,
    },
  ]);
});

test('both made the same change: there is nothing to ask', () => {
  expect(merge(on('dev_a', 1, { note: 'same' }), on('dev_b', 2, { note: 'same' })).open).toBeUndefined();
});

test('removing a field against leaving it removes it, against changing it is a question', () => {
  expect('note' in merge(on('dev_a', 1, { note: undefined }), on('dev_b', 2, {}))).toBe(false);
  const asked = merge(on('dev_a', 1, { note: undefined }), on('dev_b', 2, { note: 'new' }));
  expect([asked['note'], asked.open?.[0]?.candidates.length]).toEqual(['new', 2]);
});

test('lists join by element: added on either side, taken away on either side', () => {
  const merged = merge(on('dev_a', 1, { tags: ['a', 'c'] }), on('dev_b', 2, { tags: ['a', 'b', 'd'] }));
  expect([merged['tags'], merged.open]).toEqual([['a', 'c', 'd'], undefined]);
});

test('an element changed on one side and taken away on the other stays as changed', () => {
  const changed = on('dev_a', 1, { emails: [{ address: 'x', label: 'work' }, { address: 'y' }] });
  const merged = merge(changed, on('dev_b', 2, { emails: [{ address: 'y' }] }));
  expect(merged['emails']).toEqual([{ address: 'x', label: 'work' }, { address: 'y' }]);
});

test('an element that both changed joins by its fields, and asks only about the one that both changed', () => {
  const labelled = (device: string, minutes: number, fields: object) =>
    on(device, minutes, { emails: [{ address: 'x', ...fields }, { address: 'y' }] });
  const joined = merge(labelled('dev_a', 1, { label: 'home' }), labelled('dev_b', 2, { checked: true }));
  expect([joined['emails'], joined.open]).toEqual([
    [{ address: 'x', label: 'home', checked: true }, { address: 'y' }],
    undefined,
  ]);
  const asked = merge(labelled('dev_a', 1, { label: 'home' }), labelled('dev_b', 2, { label: 'work' }));
  expect(asked['emails']).toEqual([{ address: 'x', label: 'work' }, { address: 'y' }]);
  expect(asked.open).toMatchObject([
    { field: 'emails["x"].label', candidates: [{ value: 'home' }, { value: 'work' }] },
  ]);
});

test('an element that stands there twice with one key stays in both forms', () => {
  const twice = on('dev_a', 1, {
    emails: [
      { address: 'x', label: 'home' },
      { address: 'x', label: 'work' },
    ],
  });
  const merged = merge(twice, on('dev_b', 2, { emails: [{ address: 'x' }, { address: 'y' }, { address: 'z' }] }));
  const texts = (list: unknown) => (list as unknown[]).map(canonical).toSorted();
  expect(texts(merged['emails'])).toEqual(texts([...(twice['emails'] as object[]), { address: 'z' }]));
});

test('an element about which a question is open is not taken away by somebody who had yet to see it', () => {
  const asked = mergeDocuments(undefined, on('dev_a', 1, { emails: [{ address: 'x', label: 'home' }] }), base, table);
  expect(asked.open?.map(({ field }) => field)).toContain('emails["x"].label');
  const merged = merge(asked, on('dev_b', 2, { emails: [{ address: 'y' }] }));
  expect(merged['emails']).toContainEqual(expect.objectContaining({ address: 'x' }));
  expect(merged.open?.map(({ field }) => field)).toContain('emails["x"].label');
});

test('where one side alone changed the order it is kept, also when the other adds; two orders make none', () => {
  const order = (a: string[], b: string[]) => merge(on('dev_a', 1, { tags: a }), on('dev_b', 2, { tags: b }))['tags'];
  expect(order(['b', 'a'], ['a', 'b'])).toEqual(['b', 'a']);
  expect(order(['c', 'a', 'b'], ['a', 'b'])).toEqual(['c', 'a', 'b']);
  expect(order(['d', 'a', 'b'], ['a', 'b', 'c'])).toEqual(['a', 'b', 'c', 'd']);
});

test('without a common ancestor every difference is kept, lists are united', () => {
  const [a, b] = [on('dev_a', 1, { note: 'ours', tags: ['a'] }), on('dev_b', 2, { note: 'theirs', tags: ['b'] })];
  const merged = mergeDocuments(undefined, a, b, table);
  expect([merged['tags'], merged.open?.map(({ field }) => field)]).toEqual([['a', 'b'], ['note']]);
});

test('candidates of both sides unite, each once', () => {
  const first = merge(on('dev_a', 1, { note: 'one' }), on('dev_b', 2, { note: 'two' }));
  const second = merge(on('dev_a', 1, { note: 'one' }), on('dev_c', 3, { note: 'three' }));
  const values = merge(first, second).open?.flatMap(({ candidates }) => candidates.map(({ value }) => value));
  expect(values?.toSorted()).toEqual(['one', 'three', 'two']);
});

test('the greater version number and the later stamp stand, whoever merges', () => {
  const merged = merge({ ...on('dev_a', 5, {}), v: 1 }, { ...on('dev_b', 1, {}), v: 3 });
  expect([merged.v, merged.changed]).toEqual([3, stampAt(later(5), 'dev_a')]);
});

const value = fc.oneof(fc.constantFrom('a', 'b', null, 0), fc.jsonValue({ maxDepth: 1 }));
const element = fc.record(
  { address: fc.constantFrom('x', 'y', 'z'), label: fc.constantFrom('work', 'home') },
  { requiredKeys: ['address'] },
);
const edits = fc.record(
  {
    note: value,
    position: value,
    tags: fc.subarray(['a', 'b', 'c', 'd']),
    emails: fc.uniqueArray(element, { selector: ({ address }) => address }),
  },
  { requiredKeys: [] },
);
const side = (device: string) => fc.tuple(edits, fc.nat(3)).map(([fields, minutes]) => on(device, minutes, fields));
const ancestor = fc.option(fc.constant(base), { nil: undefined });

test('both devices end with the same bytes, whichever is called a', () => {
  fc.assert(
    fc.property(ancestor, side('dev_a'), side('dev_b'), (from, a, b) => {
      expect(canonical(mergeDocuments(from, a, b, table))).toBe(canonical(mergeDocuments(from, b, a, table)));
    }),
  );
});

test('merging what was merged already changes nothing', () => {
  fc.assert(
    fc.property(ancestor, side('dev_a'), side('dev_b'), (from, a, b) => {
      const merged = mergeDocuments(from, a, b, table);
      expect(canonical(mergeDocuments(from, merged, merged, table))).toBe(canonical(merged));
      expect(canonical(mergeDocuments(from, a, a, table))).toBe(canonical(a));
    }),
  );
});

test('nothing that a person wrote is dropped: every value is shown or a candidate', () => {
  fc.assert(
    fc.property(side('dev_a'), side('dev_b'), (a, b) => {
      const merged = merge(a, b);
      const kept = canonical([merged, merged.open ?? []]);
      const texts = [a, b].flatMap((one) => [
        ...['note', 'position'].filter((field) => field in one).map((field) => canonical(one[field])),
        ...(one['emails'] as object[]).flatMap((email) => Object.values(email).map(canonical)),
      ]);
      const before = canonical(base);
      expect(texts.filter((text) => !before.includes(text) && !kept.includes(text))).toEqual([]);
    }),
  );
});

test('of two moments at which people vouched for it the earlier counts, and nobody is asked', () => {
  const on1 = on('dev_a', 1, { confirmedAt: later(1) });
  const merged = (other: AnyDocument) =>
    mergeDocuments({ ...base, confirmedAt: later(0) }, on1, other, { confirmedAt: earliest });
  expect(merged(on('dev_b', 2, { confirmedAt: later(2) }))).toMatchObject({ confirmedAt: later(1) });
  expect(merged(on('dev_b', 2, { confirmedAt: later(2) })).open).toBeUndefined();
  expect(merged(on('dev_b', 2, { confirmedAt: later(0) }))).toMatchObject({ confirmedAt: later(1) });
});
