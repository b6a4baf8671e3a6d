import { expect, test } from 'vitest';
import type { PostRow } from '../../shared/social/contract.ts';
import { isOverdue, queueDays } from '../../shared/social/queue.ts';

const row = (id: string, plannedAt?: string, state = 'draft'): PostRow => ({
  id,
  title: id,
  text: '',
  channels: [],
  zone: 'Europe/Berlin',
  state,
  about: [],
  changedAt: '2026-06-01T10:00:00.000Z',
  confirmedAt: '2026-06-01T10:00:00.000Z',
  ...(plannedAt === undefined ? {} : { plannedAt }),
});

test('drafts and scheduled posts stand in one order, under their days; ideas are left out', () => {
  const days = queueDays([
    row('b', '2026-06-12T12:00'),
    row('idea'),
    row('c', '2026-06-11T18:00', 'scheduled'),
    row('a', '2026-06-12T09:00', 'scheduled'),
  ]);
  expect(days.map(({ date, rows }) => [date, rows.map(({ id }) => id)])).toEqual([
    ['2026-06-11', ['c']],
    ['2026-06-12', ['a', 'b']],
  ]);
});

test('what was sent is read from the latest back', () => {
  const days = queueDays([row('old', '2026-05-01T10:00'), row('new', '2026-06-01T10:00')], 'latest-first');
  expect(days.map(({ date }) => date)).toEqual(['2026-06-01', '2026-05-01']);
});

test('a post is overdue once its time is over where it was planned, unless it went out or never had one', () => {
  const now = '2026-06-11T12:10:00.000Z'; // ten past two in Berlin
  expect(isOverdue(row('a', '2026-06-11T14:09', 'scheduled'), now)).toBe(true);
  expect(isOverdue(row('a', '2026-06-11T14:10'), now)).toBe(false);
  expect(isOverdue(row('a', '2026-06-01T10:00', 'posted'), now)).toBe(false);
  expect(isOverdue(row('a'), now)).toBe(false);
  expect(isOverdue(row('a', '2026-06-01T10:00'), '')).toBe(false);
  expect(isOverdue({ ...row('a', '2026-06-11T21:09'), zone: 'Asia/Tokyo' }, now)).toBe(true);
  expect(isOverdue({ ...row('a', '2026-06-11T08:11'), zone: 'America/New_York' }, now)).toBe(false);
});
