import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BoundKeys, boundKeys, isSamePress, keysRead, takenBy } from '../../shared/keys/bound.ts';
import { type Command, COMMANDS, keysAtFirst, overlap } from '../../shared/keys/commands.ts';
import { type Focus, mayAct } from '../../shared/keys/mayAct.ts';
import { whyNotBindable } from '../../shared/keys/reserved.ts';
import { isBinding } from '../../shared/keys/strokes.ts';
import { stored, system } from './anyKeys.ts';

const pairs = COMMANDS.flatMap((a, at) => COMMANDS.slice(at + 1).map((b) => [a, b] as const));

/** Presses that mean two commands where both may be meant. */
const doubles = (bound: BoundKeys): string[] =>
  pairs
    .filter(([a, b]) => overlap(a.scope, b.scope))
    .flatMap(([a, b]) =>
      (bound.get(a.id) ?? []).flatMap((key) =>
        (bound.get(b.id) ?? []).filter((other) => isSamePress(key, other)).map((other) => `${a.id} ${b.id}: ${other}`),
      ),
    );

test.each(['mac', 'other'] as const)(
  'at first every key on %s is bindable, means one command and none is lost',
  (on) => {
    const bound = boundKeys({}, on);
    expect(doubles(bound)).toEqual([]);
    expect(COMMANDS.filter((command) => bound.get(command.id)?.length !== keysAtFirst(command, on).length)).toEqual([]);
    const refused = COMMANDS.filter(({ fixed }) => fixed !== true).flatMap((command) =>
      keysAtFirst(command, on).filter((key) => whyNotBindable(command, key) !== undefined),
    );
    expect(refused).toEqual([]);
  },
);

test('whatever is stored, one press never means two commands where both may be meant', () => {
  fc.assert(
    fc.property(stored, system, (kept, on) => {
      expect(doubles(boundKeys(keysRead(kept), on))).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});

test('control: keys bound as they are asked for would mean two commands', () => {
  const asked = new Map(boundKeys({}, 'other')).set('page.search', ['n']);
  expect(doubles(asked)).toEqual(['page.new page.search: n']);
});

test('whatever is stored, every key that acts is one that a command may have, and fixed ones stay', () => {
  fc.assert(
    fc.property(stored, system, (kept, on) => {
      const bound = boundKeys(keysRead(kept), on);
      const fixed = COMMANDS.filter((command) => command.fixed === true);
      expect(fixed.map(({ id }) => bound.get(id))).toEqual(fixed.map(({ keys }) => keys));
      const wrong = COMMANDS.filter((command) => command.fixed !== true).flatMap((command) =>
        (bound.get(command.id) ?? []).filter((key) => !isBinding(key) || whyNotBindable(command, key) !== undefined),
      );
      expect(wrong).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

const TYPING: readonly Focus[] = ['field', 'form'];

test('whatever is stored, nothing dangerous and no letter acts while somebody types, and Ctrl Z stays the field’s', () => {
  fc.assert(
    fc.property(stored, system, (kept, on) => {
      const bound = boundKeys(keysRead(kept), on);
      const acting = (command: Command) =>
        (bound.get(command.id) ?? []).filter((key) => TYPING.some((focus) => mayAct(command, key, focus, 'on')));
      const inFields = COMMANDS.flatMap((command) => acting(command).map((key) => ({ command, key })));
      expect(inFields.filter(({ command }) => command.dangerous === true || command.inFields !== true)).toEqual([]);
      expect(inFields.filter(({ key }) => !/^Mod\+(?:Shift\+)?[^acvxzy]$/.test(key))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('no command is both dangerous and for fields', () => {
  expect(COMMANDS.filter(({ dangerous, inFields }) => dangerous && inFields)).toEqual([]);
});

test('letters, digits and signs act on the bare page only, and not while they are switched off', () => {
  const command = COMMANDS.find(({ id }) => id === 'page.new') as Command;
  const focuses: readonly Focus[] = ['field', 'form', 'over', 'control', 'page'];
  expect(focuses.filter((focus) => mayAct(command, 'n', focus, 'on'))).toEqual(['page']);
  expect(focuses.filter((focus) => mayAct(command, 'n', focus, 'off'))).toEqual([]);
  expect(focuses.filter((focus) => mayAct(command, 'g n', focus, 'off'))).toEqual([]);
  expect(focuses.filter((focus) => mayAct(command, 'Mod+e', focus, 'off'))).toEqual(['over', 'control', 'page']);
});

test('a broken or newer entry leaves that command as at first, and every other as it was changed', () => {
  const kept = { 'page.new': ['Tab'], 'page.search': 'f', 'frame.rail': ['u'], 'door.admit': ['d'], 'go.today': [] };
  const bound = boundKeys(keysRead(kept), 'other');
  expect(bound.get('page.new')).toEqual(['n']);
  expect(bound.get('page.search')).toEqual(['/']);
  expect(bound.get('frame.rail')).toEqual(['u']);
  expect(bound.get('go.today')).toEqual([]);
});

test('a fixed key can be changed by nobody who writes into the file', () => {
  const kept = { 'frame.close': ['q'], 'list.down': [] };
  expect(boundKeys(keysRead(kept), 'other').get('frame.close')).toEqual(['Escape']);
  expect(boundKeys(keysRead(kept), 'other').get('list.down')).toEqual(['ArrowDown']);
});

test('a key that was given to another command is taken from the one that had it at first', () => {
  const bound = boundKeys({ 'page.search': ['n'] }, 'other');
  expect([bound.get('page.search'), bound.get('page.new')]).toEqual([['n'], []]);
});

test('the beginning of a sequence is taken, and the same key in two places that never meet is free', () => {
  const bound = boundKeys({}, 'other');
  expect(takenBy(bound, 'page.new', 'g')).toBe('go.today');
  expect(takenBy(bound, 'page.new', 'n m')).toBeUndefined();
  expect(takenBy(bound, 'page.search', 'n m')).toBe('page.new');
  expect(takenBy(bound, 'calendar.list', 'j')).toBeUndefined();
  expect(takenBy(bound, 'conflicts.keep', 'j')).toBe('list.next');
});
