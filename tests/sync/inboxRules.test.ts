import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Conflict, ConflictField } from '../../shared/sync/contract.ts';
import { placeAt } from '../../shared/document/fieldPath.ts';
import { memberMerge } from '../../shared/members/merge.ts';
import { announcedMassOf } from '../../shared/sync/massWords.ts';
import { changedWords } from '../../shared/sync/changedWords.ts';
import {
  allOf,
  answersTo,
  anotherFormOf,
  candidateKey,
  chosenValue,
  type Choices,
  sidesOf,
} from '../../shared/sync/fieldChoice.ts';
import { fieldLabel } from '../../shared/sync/fieldLabel.ts';
import { joinedHistory } from '../../shared/sync/historyLines.ts';
import type { HistoryLine } from '../../shared/sync/model.ts';

const by = (device: string, value: unknown, at = '2026-06-11T11:40:00.000Z') => ({
  value,
  at,
  by: 'manager',
  device,
  isHere: device === 'here',
});
const fieldOf = (field: string, base: unknown, ...values: unknown[]): ConflictField => ({
  field,
  base,
  candidates: values.map((value, place) => by(place === 0 ? 'here' : 'there', value)),
});
const conflictOf = (...fields: ConflictField[]): Conflict => ({
  collection: 'members',
  id: 'mem_1',
  kind: 'member',
  title: 'Anna',
  changed: by('there', undefined),
  fields,
});

test.each([
  ['note', 'note', undefined],
  ['name.family', 'name.family', undefined],
  ['emails["anna@museum.example"].label', 'label', ['anna@museum.example']],
  ['exceptions["2026-06-20T19:00"].title', 'title', ['2026-06-20T19:00']],
  [
    'addresses["Weg 1, \\"hinten].\\"",null,"04177",null,null].label',
    'label',
    ['Weg 1, "hinten]."', null, '04177', null, null],
  ],
])('%s is called by its last name, with the element it lies in', (path, word, element) => {
  expect(fieldLabel(path)).toMatchObject({ word, element });
});

test.each(['lieblings\\.farbe', 'emails[broken', 'x["a"]', ''])('the unknown name %s is shown as it is', (path) => {
  expect(fieldLabel(path)).toMatchObject({ word: undefined, name: path.replaceAll('\\', '') });
});

test('whatever address an element has, its label reads it out of the name that merging gave it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (address) => {
      const path = `emails${JSON.stringify([address])}.label`;
      expect(placeAt({ emails: [{ address, label: 'Work' }] }, path, memberMerge)?.value).toBe('Work');
      expect(fieldLabel(path)).toMatchObject({ word: 'label', list: 'emails', element: [address] });
    }),
  );
});

test('what a large change would do is read in numbers, and only what has that form', () => {
  expect(announcedMassOf('in 62 deleted 3 overwritten')).toEqual({ direction: 'in', deleted: 62, overwritten: 3 });
  expect(announcedMassOf('out 0 deleted 51 overwritten')).toMatchObject({ direction: 'out', overwritten: 51 });
  expect([undefined, '', 'museum-members', 'in 5 deleted'].map(announcedMassOf)).toEqual(Array(4).fill(undefined));
});

const marked = (before: string, text: string) => changedWords(before, text).map(([from, to]) => text.slice(from, to));

test.each([
  ['Kommt mit Kinderwagen.', 'Kommt mit Kinderwagen und Oma.', ['und Oma']],
  ['0341 55 01 23', '0341 55 01 88', ['88']],
  ['', 'Neu', ['Neu']],
  ['Kommt mit Hund.', 'Kommt.', []],
  ['gleich', 'gleich', []],
])('between "%s" and "%s" only the new words are marked', (before, text, words) => {
  expect(marked(before, text)).toEqual(words);
});

test('marks lie in order inside the text, and without them what is left stood there before', () => {
  const words = fc.array(fc.constantFrom('der', 'Tisch', 'ist', 'lang', ',', '\n', '  ', 'Ä'), { maxLength: 12 });
  const texts = words.map((parts) => parts.join(' '));
  const pieces = (text: string) => text.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}\s]/gu) ?? [];
  fc.assert(
    fc.property(texts, texts, (before, text) => {
      const ranges = changedWords(before, text);
      const ends = ranges.flat();
      expect(ends).toEqual(ends.toSorted((a, b) => a - b));
      const kept = ranges.toReversed().reduce((left, [from, to]) => left.slice(0, from) + left.slice(to), text);
      const was = [...pieces(before)];
      expect(pieces(kept).every((piece) => was.splice(0, was.indexOf(piece) + 1).includes(piece))).toBe(true);
    }),
  );
});

