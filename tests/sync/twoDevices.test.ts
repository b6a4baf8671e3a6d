import { expect, test } from 'vitest';
import { couchForTest } from '../server/ready.ts';
import { linkedTo } from './devices.ts';

test('what one device writes is on the other, and back', async () => {
  const couch = await couchForTest();
  const [a, b] = [await linkedTo(couch), await linkedTo(couch)];
  const { id } = await a.ask<{ id: string }>('members.create', { name: { given: 'Anna' }, tags: ['chor'] });
  expect(await a.once()).toMatchObject({ pushed: 1, conflicts: 0, blocked: 0, state: 'live' });
  expect(await b.once()).toMatchObject({ pushed: 0, pulled: 1 });
  await b.ask('members.update', { id, patch: { note: 'sings alto' } });
  await b.once();
  await a.once();
  expect(await a.ask('members.get', { id })).toEqual(await b.ask('members.get', { id }));
  expect(await a.ask('members.get', { id })).toMatchObject({ note: 'sings alto', tags: ['chor'] });
});
