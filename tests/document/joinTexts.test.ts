import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinLines, joinTexts } from '../../shared/document/joinTexts.ts';

test.each<[says: string, base: string, a: string, b: string, joined: string | undefined]>([
  ['changes of different lines join', 'a\nb\nc', 'A\nb\nc', 'a\nb\nC', 'A\nb\nC'],
  ['a line added in front and one at the end join', 'a', 'x\na', 'a\ny', 'x\na\ny'],
  ['a line taken away and one changed elsewhere join', 'a\nb\nc', 'b\nc', 'a\nb\nC', 'b\nC'],
  ['the same change made twice is made once', 'a\nb\nc', 'A\nb\nc', 'A\nb\nC', 'A\nb\nC'],
  ['changes of neighbouring lines don’t', 'a\nb', 'A\nb', 'a\nB', undefined],
  ['changes of one line don’t', 'a\nb', 'A\nb', 'Ä\nb', undefined],
  ['two different lines added at one place don’t', 'a\nb', 'a\nx\nb', 'a\ny\nb', undefined],
  ['a line taken away and its neighbour changed don’t', 'a\nb\nc', 'a\nc', 'a\nb\nC', undefined],
  ['one side that changed nothing leaves the other', 'a', 'a', 'b', 'b'],
])('%s', (_says, base, a, b, joined) => {
  expect([joinLines(base, a, b), joinLines(base, b, a)]).toEqual([joined, joined]);
});

test.each<[says: string, base: string, a: string, b: string, joined: string | undefined]>([
  [
    'different words of one line join',
    'Treffen am Tor um acht',
    'Treffen am Hof um acht',
    'Treffen am Tor um neun',
    'Treffen am Hof um neun',
  ],
  [
    'a word added at the end and one changed before join',
    'am Tor um acht',
    'am Hof um acht',
    'am Tor um acht Uhr',
    'am Hof um acht Uhr',
  ],
  ['neighbouring words don’t', 'am Tor um acht', 'am Hof um acht', 'am Tor ab acht', undefined],
  ['two different words added at one place don’t', 'am Tor', 'am Tor links', 'am Tor rechts', undefined],
])('%s', (_says, base, a, b, joined) => {
  expect([joinTexts(base, a, b), joinTexts(base, b, a)]).toEqual([joined, joined]);
});

const piece = fc.constantFrom('a', 'b', 'c', '', 'constructor', '__proto__');
const text = (glue: string) => fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(glue));

test.each([
  ['lines', joinLines, '\n'],
  ['words', joinTexts, ' '],
] as const)('joined %s are the same from both sides, and the same once more', (_what, join, glue) => {
  let joins = 0;
  fc.assert(
    fc.property(text(glue), text(glue), text(glue), (base, a, b) => {
      const joined = join(base, a, b);
      expect(join(base, b, a)).toBe(joined);
      if (joined === undefined) return;
      joins += 1;
      expect([join(base, a, joined), join(base, joined, b)]).toEqual([joined, joined]);
    }),
    { numRuns: 3000 },
  );
  expect(joins).toBeGreaterThan(100);
});

test('texts whose differences would take long to find are not joined', () => {
  const long = Array.from({ length: 3000 }, () => 'a').join('\n');
  expect(joinLines(`x\n${long}\ny`, `z\n${long}\ny`, `x\n${long}\nz`)).toBeUndefined();
  const varied = Array.from({ length: 3000 }, (_, line) => `${line}`).join('\n');
  expect(joinLines(`x\n${varied}\ny`, `z\n${varied}\ny`, `x\n${varied}\nz`)).toBe(`z\n${varied}\nz`);
});
