import { expect, test } from 'vitest';
import { isUnwritten } from '../../shared/social/unwritten.ts';
import { postOf } from '../document/documents.ts';

const empty = postOf('pst_1', { state: 'draft', text: ' ', channels: ['chn_1'], about: [] });

test('a draft that only knows its channels is unwritten', () => {
  expect(isUnwritten(empty)).toBe(true);
});

test.each([
  ['a text', { text: 'Hallo' }],
  ['a title', { title: 'Hallo' }],
  ['an event', { about: [{ event: 'evt_1' }] }],
  ['a date', { plannedAt: '2026-06-11' }],
  ['a text for one channel', { variants: [{ channel: 'chn_1', text: 'Hallo' }] }],
  ['been sent', { state: 'posted' }],
])('a post that has %s is not unwritten', (_what, said) => {
  expect(isUnwritten({ ...empty, ...said })).toBe(false);
});
