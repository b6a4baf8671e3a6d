import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openStore } from '../../main/core/store/store.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';
import { type Command, commands, stateOf, undoable } from './commands.ts';
import { type Asking, openedCore, openedSociety } from './openedCore.ts';
import { exportedFrom } from './exported.ts';

type Step = Command | 'undo' | 'redo';
const steps = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.oneof(...Object.values(commands)) },
    { weight: 2, arbitrary: fc.constant('undo' as const) },
    { weight: 1, arbitrary: fc.constant('redo' as const) },
  ),
  { maxLength: 14 },
);

const see = async (asking: Asking): Promise<string> => stateOf(await exportedFrom(asking));

/** Walks back to the start and forward to the end; each step shows the state that the model remembers. */
async function walk(asking: Asking, past: string[], future: string[]): Promise<void> {
  while (past.length > 0) {
    future.push(await see(asking));
    await asking.ask('log.undo', {});
    expect(await see(asking)).toBe(past.pop());
  }
  expect(await asking.refused('log.undo', {})).toMatchObject({ reason: 'nothing-to-undo' });
  while (future.length > 0) {
    await asking.ask('log.redo', {});
    expect(await see(asking)).toBe(future.pop());
  }
  expect(await asking.refused('log.redo', {})).toMatchObject({ reason: 'nothing-to-redo' });
}

type Model = { readonly past: string[]; readonly future: string[] };

/** What the model says of a step: whether it was possible, and what is there afterwards. */
function expectedOf({ past, future }: Model, step: Step, ok: boolean, before: string, after: string) {
  if (step === 'undo' || step === 'redo') {
    const [from, to] = step === 'undo' ? [past, future] : [future, past];
    const state = from.pop();
    if (state === undefined) return { ok: false, state: before };
    to.push(before);
    return { ok: true, state };
  }
  if (!ok) return { ok, state: before };
  past.push(before);
  future.length = 0;
  return { ok, state: after };
}

async function follow(asking: Asking, all: readonly Step[]): Promise<void> {
  const model: Model = { past: [], future: [] };
  for (const step of all) {
    const before = await see(asking);
    const isCommand = typeof step !== 'string';
    const { ok } = isCommand ? await asking.call(step.name, step.input) : await asking.call(`log.${step}`, {});
    const state = await see(asking);
    expect({ ok, state }).toEqual(expectedOf(model, step, ok, before, state));
  }
  await walk(asking, model.past, model.future);
}

test('every procedure that answers an undo token is among the random commands, or tested by itself', () => {
  const byItself = ['workspace.sample', 'import.commit', 'conflicts.resolve', 'conflicts.resolveAll'];
  const ofDevices = ['devices.rename', 'devices.strikeOff'];
  expect(undoable().toSorted()).toEqual([...Object.keys(commands), ...byItself, ...ofDevices].toSorted());
});

test(
  'undoing everything is the start, redoing everything the end, after any commands in any order',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const asking = await openedCore();
        try {
          await follow(asking, all);
        } finally {
          await asking.core.close();
        }
      }),
      { numRuns: 60 },
    );
  },
);

test('Undo goes on where it stood after a restart', async () => {
  const folder = temporaryFolder();
  const first = await openedCore(folder, '2026-01-02T10:00:00.000Z');
  await first.ask('members.create', { id: 'mem_a', name: { given: 'Anna' } });
  await first.ask('members.update', { id: 'mem_a', patch: { note: 'Chor' } });
  await first.ask('log.undo', {});
  await first.core.close();
  const second = await openedCore(folder, '2026-03-01T10:00:00.000Z');
  await second.ask('log.redo', {});
  expect((await second.ask('members.get', { id: 'mem_a' })).note).toBe('Chor');
  await second.ask('log.undo', {});
  await second.ask('log.undo', {});
  expect((await second.ask('members.list', {})).total).toBe(0);
});

