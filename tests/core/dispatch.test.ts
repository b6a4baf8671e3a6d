import { expect, test, vi } from 'vitest';
import { contract } from '../../shared/contract.ts';
import { READS } from '../../shared/contract/reads.ts';
import { ROLES } from '../../shared/contract/procedure.ts';
import { declared, dispatcherOf } from '../../main/core/dispatch.ts';
import { callAs, openedCore } from './openedCore.ts';

const names = Object.entries(contract).flatMap(([feature, verbs]) =>
  Object.keys(verbs).map((verb) => `${feature}.${verb}`),
);

test('every procedure of the contract is declared, has roles and shapes, and is implemented', async () => {
  const { call } = await openedCore();
  expect([...declared.keys()].toSorted()).toEqual(names.toSorted());
  for (const [name, { meta, input, output }] of declared) {
    expect(meta.roles.length, name).toBeGreaterThan(0);
    expect(
      meta.roles.every((role) => ROLES.includes(role)),
      name,
    ).toBe(true);
    expect([input === undefined, output === undefined], name).toEqual([false, false]);
    const answered = await call(name, { id: 'mem_none' });
    expect(answered.ok || answered.failure.code !== 'not-found' || answered.failure.kind !== 'procedure', name).toBe(
      true,
    );
  }
});

test('every view that pages keep alive is a procedure, and reads collections that exist', () => {
  const told = ['members', 'events', 'posts', 'plan', 'settings', 'protection', 'backup', 'doctor', 'sync', 'drafts'];
  for (const [name, reads] of Object.entries(READS)) {
    expect(names).toContain(name);
    expect(told).toEqual(expect.arrayContaining([...reads]));
  }
});

test('a key that no input knows is refused by every procedure, and named', async () => {
  const { call } = await openedCore();
  for (const name of declared.keys()) {
    const answered = await call(name, { surprise: 1 });
    expect(answered, name).toMatchObject({ ok: false, failure: { code: 'invalid-input' } });
    expect(JSON.stringify(answered), name).toContain('surprise');
  }
});

test('who may not ask is told so before the input is looked at, whatever the input', async () => {
  const { call } = await openedCore();
  for (const [name, { meta }] of declared) {
    for (const role of ROLES.filter((one) => !meta.roles.includes(one))) {
      for (const input of [{ surprise: 1 }, 'nonsense', null]) {
        expect(await call(name, input, role), name).toEqual({
          ok: false,
          failure: { code: 'not-allowed', procedure: name, role },
        });
      }
    }
  }
});

test('only managers change anything but their own settings', () => {
  const changing =
    /\.(create|update|delete|save|setUp|rename|sample|move|cancel|commit|undo|redo|schedule|markPosted)$/;
  const open = [...declared].filter(([name, { meta }]) => changing.test(name) && meta.roles.length > 1);
  expect(open.map(([name]) => name)).toEqual(['settings.save']);
});

test.each(['members.nothing', 'nothing', '', '__proto__.toString', 'members.constructor', 'x'.repeat(5000)])(
  'the unknown procedure %s is not found',
  async (name) => {
    const { call } = await openedCore();
    expect(await call(name, {})).toEqual({
      ok: false,
      failure: { code: 'not-found', kind: 'procedure', id: name.slice(0, 100) },
    });
  },
);

test('a bug is told as a bug, without its words, and written to the log with the procedure', async () => {
  const written: string[] = [];
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  const run = dispatcherOf(
    new Map([
      [
        'members.list',
        () => {
          throw new TypeError('secret words');
        },
      ],
    ]),
  );
  const answered = await run('members.list', {}, callAs());
  spy.mockRestore();
  expect(answered).toEqual({ ok: false, failure: { code: 'bug', procedure: 'members.list' } });
  expect(written.join('')).toMatch(/^A bug in members\.list: TypeError: secret words\n {4}at /);
});

test('a disk that fails inside a procedure is told as what the disk did, not as a bug', async () => {
  const run = dispatcherOf(
    new Map([
      [
        'members.list',
        () => {
          throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
        },
      ],
    ]),
  );
  expect(await run('members.list', {}, callAs())).toEqual({
    ok: false,
    failure: { code: 'storage', reason: 'disk-full' },
  });
});

test('a call that was given up changes nothing', async () => {
  const { core, ask } = await openedCore();
  const given = callAs('manager', AbortSignal.abort());
  expect(await core.dispatch('members.create', { name: { given: 'Anna' } }, given)).toEqual({
    ok: false,
    failure: { code: 'cancelled' },
  });
  expect((await ask('members.list', {})).total).toBe(0);
});

test('after closing, calls are answered as given up, and closing twice is closing once', async () => {
  const { core, call } = await openedCore();
  await Promise.all([core.close(), core.close()]);
  expect(await call('members.list', {})).toEqual({ ok: false, failure: { code: 'cancelled' } });
});

test('a call that is running when the workspace closes still gets its answer', async () => {
  const { core, call } = await openedCore();
  const running = call('members.create', { name: { given: 'Anna' } });
  await core.close();
  expect(await running).toMatchObject({ ok: true });
});
