/**
 * Where messages are used: a key that nobody defined, and a message that nobody shows.
 *
 * Alone because it reads all rooms, while messages.ts reads only the tables.
 */
import { type Message, isMessageFile, withoutPlural } from './messages.ts';
import { type Syntax, lineOf, literalOf, parse, walk } from './syntax.ts';
import type { SourceFile, Violation } from './tree.ts';

type Use = { readonly starts: string; readonly ends: string; readonly isWhole: boolean };

/** A key's shape: a room's word, then words joined by dots. */
const keyShape = /^[a-z][A-Za-z]*(\.[A-Za-z0-9_-]+)+$/;

function useOf(node: Syntax): readonly Use[] {
  const whole = literalOf(node);
  if (whole !== undefined) return keyShape.test(whole) ? [{ starts: whole, ends: '', isWhole: true }] : [];
  if (node.type !== 'TemplateLiteral') return [];
  const parts = (node['quasis'] as readonly { value: { cooked: string } }[]).map(({ value }) => value.cooked);
  const starts = parts[0] ?? '';
  return /^[a-z][A-Za-z]*\./.test(starts) ? [{ starts, ends: parts.at(-1) ?? '', isWhole: false }] : [];
}

const judged = /^(shared|renderer|main|preload)\//;

export function usesOf(files: readonly SourceFile[]): readonly Use[] {
  return files
    .filter(({ path }) => judged.test(path) && !isMessageFile(path))
    .flatMap((file) => {
      const found: Use[] = [];
      walk(parse(file), (node) => found.push(...useOf(node)));
      return found;
    });
}

/** Messages whose key is written nowhere, neither whole nor as the start of a built one. */
export function unusedMessages(messages: readonly Message[], uses: readonly Use[]): readonly Violation[] {
  const whole = new Set(uses.filter(({ isWhole }) => isWhole).map(({ starts }) => starts));
  const built = uses.filter(({ isWhole }) => !isWhole);
  const isUsed = (key: string): boolean =>
    whole.has(key) || built.some(({ starts, ends }) => key.startsWith(starts) && key.endsWith(ends));
  return messages
    .filter(({ key }) => !isUsed(key) && !isUsed(withoutPlural(key)))
    .map(({ path, line, key }) => ({ path, line, says: `${key} is shown nowhere` }));
}

const translating = /(?:^|[^\w.])(?:t|message|say|words)\($/;

/** Keys handed to a translating call that no table defines. */
export function unknownKeys(files: readonly SourceFile[], messages: readonly Message[]): readonly Violation[] {
  const keys = new Set(messages.flatMap(({ key }) => [key, withoutPlural(key)]));
  return files
    .filter(({ path }) => judged.test(path) && !isMessageFile(path))
    .flatMap((file) => {
      const found: Violation[] = [];
      walk(parse(file), (node) => {
        const key = literalOf(node);
        if (key === undefined || !keyShape.test(key) || keys.has(key)) return;
        if (!translating.test(file.text.slice(Math.max(0, node.start - 20), node.start))) return;
        found.push({ path: file.path, line: lineOf(file, node), says: `${key} is defined nowhere` });
      });
      return found;
    });
}