test('what somebody changed later stays when an older command is undone, and is named', async () => {
  const { ask, refused } = await openedCore();
  await ask('members.create', { id: 'mem_a', name: { given: 'Anna' } });
  const { undo } = await ask('members.update', { id: 'mem_a', patch: { note: 'old', position: 'Kasse' } });
  await ask('members.update', { id: 'mem_a', patch: { note: 'new' } });
  expect(await ask('log.undo', { undo })).toMatchObject({
    command: 'members.update',
    documents: 1,
    left: [{ id: 'mem_a', fields: ['note'], title: 'Anna', changed: { isHere: true } }],
  });
  const member = await ask('members.get', { id: 'mem_a' });
  expect([member.note, member.position]).toEqual(['new', undefined]);
  expect(await refused('log.undo', { undo })).toMatchObject({ reason: 'already-undone' });
});

test('an undone command can be undone by its own token, and the answer names the document', async () => {
  const { ask } = await openedCore();
  const { undo } = await ask('events.create', { title: 'Lesung', start: '2026-06-11T19:00' });
  const undone = await ask('log.undo', { undo });
  expect(undone).toMatchObject({ command: 'events.create', subject: { kind: 'event', title: 'Lesung' }, left: [] });
  await ask('log.undo', { undo: undone.undo });
  expect((await ask('events.list', {})).total).toBe(1);
});

test('a new command ends what could be redone', async () => {
  const { ask, refused } = await openedCore();
  await ask('members.create', { name: { given: 'Anna' } });
  await ask('log.undo', {});
  await ask('members.create', { name: { given: 'Bert' } });
  expect(await refused('log.redo', {})).toMatchObject({ reason: 'nothing-to-redo' });
});

test('a command that changed nothing does not stop Undo at itself', async () => {
  const { ask } = await openedCore();
  await ask('posts.create', { id: 'pst_a', text: 'Kommt!', channels: [] });
  await ask('posts.unschedule', { id: 'pst_a' });
  await ask('log.undo', {});
  await ask('log.undo', {});
  expect((await ask('posts.list', {})).total).toBe(0);
});

test('a channel that is made after the posts that name it can be taken back, as the latest command always can', async () => {
  const { ask } = await openedCore();
  await ask('posts.create', { id: 'pst_a', text: 'Kommt!', channels: ['chn_a'] });
  await ask('channels.save', { id: 'chn_a', name: 'Rundbrief', kind: 'newsletter' });
  await ask('log.undo', {});
  expect(await ask('channels.list', {})).toMatchObject({ items: [] });
});

test('a command that another change overtook says so once, is not overwritten, and lets the ones before it go', async () => {
  const folder = temporaryFolder();
  const first = await openedCore(folder);
  await first.ask('members.create', { id: 'mem_a', name: { given: 'Anna' } });
  await first.ask('members.create', { id: 'mem_b', name: { given: 'Bert' } });
  await first.ask('members.update', { id: 'mem_b', patch: { note: 'Chor' } });
  await first.core.close();
  await changedElsewhere(folder, 'mem_b', { note: 'Orchester' });
  const { ask, refused } = await openedCore(folder, '2026-06-09T10:00:00.000Z');
  expect(await refused('log.undo', {})).toMatchObject({ left: [{ id: 'mem_b', fields: ['note'] }] });
  expect((await ask('members.get', { id: 'mem_b' })).note).toBe('Orchester');
  expect(await refused('log.undo', {})).toMatchObject({ left: [{ id: 'mem_b', fields: ['note'] }] });
  expect(await ask('log.undo', {})).toMatchObject({ command: 'members.create' });
  expect((await ask('members.list', {})).items.map(({ id }) => id)).toEqual(['mem_b']);
});

/** As a change that came from another device: none that Undo would take back. */
async function changedElsewhere(folder: string, id: string, fields: object): Promise<void> {
  const opened = await openStore(folder, '2026-06-08T12:00:00.000Z');
  if (!opened.ok) throw new Error('The store did not open');
  const previous = opened.value.get('members', id);
  if (previous === undefined) throw new Error(`There is no ${id}`);
  const changed = { at: '2026-06-08T12:00:00.000Z', by: 'manager', device: 'dev_other' };
  const next = { ...previous, ...fields, changed };
  opened.value.commit({
    command: 'sync',
    by: 'manager',
    at: changed.at,
    writes: [{ collection: 'members', previous, next }],
    undoable: false,
  });
  await opened.value.close();
}

