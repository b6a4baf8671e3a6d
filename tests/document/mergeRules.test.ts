import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AnyDocument } from '../../shared/document/document.ts';
import { mergeDocuments } from '../../shared/document/merge.ts';
import { byField, byLine, factsOf, latest, listByField, type MergeTable } from '../../shared/document/mergeTable.ts';
import { later, memberOf, stampAt } from './documents.ts';

const base: AnyDocument = memberOf('mem_1', { note: 'eins\nzwei\ndrei', name: { given: 'Anna', family: 'Weiß' } });
const on = (device: string, minutes: number, fields: Record<string, unknown>): AnyDocument => ({
  ...base,
  ...fields,
  changed: stampAt(later(minutes), device),
});
const table: MergeTable = { note: byLine, name: byField() };
const merge = (a: AnyDocument, b: AnyDocument, from: AnyDocument | undefined = base, rules = table) =>
  mergeDocuments(from, a, b, rules);

test('two changes of different lines of a text join, two of neighbouring lines are a question', () => {
  const ours = on('dev_a', 1, { note: 'EINS\nzwei\ndrei' });
  const joined = merge(ours, on('dev_b', 2, { note: 'eins\nzwei\nDREI' }));
  expect([joined['note'], joined.open]).toEqual(['EINS\nzwei\nDREI', undefined]);
  const asked = merge(ours, on('dev_b', 2, { note: 'eins\nZWEI\ndrei' }));
  expect(asked['note']).toBe('eins\nZWEI\ndrei');
  expect(asked.open?.map(({ field, candidates }) => [field, candidates.length])).toEqual([['note', 2]]);
});

test('a text without an ancestor, or that one side took away, is a question', () => {
  const [ours, theirs] = [on('dev_a', 1, { note: 'EINS\nzwei\ndrei' }), on('dev_b', 2, { note: 'eins\nzwei\nDREI' })];
  expect(mergeDocuments(undefined, ours, theirs, table).open).toHaveLength(1);
  expect(merge(ours, on('dev_b', 2, { note: undefined })).open).toHaveLength(1);
});

test('a text inside an element joins like any other', () => {
  const posts = { variants: listByField(['channel'], { text: byLine }) };
  const said = (device: string, text: string) => on(device, 1, { variants: [{ channel: 'chn_1', text }] });
  const merged = merge(said('dev_a', 'A\nb\nc'), said('dev_b', 'a\nb\nC'), said('dev_0', 'a\nb\nc'), posts);
  expect(merged).toMatchObject({ variants: [{ channel: 'chn_1', text: 'A\nb\nC' }] });
  expect(merged.open).toBeUndefined();
});

test('the parts of a name join; the same part asks about that part only', () => {
  const ours = on('dev_a', 1, { name: { given: 'Anne', family: 'Weiß' } });
  const joined = merge(ours, on('dev_b', 2, { name: { given: 'Anna', family: 'Rot', prefix: 'Dr.' } }));
  expect([joined['name'], joined.open]).toEqual([{ given: 'Anne', family: 'Rot', prefix: 'Dr.' }, undefined]);
  const asked = merge(ours, on('dev_b', 2, { name: { given: 'Antje', family: 'Weiß' } }));
  expect(asked.open).toEqual([
    {
      field: 'name.given',
      base: 'Anna',
      candidates: [
        { value: 'Anne', ...stampAt(later(1), 'dev_a') },
        { value: 'Antje', ...stampAt(later(2), 'dev_b') },
      ],
    },
  ]);
});

test('a field whose own name looks like a place inside another is not taken for it', () => {
  const ours = on('dev_a', 1, { 'name.given': 'x' });
  const merged = merge(ours, on('dev_b', 2, { 'name.given': 'y', name: { given: 'Anne', family: 'Weiß' } }));
  expect(merged).toMatchObject({ 'name.given': 'y', name: { given: 'Anne' } });
  expect(merged.open?.map(({ field }) => field)).toEqual([String.raw`name\.given`]);
});

test('a field called like something that every object has is a field like any other', () => {
  const strange = JSON.parse('{"__proto__":1,"constructor":2}') as Record<string, unknown>;
  const merged = merge({ ...JSON.parse(JSON.stringify(strange)), ...on('dev_a', 1, {}) } as AnyDocument, base, base);
  expect(merge(merged, on('dev_b', 2, { position: 'Kasse' }))).toMatchObject({ constructor: 2, position: 'Kasse' });
});

test('an erased side is what remains, of two the earlier', () => {
  const stub = (at: unknown): AnyDocument => ({ id: 'mem_1', erased: true, erasedAt: at }) as unknown as AnyDocument;
  expect(merge(on('dev_a', 9, { note: 'x' }), stub(later(1)))).toEqual(stub(later(1)));
  expect(merge(stub(later(2)), stub(later(1)))).toEqual(stub(later(1)));
  expect(merge(stub(later(2)), stub('yesterday'))).toEqual(stub(later(2)));
});

