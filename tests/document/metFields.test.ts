import { expect, test } from 'vitest';
import type { AnyDocument } from '../../shared/document/document.ts';
import { answeredFields, joinedFields } from '../../shared/document/metFields.ts';

const stamp = { at: '2026-05-01T10:00:00.000Z', by: 'anna', device: 'dev_1' };
const event = (fields: Partial<AnyDocument>): AnyDocument => ({
  id: 'evt_1',
  kind: 'event',
  v: 1,
  made: stamp,
  changed: stamp,
  ...fields,
});
const asked = (...fields: string[]) => ({ open: fields.map((field) => ({ field, candidates: [] })) });

test.each([
  [
    'a field from each',
    { title: 'new', note: 'a' },
    { title: 'old', note: 'b' },
    { title: 'new', note: 'b' },
    ['title'],
    ['note'],
  ],
  ['a list that both added to', { tags: ['x'] }, { tags: ['y'] }, { tags: ['x', 'y'] }, ['tags'], ['tags']],
])('%s is named on both sides', (_what, ours, theirs, next, here, there) => {
  expect(joinedFields(event(ours), event(theirs), event(next))).toEqual({ here, there });
});

test('what comes from one side alone, or waits for a decision, was not joined', () => {
  const [ours, theirs] = [event({ title: 'a', note: 'a' }), event({ title: 'b', note: 'b' })];
  expect(joinedFields(ours, theirs, theirs)).toBeUndefined();
  expect(joinedFields(ours, theirs, event({ title: 'a', note: 'b', ...asked('title', 'note') }))).toBeUndefined();
  expect(joinedFields(undefined, theirs, theirs)).toBeUndefined();
});

test('a question within an element stands for its whole list', () => {
  const [ours, theirs] = [event({ emails: [1], note: 'a' }), event({ emails: [2], note: 'b' })];
  const next = event({ emails: [1, 2], note: 'b', ...asked('emails["a@b"].label') });
  expect(joinedFields(ours, theirs, next)).toBeUndefined();
});

test('a question is answered when it is open no more, and not when the document is gone', () => {
  expect(answeredFields(event(asked('title', 'note')), event(asked('note')))).toEqual(['title']);
  expect(answeredFields(event(asked('title')), event({}))).toEqual(['title']);
  expect(answeredFields(event(asked('title')), undefined)).toEqual([]);
});