test.each([
  [fieldOf('note', undefined, 'a', 'b'), 'text'],
  [fieldOf('title', 'Fest', 'Fest im Hof', 'Hoffest'), 'line'],
  [fieldOf('capacity', 50, 60, 45), 'number'],
  [fieldOf('plannedAt', undefined, '2026-06-20T10:00', '2026-06-21T10:00'), 'day-time'],
  [fieldOf('since', '2020-01-01', '2020-02-01', undefined), 'day'],
  [fieldOf('state', 'draft', 'scheduled', 'posted'), undefined],
  [fieldOf('confirmedAt', undefined, '2026-06-20T10:00:00.000Z', undefined), undefined],
  [fieldOf('parts', [], [{ start: 'x' }], []), undefined],
  [fieldOf('note', undefined, undefined, undefined), undefined],
])('another value for %o is written as %s', (field, form) => {
  expect(anotherFormOf(field)).toBe(form);
});

test.each([
  [fieldOf('capacity', 50, 60, 45), ' 55 ', { value: 55 }],
  [fieldOf('capacity', 50, 60, 45), 'many', undefined],
  [fieldOf('plannedAt', undefined, '2026-06-20T10:00', '2026-06-21T10:00'), '2026-06-22', undefined],
  [
    fieldOf('plannedAt', undefined, '2026-06-20T10:00', '2026-06-21T10:00'),
    '2026-06-22T09:30',
    { value: '2026-06-22T09:30' },
  ],
  [fieldOf('since', '2020-01-01', '2020-02-01', '2020-03-01'), '2020-02-31', undefined],
  [fieldOf('title', 'Fest', 'Hoffest', 'Sommerfest'), '   ', undefined],
])('of %o, "%s" is %o', (field, typed, value) => {
  expect(chosenValue(field, { by: 'another', typed })).toEqual(value);
});

test('a field that one side emptied is emptied by choosing that', () => {
  const field = fieldOf('note', 'a', 'b', undefined);
  const [, emptied] = field.candidates;
  expect(
    chosenValue(field, { by: 'candidate', key: candidateKey(emptied as (typeof field.candidates)[number]) }),
  ).toEqual({
    value: null,
  });
});

test('a version that comes meanwhile changes nobody’s choice, and one that goes leaves the field open', () => {
  const field = fieldOf('title', 'Fest', 'Hoffest', 'Sommerfest');
  const [first] = field.candidates;
  const choices: Choices = {
    title: { by: 'candidate', key: candidateKey(first as (typeof field.candidates)[number]) },
  };
  const more = { ...field, candidates: [by('phone', 'Gartenfest'), ...field.candidates] };
  expect(answersTo(conflictOf(more), choices)).toEqual({
    fields: [{ field: 'title', choose: { value: 'Hoffest' } }],
    open: [],
  });
  const fewer = { ...field, candidates: field.candidates.slice(1) };
  expect(answersTo(conflictOf(fewer), choices)).toEqual({ fields: [], open: [fewer] });
});

test('all of one device chooses its latest in each field that it wrote, and leaves the rest as it was chosen', () => {
  const old = by('there', 'old', '2026-06-11T09:00:00.000Z');
  const note: ConflictField = { field: 'note', candidates: [by('here', 'mine'), old, by('there', 'new')] };
  const other: ConflictField = { field: 'title', base: 'x', candidates: [by('here', 'a'), by('here', 'b')] };
  const conflict = conflictOf(note, other);
  const choices = allOf(conflict, 'there', { title: { by: 'before' } });
  expect(answersTo(conflict, choices).fields).toEqual([
    { field: 'note', choose: { value: 'new' } },
    { field: 'title', choose: { value: 'x' } },
  ]);
  expect(sidesOf(conflict)).toEqual([
    { device: 'here', isHere: true },
    { device: 'there', isHere: false },
  ]);
});

const round = (at: string, collection: string, counts: Partial<HistoryLine>): HistoryLine => ({
  at,
  kind: 'round',
  collection,
  ...counts,
});

test('what went to and fro in one minute is one line, and a trouble between two rounds stays between them', () => {
  const lines = [
    round('2026-06-11T12:08:40.000Z', 'members', { sent: 4, received: 9, opened: 2 }),
    round('2026-06-11T12:08:10.000Z', 'events', { received: 2, aside: 1 }),
    { at: '2026-06-11T12:08:05.000Z', kind: 'trouble', trouble: 'offline' } as const,
    round('2026-06-11T12:08:00.000Z', 'members', { sent: 1 }),
    round('2026-06-11T12:07:59.000Z', 'members', { sent: 1 }),
  ];
  expect(joinedHistory(lines)).toMatchObject([
    { kind: 'round', sent: 4, received: 11, opened: 2, aside: 1, collections: ['members', 'events'] },
    { kind: 'trouble' },
    { sent: 1, collections: ['members'] },
    { sent: 1, at: '2026-06-11T12:07:59.000Z' },
  ]);
});