test('facts are united without a question, whatever the ancestor says', () => {
  const rules: MergeTable = { kind: factsOf('checkin') };
  const fact = (fields: Record<string, unknown>) => on('dev_a', 1, { kind: 'checkin', ...fields });
  const [one, two] = [fact({ station: 'A', ticket: 't' }), fact({ station: 'B', person: 'p' })];
  const merged = merge(one, two, one, rules);
  expect(merged).toMatchObject({ station: 'B', ticket: 't', person: 'p', note: base['note'] });
  expect([merged.open, merge(two, one, undefined, rules)]).toEqual([undefined, merged]);
  expect(merge(on('dev_a', 1, { station: 'A' }), on('dev_b', 2, { station: 'B' }), base, rules).open).toHaveLength(1);
});

test('copies of a fact end alike, in whatever order they meet', () => {
  const rules: MergeTable = { kind: factsOf('checkin') };
  const fields = fc.dictionary(fc.constantFrom('station', 'ticket', 'person'), fc.constantFrom('A', 'B', null));
  const copy = fc.tuple(fields, fc.nat(2)).map(([own, minutes]) => on('dev_a', minutes, { kind: 'checkin', ...own }));
  fc.assert(
    fc.property(copy, copy, copy, (one, two, three) => {
      const both = (a: AnyDocument, b: AnyDocument) => mergeDocuments(undefined, a, b, rules);
      expect(JSON.stringify(both(both(one, two), three))).toBe(JSON.stringify(both(one, both(three, two))));
    }),
  );
});

test('what is no stamp counts as oldest, and as nobody’s word of when it was made', () => {
  const odd = { ...on('dev_b', 2, { note: 'odd' }), changed: 'now', made: 7, v: 'x' } as unknown as AnyDocument;
  const merged = merge(on('dev_a', 1, { note: 'ours' }), odd);
  expect(merged).toMatchObject({ note: 'ours', changed: stampAt(later(1)), made: base.made, v: 1 });
  const late = { ...on('dev_b', 2, { note: 'odd' }), changed: { at: 'zzz', by: 'x', device: 'y' } };
  expect(merge(on('dev_a', 1, { note: 'ours' }), late)['note']).toBe('ours');
});

test('the earlier making and the greater kind stand, whoever merges', () => {
  const [ours, theirs] = [
    { ...on('dev_a', 1, {}), made: stampAt(later(-5)), kind: 'a' },
    { ...on('dev_b', 2, {}), kind: 'b' },
  ];
  expect(merge(ours, theirs)).toMatchObject({ made: stampAt(later(-5)), kind: 'b' });
  expect(merge(theirs, ours)).toEqual(merge(ours, theirs));
});

test.each<[string, unknown]>([
  ['no list', 'x'],
  ['a list of no entries', [1, null, { field: 3 }, { field: 'note' }, { field: 'note', candidates: [{}] }]],
  [
    'an entry about the id',
    [
      {
        field: 'id',
        candidates: [
          { value: 'a', ...stampAt() },
          { value: 'b', ...stampAt() },
        ],
      },
    ],
  ],
])('open conflicts that are %s ask nothing', (_says, open) => {
  const merged = merge(
    { ...on('dev_a', 1, { position: 'Kasse' }), open: open as never },
    on('dev_b', 2, { note: 'n' }),
  );
  expect([merged.open, merged['position'], merged['note']]).toEqual([undefined, 'Kasse', 'n']);
});

test('what a device says of itself asks nobody: the later stands, with an ancestor or without', () => {
  const rules: MergeTable = { rounds: latest };
  const [a, b] = [on('dev_a', 1, { rounds: 9 }), on('dev_b', 2, { rounds: 3 })];
  for (const from of [base, undefined]) {
    expect(mergeDocuments(from, a, b, rules)).toEqual(mergeDocuments(from, b, a, rules));
    expect(mergeDocuments(from, a, b, rules)).toMatchObject({ rounds: 3 });
    expect(mergeDocuments(from, a, b, rules).open).toBeUndefined();
  }
});

test('a text under an open question is joined with no other: what shows there was chosen by nobody', () => {
  const asked = mergeDocuments(undefined, on('dev_a', 2, { note: 'EINS\nzwei\ndrei' }), base, table);
  const theirs = on('dev_b', 1, { note: 'eins\nzwei\ndrei\nvier' });
  const merged = merge(asked, theirs);
  const values = merged.open?.find(({ field }) => field === 'note')?.candidates.map(({ value }) => value);
  expect(values).toEqual(expect.arrayContaining(['EINS\nzwei\ndrei', 'eins\nzwei\ndrei\nvier']));
});
