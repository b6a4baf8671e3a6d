import { expect, test } from 'vitest';
import { candidateHash } from '../../shared/document/settled.ts';
import type { AnyDocument } from '../../shared/document/document.ts';
import { placeAt } from '../../shared/document/fieldPath.ts';
import { mergeDocuments } from '../../shared/document/merge.ts';
import { settleField } from '../../shared/document/settle.ts';
import { memberMerge as table } from '../../shared/members/merge.ts';
import { later, memberOf, stampAt } from './documents.ts';

const base: AnyDocument = memberOf('mem_1', {
  position: 'w',
  name: { given: 'Anna', family: 'Weiß' },
  emails: [{ address: 'a.b@x' }, { address: 'c@x' }],
});
const on = (device: string, minutes: number, fields: object, from = base): AnyDocument => ({
  ...from,
  ...fields,
  changed: stampAt(later(minutes), device),
});
const merge = (a: AnyDocument, b: AnyDocument, from = base) => mergeDocuments(from, a, b, table);
const values = (document: AnyDocument | undefined, field = 'position') =>
  document?.open?.find((one) => one.field === field)?.candidates.map(({ value }) => value);
const settled = (document: AnyDocument, field: string, value: unknown, minutes: number) =>
  settleField(document, field, value, stampAt(later(minutes), 'dev_c'), table) as AnyDocument;

const [x, y] = [on('dev_a', 1, { position: 'x' }), on('dev_b', 2, { position: 'y' })];
const asked = merge(x, y);
const chosen = settled(asked, 'position', 'x', 5);

test('settling writes the chosen value, takes the question away and stamps the document', () => {
  expect(chosen).toMatchObject({ position: 'x', changed: stampAt(later(5), 'dev_c') });
  expect(chosen.open).toBeUndefined();
  expect(Object.keys(chosen.settled?.['position'] ?? {})).toHaveLength(2);
});

test('what is not open can’t be settled, and other questions stay open', () => {
  expect(settleField(chosen, 'position', 'y', stampAt(later(6)), table)).toBeUndefined();
  const two = merge({ ...x, website: '1' }, { ...y, website: '2' });
  expect(settled(two, 'position', 'x', 5).open?.map(({ field }) => field)).toEqual(['website']);
});

test('a candidate that says that nothing should stand there takes the field away', () => {
  const removed = merge(on('dev_a', 1, { position: undefined }), y);
  expect(values(removed)).toEqual([undefined, 'y']);
  expect('position' in settled(removed, 'position', undefined, 5)).toBe(false);
});

const later9 = on('dev_b', 9, { website: 'w' }, asked);

test.each<[says: string, late: AnyDocument, from: AnyDocument | undefined]>([
  ['a copy of one side', x, base],
  ['a copy of the other side', y, base],
  ['a copy without an ancestor', y, undefined],
  ['the document with the question still open', asked, asked],
  ['the document with the question still open, without an ancestor', asked, undefined],
  ['the document with the question still open, changed elsewhere since', later9, asked],
])('%s opens no settled question again, whoever merges', (_says, late, from) => {
  const merged = mergeDocuments(from, chosen, late, table);
  expect([merged['position'], values(merged)]).toEqual(['x', undefined]);
  expect(mergeDocuments(from, late, chosen, table)).toEqual(merged);
});

test('a copy without an ancestor that was changed elsewhere since asks once more, since its stamp is of the whole', () => {
  expect(values(mergeDocuments(undefined, chosen, later9, table))).toEqual(['x', 'y']);
});

test('a value that nobody saw when it was settled is asked, beside the chosen one', () => {
  const z = on('dev_d', 3, { position: 'z' });
  expect(values(merge(chosen, merge(y, z)))).toEqual(['z', 'x']);
  expect(values(merge(chosen, z))).toEqual(['z', 'x']);
});

test('to leave what shows is a word too: a change by somebody who hadn’t heard of it is asked', () => {
  const left = settled(asked, 'position', 'y', 5);
  const merged = merge(left, on('dev_a', 3, { position: 'z' }, asked), asked);
  expect([merged['position'], values(merged)]).toEqual(['y', ['z', 'y']]);
});

