/**
 * Reads sources with a real parser, so that a word in a string or a comment is never taken for code.
 *
 * Alone because every check needs the same two things: the tree of a file, and each node with its ancestors.
 */
import { parseSync } from 'vite';
import { type SourceFile, lineAt } from './tree.ts';

export type Syntax = {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
};
export type Visit = (node: Syntax, ancestors: readonly Syntax[]) => void;

export const isSyntax = (value: unknown): value is Syntax =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

const parsed = new WeakMap<SourceFile, Syntax>();

export function parse(file: SourceFile): Syntax {
  const known = parsed.get(file);
  if (known !== undefined) return known;
  const { program, errors } = parseSync(file.path, file.text);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${file.path}: ${error.message}`);
  const root: unknown = program;
  if (!isSyntax(root)) throw new Error(`${file.path}: no program`);
  parsed.set(file, root);
  return root;
}

/**
 * Calls `visit` for every node, parents first; `ancestors` has the nearest parent last.
 * It is one list that grows and shrinks on the way: whoever keeps it copies it.
 */
export function walk(root: Syntax, visit: Visit): void {
  const ancestors: Syntax[] = [];
  const enter = (node: Syntax): void => {
    visit(node, ancestors);
    ancestors.push(node);
    for (const key in node) {
      const value = node[key];
      if (typeof value !== 'object' || value === null) continue;
      if (!Array.isArray(value)) {
        if (isSyntax(value)) enter(value);
        continue;
      }
      for (const entry of value) if (isSyntax(entry)) enter(entry);
    }
    ancestors.pop();
  };
  enter(root);
}

/** The text of a string literal or a template without holes; anything computed is undefined. */
export function literalOf(node: unknown): string | undefined {
  if (!isSyntax(node)) return undefined;
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  if (node.type !== 'TemplateLiteral') return undefined;
  const [only, ...others] = node['quasis'] as readonly { value: { cooked: string } }[];
  return others.length === 0 ? only?.value.cooked : undefined;
}

export const nameOf = (node: unknown): string | undefined =>
  isSyntax(node) && (node.type === 'Identifier' || node.type === 'JSXIdentifier')
    ? (node['name'] as string)
    : undefined;

/** `a.b.c` as text; undefined where a part is computed. */
export function dottedOf(node: unknown): string | undefined {
  if (!isSyntax(node)) return undefined;
  if (node.type === 'MetaProperty') return `${nameOf(node['meta'])}.${nameOf(node['property'])}`;
  if (node.type !== 'MemberExpression' || node['computed'] === true) return nameOf(node);
  const left = dottedOf(node['object']);
  const right = nameOf(node['property']);
  return left === undefined || right === undefined ? undefined : `${left}.${right}`;
}

export const lineOf = (file: SourceFile, node: Syntax): number => lineAt(file.text, node.start);
