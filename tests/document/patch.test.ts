import { expect, test } from 'vitest';
import { z } from 'zod';
import { listByField, listOfValues } from '../../shared/document/mergeTable.ts';
import { type Fields, mergePatched, patched } from '../../shared/document/patch.ts';
import { memberOf } from './documents.ts';

// RFC 7396, appendix A: all cases of which both sides are objects.
test.each<[Fields, Fields, Fields]>([
  [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
  [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
  [{ a: 'b' }, { a: null }, {}],
  [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
  [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
  [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
  [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
  [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
  [{ e: null }, { a: 1 }, { e: null, a: 1 }],
  [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
])('%j patched with %j is %j', (target, patch, expected) => {
  const before = structuredClone(target);
  expect(mergePatched(target, patch)).toEqual(expected);
  expect(target).toEqual(before);
});

const shape = {
  note: z.string().optional(),
  name: z.strictObject({ given: z.string().optional(), family: z.string().optional() }),
  emails: z.array(z.strictObject({ address: z.string(), label: z.string().optional() })).optional(),
  tags: z.array(z.string()).optional(),
};
const merge = { emails: listByField(['address']), tags: listOfValues };
const apply = (document: Fields, patch: Fields) => {
  const answer = patched(memberOf('mem_1', document), patch, shape, merge);
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return answer.value;
};
const problem = (patch: Fields) => {
  const answer = patched(memberOf('mem_1'), patch, shape, merge);
  return answer.ok ? undefined : answer.failure;
};

test('fields that this program does not know stay, beside and inside what is patched', () => {
  const before = { mood: 'good', name: { given: 'Anna', saint: { day: '07-26' } } };
  expect(apply(before, { note: 'x', name: { given: 'Anne' } })).toMatchObject({
    mood: 'good',
    note: 'x',
    name: { given: 'Anne', saint: { day: '07-26' } },
  });
});

test('an element of a list that was there keeps what the caller cannot know, a new one does not get it', () => {
  const before = {
    emails: [
      { address: 'a@x.example', verified: true },
      { address: 'b@x.example', verified: true },
    ],
  };
  expect(
    apply(before, { emails: [{ address: 'c@x.example' }, { address: 'a@x.example', label: 'work' }] }).emails,
  ).toEqual([{ address: 'c@x.example' }, { address: 'a@x.example', verified: true, label: 'work' }]);
});

test('a label that the caller left out of an element is taken away', () => {
  const before = { emails: [{ address: 'a@x.example', label: 'work', verified: true }] };
  const [email] = apply(before, { emails: [{ address: 'a@x.example' }] }).emails as Fields[];
  expect([email?.['label'], email?.['verified']]).toEqual([undefined, true]);
});

test('a list given replaces the list, null takes it away', () => {
  expect(apply({ tags: ['a', 'b'] }, { tags: ['b', 'c'] }).tags).toEqual(['b', 'c']);
  expect('tags' in apply({ tags: ['a'] }, { tags: null })).toBe(false);
});

test.each(['id', 'changed', 'made', 'v', 'kind', 'surprise', 'constructor', 'toString', '__proto__'])(
  'the field %s is not for callers to write',
  (field) => {
    const patch = JSON.parse(`{"${field}":"x"}`) as Fields;
    expect(problem(patch)).toEqual({
      code: 'invalid-input',
      issues: [{ path: `patch.${field}`, problem: 'no such field' }],
    });
  },
);

test('a value that does not fit is named by its path', () => {
  expect(problem({ emails: [{ address: 'a' }, { adress: 'b' }] })).toMatchObject({
    issues: expect.arrayContaining([expect.objectContaining({ path: 'patch.emails.1.address' })]) as unknown,
  });
  expect(problem({ name: null })).toMatchObject({ code: 'invalid-input' });
  expect(problem({ name: { given: null } })).toBeUndefined();
});
