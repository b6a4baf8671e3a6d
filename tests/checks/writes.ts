/**
 * Who may write to RxDB: the store alone, in one transaction per command.
 *
 * Alone because a write beside `store.commit` has no log row, no undo and no search row, and nothing would look wrong.
 */
import { type Syntax, isSyntax, lineOf, nameOf, parse, walk } from './syntax.ts';
import type { SourceFile, Violation } from './tree.ts';

const writing = new Set([
  'insert',
  'insertIfNotExists',
  'bulkInsert',
  'upsert',
  'bulkUpsert',
  'incrementalUpsert',
  'insertLocal',
  'upsertLocal',
  'patch',
  'incrementalPatch',
  'modify',
  'incrementalModify',
  'remove',
  'bulkRemove',
  'incrementalRemove',
  'bulkWrite',
]);
const judged = /^main\/(core|host|cli|shell)\//;
const writer = /^main\/core\/store\//;

/** The store may be asked to patch by its own words only (`store.commit`), so every such method is suspicious. */
function writesBy(node: Syntax): string | undefined {
  if (node.type !== 'CallExpression' || !isSyntax(node['callee']) || node['callee'].type !== 'MemberExpression')
    return undefined;
  const method = nameOf(node['callee']['property']);
  return method !== undefined && writing.has(method) && node['callee']['computed'] !== true ? method : undefined;
}

export function writeViolations(files: readonly SourceFile[]): readonly Violation[] {
  return files
    .filter(({ path }) => judged.test(path) && !writer.test(path))
    .flatMap((file) => {
      const found: Violation[] = [];
      walk(parse(file), (node) => {
        const method = writesBy(node);
        if (method !== undefined)
          found.push({ path: file.path, line: lineOf(file, node), says: `.${method}(…): only the store writes` });
      });
      return found;
    });
}