test('two people who settle differently are asked once more, two who settle alike aren’t', () => {
  expect(values(merge(chosen, settled(asked, 'position', 'y', 6), asked))).toEqual(['x', 'y']);
  expect(merge(chosen, settled(asked, 'position', 'x', 6), asked).open).toBeUndefined();
});

test('an ordinary edit of what shows settles nothing: both candidates stay to be chosen', () => {
  const edited = on('dev_b', 4, { position: 'e' }, asked);
  const merged = merge(edited, on('dev_a', 3, { website: 'w' }, asked), asked);
  expect([merged['position'], values(merged)]).toEqual(['e', ['x', 'y']]);
});

test('settling under a clock that is behind is still the later word', () => {
  const early = settled(asked, 'position', 'x', -100);
  expect(early.changed.at > asked.changed.at).toBe(true);
  expect(merge(early, y)).toMatchObject({ position: 'x' });
});

test('a question inside an object or an element is settled there', () => {
  const named = merge(on('dev_a', 1, { name: { given: 'Anne' } }), on('dev_b', 2, { name: { given: 'Antje' } }));
  expect(settled(named, 'name.given', 'Anne', 5)['name']).toEqual({ given: 'Anne' });
  const label = (device: string, text: string) =>
    on(device, 1, { emails: [{ address: 'a.b@x', label: text, seen: 1 }, { address: 'c@x' }] });
  const labelled = merge(label('dev_a', 'home'), label('dev_b', 'work'));
  const done = settled(labelled, 'emails["a.b@x"].label', 'home', 5);
  expect(done['emails']).toEqual([{ address: 'a.b@x', label: 'home', seen: 1 }, { address: 'c@x' }]);
  const gone = settled(on('dev_a', 4, { emails: [] }, labelled), 'emails["a.b@x"].label', 'home', 5);
  expect([gone['emails'], gone.open]).toEqual([[], undefined]);
});

test('a place is found by its name, with the element it lies in, or not at all', () => {
  expect(placeAt(base, 'emails["a.b@x"].label', table)).toMatchObject({
    names: ['emails', 'label'],
    element: { address: 'a.b@x' },
    value: undefined,
  });
  expect(placeAt(base, 'name.family', table)).toMatchObject({ names: ['name', 'family'], value: 'Weiß' });
  const found = ['emails["z"].label', 'emails["a.b@x"', 'id', 'changed', '', 'a.b'].map((path) =>
    placeAt(base, path, table),
  );
  expect(found.map((place) => place?.names)).toEqual([undefined, undefined, undefined, undefined, [''], undefined]);
});

test('a field keeps its newest 64 settled candidates, whoever unites them', () => {
  const many = (device: string, start: number) => {
    let document = base;
    for (let round = start; round < start + 40; round += 1) {
      const sides = ['p', 'q'].map((text) => on(device, round * 10, { position: `${text}${round}` }, document));
      const both = merge(sides[0] as AnyDocument, sides[1] as AnyDocument, document);
      document = settleField(both, 'position', `p${round}`, stampAt(later(round * 10 + 5), device), table) ?? both;
    }
    return document;
  };
  const [one, two] = [many('dev_a', 0), many('dev_b', 40)];
  const united = merge(one, two).settled?.['position'] ?? {};
  expect(Object.keys(united)).toHaveLength(64);
  expect(Object.values(united).every((at) => at > later(400))).toBe(true);
  expect(merge(two, one).settled).toEqual(merge(one, two).settled);
});

test('two candidates have one hash exactly when value, instant, person and device are the same', () => {
  const one = { value: { a: 1, b: [null] }, ...stampAt() };
  expect(candidateHash({ ...one, value: { b: [null], a: 1 } })).toBe(candidateHash(one));
  const others = [
    { ...one, value: { a: 1 } },
    { ...one, at: later(1) },
    { ...one, by: 'x' },
    { ...one, device: 'x' },
    { ...stampAt() },
    { value: null, ...stampAt() },
    ...Array.from({ length: 20_000 }, (_, value) => ({ value, ...stampAt() })),
  ];
  expect(new Set(others.concat(one).map(candidateHash)).size).toBe(others.length + 1);
});
