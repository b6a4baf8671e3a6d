import { expect, test } from 'vitest';
import { declared } from '../../main/core/dispatch.ts';
import { failureLine } from '../../shared/contract/failure.ts';
import { callAs, openedCore, type ProcedureName } from './openedCore.ts';

const long = 'x'.repeat(5000);
const event = { title: 'Fest', start: '2026-07-01T18:00' };

test.each<[ProcedureName, unknown, string, number]>([
  ['members.create', { name: { given: long } }, 'name.given', 200],
  ['members.create', { name: {}, organisation: long }, 'organisation', 200],
  ['members.create', { name: { given: 'Anna' }, memberNumber: long }, 'memberNumber', 200],
  ['members.create', { name: { given: 'Anna' }, tags: ['Chor', long] }, 'tags.1', 100],
  ['events.create', { ...event, title: long }, 'title', 300],
  ['events.create', { ...event, place: long }, 'place', 300],
  ['posts.create', { text: long.repeat(21), channels: [] }, 'text', 100_000],
  ['posts.create', { text: 'Hallo', title: long, channels: [] }, 'title', 300],
  ['channels.save', { name: long, kind: 'other' }, 'name', 100],
  ['workspace.setUp', { name: long, zone: 'Europe/Berlin' }, 'name', 200],
])('%s with %j is refused at its field, with the limit', async (name, input, path, count) => {
  const { refused } = await openedCore();
  const problem = `at most ${count} characters`;
  const failure = await refused(name, input);
  expect(failure).toEqual({
    code: 'invalid-input',
    issues: [{ path, problem, most: { count, of: 'characters' } }],
  });
  expect(failureLine(failure)).toContain(`${path}: ${problem}`);
});

test('a patch is refused with the same limits as what is made new', async () => {
  const { ask, refused } = await openedCore();
  const { id: member } = await ask('members.create', { name: { given: 'Anna' } });
  const { id } = await ask('events.create', event);
  expect(await refused('members.update', { id: member, patch: { name: { family: long } } })).toMatchObject({
    issues: [{ path: 'patch.name.family', most: { count: 200, of: 'characters' } }],
  });
  expect(await refused('events.update', { id, patch: { title: long } })).toMatchObject({
    issues: [{ path: 'patch.title', most: { count: 300, of: 'characters' } }],
  });
  expect(await ask('members.get', { id: member })).toMatchObject({ name: { given: 'Anna' } });
});

test('a list that is too long is refused with the most that it may hold', async () => {
  const { refused } = await openedCore();
  const tags = Array.from({ length: 201 }, (_, at) => `t${at}`);
  expect(await refused('members.create', { name: { given: 'Anna' }, tags })).toMatchObject({
    issues: [{ path: 'tags', most: { count: 200, of: 'entries' } }],
  });
});

test('what is wrong in another way names no limit', async () => {
  const { refused } = await openedCore();
  const failure = await refused('members.create', { name: { given: 7 }, born: 'gestern' });
  expect(JSON.stringify(failure)).not.toContain('most');
});

test('no text of an input is refused for its length without the limit', async () => {
  const { core } = await openedCore();
  const longest = long.repeat(21);
  let told = 0;
  for (const [name, { input, meta }] of declared) {
    const fields = input === undefined || !('shape' in input) ? [] : Object.keys(input.shape as object);
    for (const field of fields) {
      const answered = await core.dispatch(name, { [field]: longest }, callAs(meta.roles[0]));
      const issues = answered.ok || answered.failure.code !== 'invalid-input' ? [] : answered.failure.issues;
      for (const issue of issues) {
        expect(issue.problem, `${name} ${issue.path}`).not.toMatch(/too big/i);
        if (issue.most !== undefined) told += 1;
      }
    }
  }
  expect(told).toBeGreaterThan(30);
});
