/**
 * Everything by which one file can reach another: import, export from, import(), require(), new URL(…, import.meta.url),
 * import.meta.glob, and a type's import('…').
 *
 * Alone because the linter sees only some of these ways, and a border with one open gate is none.
 */
import { posix } from 'node:path';
import { type Syntax, dottedOf, lineOf, literalOf, nameOf, parse, walk } from './syntax.ts';
import type { SourceFile } from './tree.ts';

/** `target` is a path from the root for our own files and the bare name for packages; undefined when it is computed. */
export type Import = { readonly target: string | undefined; readonly isOwn: boolean; readonly line: number };

const isImportMetaUrl = (node: unknown): boolean => dottedOf(node) === 'import.meta.url';

function newUrlArgument(node: Syntax): readonly unknown[] {
  const [path, base] = node['arguments'] as readonly unknown[];
  return nameOf(node['callee']) === 'URL' && isImportMetaUrl(base) ? [path] : [];
}

function callArguments(node: Syntax): readonly unknown[] {
  const callee = dottedOf(node['callee']);
  const [first] = node['arguments'] as readonly (Syntax | undefined)[];
  if (callee === 'require' || callee === 'require.resolve' || callee === 'import.meta.resolve') return [first];
  if (callee !== 'import.meta.glob') return [];
  return first?.type === 'ArrayExpression' ? (first['elements'] as readonly unknown[]) : [first];
}

/** The nodes that name what is reached; an empty list means that this node reaches nothing. */
function reachedBy(node: Syntax): readonly unknown[] {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return [node['source'] ?? node['argument']];
    case 'ExportNamedDeclaration':
      return node['source'] === null || node['source'] === undefined ? [] : [node['source']];
    case 'TSExternalModuleReference':
      return [node['expression']];
    case 'NewExpression':
      return newUrlArgument(node);
    case 'CallExpression':
      return callArguments(node);
    default:
      return [];
  }
}

/** `zod/mini` and `@orpc/server/node` are found by the name of their package. */
export const packageOf = (specifier: string): string =>
  specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : (specifier.split('/')[0] ?? specifier);

function importOf(file: SourceFile, node: Syntax, reached: unknown): Import {
  const line = lineOf(file, node);
  const literal = literalOf(reached)?.replace(/[?#].*$/, '');
  // An address is relative also without its dot: new URL('utility.mjs', import.meta.url) lies beside this file.
  const isAddress = node.type === 'NewExpression' && literal !== undefined && !/^(\/|[a-z]+:)/.test(literal);
  const specifier = isAddress ? `./${literal}` : literal;
  if (specifier === undefined) return { target: undefined, isOwn: false, line };
  if (!/^[./]/.test(specifier)) return { target: specifier, isOwn: false, line };
  const target = specifier.startsWith('/') ? specifier : posix.join(posix.dirname(file.path), specifier);
  return { target, isOwn: true, line };
}

export function importsOf(file: SourceFile): readonly Import[] {
  const found: Import[] = [];
  walk(parse(file), (node) => {
    for (const reached of reachedBy(node)) found.push(importOf(file, node, reached));
  });
  return found;
}
