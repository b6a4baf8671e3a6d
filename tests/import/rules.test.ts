import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { byRules, choicesFor, isRuleFor, RULES, targetOf, targetsOf, tellingRules } from '../../shared/import/rules.ts';
import { fieldsOf } from '../../shared/import/columnFields.ts';

const stamp = { at: '2027-01-01T00:00:00.000Z', by: 'manager', device: 'dev_1' };
const member = (fields: Record<string, unknown>) => ({
  id: 'mem_1',
  kind: 'member',
  v: 1,
  made: stamp,
  changed: stamp,
  name: {},
  emails: [],
  phones: [],
  tags: [],
  ...fields,
});
const previous = member({ name: { given: 'Anna' }, organisation: 'Chor', tags: ['a'], note: 'alt' });
const told = member({
  name: { given: 'Anne', family: 'Kern' },
  organisation: 'Verein',
  position: 'Kassier',
  tags: ['b'],
});
const next = member({
  name: { given: 'Anne', family: 'Kern' },
  organisation: 'Verein',
  position: 'Kassier',
  tags: ['a', 'b'],
  note: 'alt',
});
const ruled = (rules: Record<string, 'overwrite' | 'add' | 'fill' | 'keep'>) =>
  byRules('members', rules, { previous, next, told });

test('without rules, and with the usual ones, the file wins and lists grow', () => {
  expect(ruled({})).toEqual(next);
  expect(ruled({ given: 'overwrite', tags: 'add', note: 'add' })).toEqual(next);
});

test('what fills takes only what was empty; what keeps takes nothing', () => {
  expect(ruled({ given: 'fill', family: 'fill', organisation: 'fill', position: 'fill' })).toMatchObject({
    name: { given: 'Anna', family: 'Kern' },
    organisation: 'Chor',
    position: 'Kassier',
  });
  const kept = ruled({ given: 'keep', family: 'keep', position: 'keep', tags: 'keep' });
  expect(kept).toMatchObject({ name: { given: 'Anna' }, tags: ['a'], organisation: 'Verein' });
  expect(kept).not.toHaveProperty('name.family');
  expect(kept).not.toHaveProperty('position');
});

test('a list that is overwritten is the file’s, unless the file has none', () => {
  expect(ruled({ tags: 'overwrite' })['tags']).toEqual(['b']);
  expect(ruled({ note: 'overwrite' })['note']).toBe('alt');
  expect(byRules('members', { tags: 'overwrite' }, { previous, next, told: member({}) })['tags']).toEqual(['a', 'b']);
});

test('the times of an event stay together, with what was moved', () => {
  const part = (start: string) => ({ from: start, start, end: start, zone: 'Europe/Berlin' });
  const event = (start: string, more = {}) => ({ ...member({}), title: 'Lesung', parts: [part(start)], ...more });
  const kept = byRules(
    'events',
    { times: 'keep' },
    {
      previous: event('2027-05-01T19:00', { title: 'Alt' }),
      next: event('2027-05-02T19:00', { moves: [{ from: '2027-05-01T19:00', to: '2027-05-02T19:00' }] }),
      told: event('2027-05-02T19:00'),
    },
  );
  expect(kept).toMatchObject({ title: 'Lesung', parts: [part('2027-05-01T19:00')] });
  expect(kept).not.toHaveProperty('moves');
});

test('every column that changes something has one field and at least one other rule than the usual', () => {
  const decides = (['members', 'events', 'posts'] as const).flatMap((kind) =>
    fieldsOf(kind).map((field) => ({ kind, field, target: targetOf(kind, field) })),
  );
  expect(decides.filter(({ target }) => target === undefined).map(({ field }) => field)).toEqual([
    'key',
    'key',
    'images',
    'key',
  ]);
  for (const { kind, target } of decides)
    expect(target === undefined || choicesFor(kind, target).length >= 3, String(target)).toBe(true);
});

test('names that every object has are no fields', () => {
  expect(isRuleFor('members', 'constructor', 'keep')).toBe(false);
  expect(isRuleFor('members', 'organisation', 'add')).toBe(false);
  expect(choicesFor('members', 'toString')).toEqual([]);
  expect(tellingRules('members', { organisation: 'keep', tags: 'add', given: 'nonsense' })).toEqual({
    organisation: 'keep',
  });
});

test('whatever the rules, nothing appears that neither side had, and what is kept or filled loses nothing', () => {
  const value = fc.option(fc.constantFrom('x', 'y', 'z'), { nil: undefined });
  const sides = fc.record({
    here: value,
    there: value,
    target: fc.constantFrom(...targetsOf('members')),
    rule: fc.constantFrom(...RULES),
  });
  fc.assert(
    fc.property(sides, ({ here, there, target, rule }) => {
      fc.pre(target === 'organisation' || target === 'born' || target === 'website');
      const side = (text: string | undefined) => member(text === undefined ? {} : { [target]: text });
      const result = byRules(
        'members',
        { [target]: rule },
        {
          previous: side(here),
          next: side(there ?? here),
          told: side(there),
        },
      )[target];
      expect([here, there]).toContain(result);
      const isSafe = (rule === 'keep' || rule === 'fill') && here !== undefined;
      expect(isSafe ? result : here).toBe(here);
    }),
  );
});