test('what lies longer back than Undo reaches is refused, and changes nothing', async () => {
  const folder = temporaryFolder();
  const first = await openedCore(folder, '2026-01-01T10:00:00.000Z');
  const { undo } = await first.ask('members.create', { id: 'mem_a', name: { given: 'Anna' } });
  for (let n = 0; n < 500; n += 1) await first.ask('members.update', { id: 'mem_a', patch: { note: `${n}` } });
  await first.core.close();
  const second = await openedCore(folder, '2026-06-01T10:00:00.000Z');
  expect(await second.refused('log.undo', { undo })).toMatchObject({ reason: 'not-undoable' });
  expect((await second.ask('members.list', {})).total).toBe(1);
});

test('the log names who did what, newest first, and marks what was undone', async () => {
  const { ask } = await openedSociety();
  await ask('members.create', { id: 'mem_a', name: { given: 'Anna', family: 'Weiß' } });
  await ask('log.undo', {});
  const { items, total } = await ask('log.list', { limit: 2 });
  expect(total).toBe(3);
  expect(items.map(({ command, mode, undone, by }) => [command, mode, undone, by])).toEqual([
    ['members.create', 'undo', false, 'manager'],
    ['members.create', 'do', true, 'manager'],
  ]);
});

test('the log says which fields a change changed, and none of what was added or deleted', async () => {
  const { ask } = await openedCore();
  await ask('members.create', { id: 'mem_a', name: { given: 'Anna' } });
  await ask('members.update', { id: 'mem_a', patch: { note: 'Singt.', tags: ['Chor'] } });
  const { items } = await ask('log.list', {});
  expect(items.map(({ fields }) => fields)).toEqual([['note', 'tags'], undefined]);
});

test('an older edit of a post that has gone out since is not taken back by its token', async () => {
  const { ask, refused } = await openedCore();
  await ask('posts.create', { id: 'pst_a', text: 'Kommt!', channels: [] });
  const { undo } = await ask('posts.update', { id: 'pst_a', patch: { text: 'Kommt alle!' } });
  await ask('posts.markPosted', { id: 'pst_a' });
  expect(await refused('log.undo', { undo })).toMatchObject({
    reason: 'nothing-left-to-undo',
    left: [{ id: 'pst_a', fields: ['confirmedAt', 'text'], reason: 'posted-already' }],
  });
  expect((await ask('posts.get', { id: 'pst_a' })).text).toBe('Kommt alle!');
});

test('a time that a scheduled post goes out at is not taken back by its token', async () => {
  const { ask, refused } = await openedCore();
  await ask('posts.create', { id: 'pst_a', text: 'Kommt!', channels: [] });
  const { undo } = await ask('posts.update', { id: 'pst_a', patch: { plannedAt: '2026-06-10T18:00' } });
  await ask('posts.schedule', { id: 'pst_a' });
  expect(await refused('log.undo', { undo })).toMatchObject({ left: [{ reason: 'not-planned' }] });
});

test('a channel that posts use stays when its making is undone by token, and goes where its posts go along', async () => {
  const { ask, refused } = await openedCore();
  const { undo } = await ask('channels.save', { id: 'chn_a', name: 'Rundbrief', kind: 'newsletter' });
  await ask('posts.create', { text: 'Kommt!', channels: ['chn_a'] });
  expect(await refused('log.undo', { undo })).toMatchObject({ left: [{ id: 'chn_a', reason: 'channel-in-use' }] });
  expect((await ask('channels.list', {})).items).toHaveLength(1);
  const other = await openedCore();
  const sample = await other.ask('workspace.sample', { members: 5 });
  expect(await other.ask('log.undo', { undo: sample.undo })).toMatchObject({ left: [] });
  expect((await other.ask('channels.list', {})).items).toEqual([]);
});

test('the name of a member who has no other trace left is not taken back by its token', async () => {
  const { ask, refused } = await openedCore();
  await ask('members.create', { id: 'mem_a', name: {}, emails: [{ address: 'a@x.example' }] });
  const { undo } = await ask('members.update', { id: 'mem_a', patch: { name: { given: 'Anna' }, note: 'Chor' } });
  await ask('members.update', { id: 'mem_a', patch: { emails: [] } });
  expect(await refused('log.undo', { undo })).toMatchObject({ left: [{ reason: 'no-name-and-no-contact' }] });
  expect((await ask('members.get', { id: 'mem_a' })).name).toEqual({ given: 'Anna' });
});
