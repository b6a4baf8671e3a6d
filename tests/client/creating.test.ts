import { ORPCError } from '@orpc/client';
import { expect, test } from 'vitest';
import { madeOnce, newKey } from '../../renderer/client/creating.ts';
import { refused } from '../../shared/contract/failure.ts';

const refusal = (reason: 'id-taken' | 'no-title') => new ORPCError('CONFLICT', { data: refused(reason) });

test('asking again for what an earlier try made is no failure', async () => {
  const id = `evt_${newKey()}`;
  await expect(madeOnce(id, Promise.reject(refusal('id-taken')))).resolves.toEqual({ id });
});

test('any other refusal stays one', async () => {
  await expect(madeOnce('evt_1', Promise.reject(refusal('no-title')))).rejects.toMatchObject({
    data: { reason: 'no-title' },
  });
});

test('two keys are never alike, and the later one sorts last or beside', () => {
  const keys = Array.from({ length: 100 }, newKey);
  expect(new Set(keys).size).toBe(100);
  const days = keys.map((key) => key.slice(0, 8));
  expect(days.toSorted()).toEqual(days);
});
