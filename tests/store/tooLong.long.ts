import { expect, test } from 'vitest';
import { memberOf } from '../document/documents.ts';
import { openedStore, written } from './openedStore.ts';
import { command, write } from './writes.ts';

test('a document longer than any text can be is refused by name, and nothing of the command is written', async () => {
  const store = await openedStore();
  const megabyte = 'x'.repeat(2 ** 20);
  const tooLong = memberOf('mem_2', { pages: Array.from({ length: 520 }, () => megabyte) });
  const committed = store.commit(
    command([write('members', undefined, memberOf('mem_1')), write('members', undefined, tooLong)]),
  );
  expect(committed).toEqual({ ok: false, failure: { code: 'storage', reason: 'not-encodable' } });
  expect([store.count('members'), store.log.list(1, 0).total]).toEqual([0, 0]);
  written(store, 'members', [memberOf('mem_1')]);
});
