/**
 * Who may catch. Failures are values; only an edge catches, to give a failure its name.
 *
 * Alone because a catch in a rule or a screen swallows bugs, and nobody hears of them.
 */
import { type Syntax, isSyntax, lineOf, nameOf, parse, walk } from './syntax.ts';
import type { SourceFile, Violation } from './tree.ts';

/** Also the command line and the page's connection: each is the last place that can still say something. */
const edges = /^(main\/(core\/(store|sync)|host|shell|cli)\/|main\/[^/]+\.mjs$|renderer\/client\/|tests\/)/;

/** A file with the reason why it may catch all the same. */
export const mayCatch: ReadonlyMap<string, string> = new Map([
  ['shared/time/knownZone.ts', 'ECMAScript has no other way to ask for a zone than to use it'],
  ['renderer/ui/dates.ts', 'parseDate names no failures; the 31st of June is read as no date'],
]);

/** zod's `.catch('x')` names a default; a promise's takes a function. */
const takesFunction = (argument: unknown): boolean =>
  isSyntax(argument) && !['Literal', 'TemplateLiteral', 'ArrayExpression', 'ObjectExpression'].includes(argument.type);

function waysToCatch(node: Syntax): string | undefined {
  if (node.type === 'TryStatement' && isSyntax(node['handler'])) return 'try … catch';
  if (node.type !== 'CallExpression' || !isSyntax(node['callee']) || node['callee'].type !== 'MemberExpression')
    return undefined;
  const [first, second] = node['arguments'] as readonly unknown[];
  const method = nameOf(node['callee']['property']);
  if (method === 'catch' && takesFunction(first)) return '.catch(…)';
  return method === 'then' && second !== undefined ? '.then(…, …)' : undefined;
}

export function catchViolations(files: readonly SourceFile[]): readonly Violation[] {
  return files
    .filter(({ path, text }) => !edges.test(path) && !mayCatch.has(path) && /\bcatch\b|\.then\(/.test(text))
    .flatMap((file) => {
      const found: Violation[] = [];
      walk(parse(file), (node) => {
        const way = waysToCatch(node);
        if (way !== undefined)
          found.push({ path: file.path, line: lineOf(file, node), says: `${way}: only an edge catches` });
      });
      return found;
    });
}
