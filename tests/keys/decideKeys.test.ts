import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundKeys, type ChangedKeys, keysRead, takenBy } from '../../shared/keys/bound.ts';
import { commandOf } from '../../shared/keys/commands.ts';
import { allAsAtFirst, changesBack, changesFor, decideKeys, keyVerdict } from '../../shared/keys/decideKeys.ts';
import { binding, commandId, stored, system } from './anyKeys.ts';

const first = boundKeys({}, 'other');
const after = (changed: ChangedKeys, changes: Parameters<typeof decideKeys>[1]): ChangedKeys => {
  const decided = decideKeys(changed, changes);
  if (!decided.ok) throw new Error(JSON.stringify(decided.failure));
  return decided.value;
};

test('a key that somebody else has is said with whose it is, and whether it can be taken from there', () => {
  expect(keyVerdict(first, 'page.search', 'n')).toEqual({ kind: 'taken', by: 'page.new', fixed: false });
  expect(keyVerdict(first, 'calendar.today', 'Escape')).toEqual({ kind: 'reserved', reason: 'closes' });
  expect(keyVerdict(first, 'page.search', 'Mod+e')).toEqual({ kind: 'free' });
  expect(keyVerdict(first, 'page.new', 'n')).toEqual({ kind: 'free' });
});

test('a key bound twice is refused, whoever asks', () => {
  expect(decideKeys({}, { 'page.search': ['n'] })).toEqual({
    ok: false,
    failure: { kind: 'taken', command: 'page.search', key: 'n', by: 'page.new' },
  });
  expect(decideKeys({}, { 'page.search': ['Mod+w'] })).toMatchObject({ failure: { kind: 'reserved', why: 'program' } });
  expect(decideKeys({}, { 'list.down': ['e'] })).toMatchObject({ failure: { kind: 'reserved' } });
});

test('a key that only one system has at first is free on the other', () => {
  expect(decideKeys({}, { 'page.new': ['Mod+y'] }).ok).toBe(true);
  expect(keyVerdict(boundKeys({}, 'mac'), 'page.new', 'Mod+y')).toEqual({ kind: 'free' });
  expect(keyVerdict(first, 'page.new', 'Mod+y')).toMatchObject({ kind: 'taken', by: 'frame.redo' });
});

test('taking a key leaves the other command its remaining keys', () => {
  expect(changesFor({}, 'other', 'page.new', ['Mod+y'])).toEqual({
    'frame.redo': ['Mod+Shift+z'],
    'page.new': ['Mod+y'],
  });
});

test('setting back takes the key back from whoever took it, and stores nothing of its own', () => {
  const changed = after({}, changesFor({}, 'other', 'page.search', ['n']));
  expect(changed).toEqual({ 'page.search': ['n'], 'page.new': [] });
  const back = after(changed, changesFor(changed, 'other', 'page.new', null));
  expect(back).toEqual({ 'page.search': [] });
  expect(boundKeys(back, 'other').get('page.new')).toEqual(['n']);
});

test('what was changed, also by taking or by setting all back, comes back whole', () => {
  const before = after({}, { 'go.today': ['h'], 'page.inspector': [] });
  for (const changes of [allAsAtFirst(), changesFor(before, 'other', 'page.search', ['h'])]) {
    const now = after(before, changes);
    expect(now).not.toEqual(before);
    expect(after(now, changesBack(before, changes))).toEqual(before);
  }
});

test('setting all back leaves nothing stored', () => {
  expect(after({ 'page.new': ['e'], 'go.today': [] }, allAsAtFirst())).toEqual({});
});

test('what the settings store for any command and key is never refused, and the command has exactly that key', () => {
  fc.assert(
    fc.property(stored, commandId, binding, system, (kept, id, key, on) => {
      const changed = keysRead(kept);
      const verdict = keyVerdict(boundKeys(changed, on), id, key);
      fc.pre(commandOf(id).fixed !== true && verdict.kind !== 'reserved');
      fc.pre(verdict.kind === 'free' || (verdict.kind === 'taken' && !verdict.fixed));
      const bound = boundKeys(after(changed, changesFor(changed, on, id, [key])), on);
      expect(bound.get(id)).toEqual([key]);
      expect(takenBy(bound, id, key)).toBeUndefined();
    }),
    { numRuns: 800 },
  );
});
