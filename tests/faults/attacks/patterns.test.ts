import { describe, expect, test } from 'vitest';
import { isSyntax, lineOf, nameOf, parse, walk } from '../../checks/syntax.ts';
import { treeFiles } from '../../checks/tree.ts';
import { bombFor, hasRepetition } from './patternBombs.ts';
import { stepsOf } from './patternSteps.ts';
import { parsePattern } from './patternSyntax.ts';
import { countAttacks } from './repelled.ts';

countAttacks('regular expressions');

type Found = { readonly at: string; readonly file: string; readonly source: string; readonly flags: string };

function patternsOf(): { readonly literal: readonly Found[]; readonly computed: readonly string[] } {
  const [literal, computed]: [Found[], string[]] = [[], []];
  for (const file of treeFiles(['.ts', '.tsx']).filter(({ path }) => !path.startsWith('tests/')))
    walk(parse(file), (node) => {
      const { regex } = node as { regex?: { pattern: string; flags: string } };
      if (node.type === 'Literal' && regex !== undefined && regex !== null)
        literal.push({
          at: `${file.path}:${lineOf(file, node)}`,
          file: file.path,
          source: regex.pattern,
          flags: regex.flags,
        });
      const isMade = node.type === 'NewExpression' && isSyntax(node['callee']) && nameOf(node['callee']) === 'RegExp';
      if (isMade) computed.push(file.path);
    });
  return { literal, computed };
}
const { literal, computed } = patternsOf();

/** Patterns that look back, and why that costs nobody anything. */
const boundedFor: ReadonlyMap<string, string> = new Map([
  ['/(?=.{73})(.{1,72}) /g', 'seventy-two letters back at most, over words of our own'],
  ['/\\/+$/', 'of an address, which has two thousand letters at most'],
  ['/(?:\\/_utils)?\\/*$/', 'of an address, which has two thousand letters at most'],
]);

describe('the instrument', () => {
  const isBomb = (source: string, flags = '') => bombFor(parsePattern(source, flags), flags) !== undefined;
  test.each([
    '(a+)+$',
    '(a|a)*b',
    '(a|aa)+$',
    '^(\\w+\\s?)*$',
    '\\s+$',
    '^a*a*b',
    '(?:x+x+)+y',
    'a.*b.*c',
    '^(?:[\\w.]+\\.)+x$',
    '<[^>]*>$',
    '\\d+\\.?\\d+$',
    '<!--[^]*?-->',
    '<a(\\s[^>]*)?>',
  ])('control: finds the text that blows up /%s/', (source) => expect(isBomb(source)).toBe(true));
  test.each([
    '^[a-z]+$',
    '^(?:a|b)*$',
    '^\\s+',
    '[^;]*;?',
    '^\\d{1,4}-\\d{2}$',
    '^(\\w+)\\s(\\w+)$',
    '^"(?:[^"\\\\]|\\\\.)*"$',
  ])('control: leaves /%s/ alone', (source) => expect(isBomb(source)).toBe(false));
  test('control: counts as the engine goes: a match of five letters is some ten steps', () => {
    expect(stepsOf(parsePattern('^[a-z]+$', ''), '', 'hallo')).toBeLessThan(30);
  });
});

test('control: all patterns of the program are looked at, those that are made at run time one by one', () => {
  expect(literal.length).toBeGreaterThan(200);
  expect([...new Set(computed)].toSorted()).toEqual([
    // Made of words of our own, with no repetition but of a fixed length or a list parted by commas.
    'main/core/store/backup/container.ts',
    'main/core/store/lock.ts',
    'shared/events/occurrences.ts',
  ]);
});

const attacked = [...Map.groupBy(literal, ({ source, flags }) => `/${source}/${flags}`)].filter(([, [one]]) =>
  one === undefined ? false : hasRepetition(parsePattern(one.source, one.flags)),
);

test('control: whoever is let off is still there', () => {
  const names = attacked.map(([name]) => name);
  expect(names).toEqual(expect.arrayContaining([...boundedFor.keys()]));
});

test(
  'no pattern of the program takes more than in proportion to the text, whatever the text',
  { timeout: 300_000 },
  () => {
    const bombs = attacked.flatMap(([name, places]) => {
      const [{ source, flags }] = places as [Found];
      const bomb = boundedFor.has(name) ? undefined : bombFor(parsePattern(source, flags), flags);
      return bomb === undefined ? [] : [`${name} in ${places.map(({ at }) => at).join(', ')}: ${JSON.stringify(bomb)}`];
    });
    expect(bombs).toEqual([]);
  },
);
