/**
 * How long a file and a function may be.
 *
 * Alone because the ceiling is what keeps one file from taking every new verb.
 */
import { type Syntax, dottedOf, lineOf, nameOf, parse, walk } from './syntax.ts';
import { type SourceFile, type Violation, lineAt } from './tree.ts';

/** A path, or `path#function`, with the reason why it may be longer. Should stay all but empty. */
export const longerFor: ReadonlyMap<string, string> = new Map([
  ['renderer/ui/styles/tokens.css', 'one table of values, each named once for light and once for dark'],
]);

const isTest = (path: string): boolean => path.startsWith('tests/');
const isScript = (path: string): boolean => /\.(ts|tsx|mjs|js)$/.test(path);

/** A component's lines are mostly what it shows, a test's mostly what it lays out. */
function functionCeiling(path: string): number {
  if (path.endsWith('.tsx')) return 80;
  return isTest(path) ? 60 : 40;
}

const functionTypes = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

/** `describe` only groups tests: its body is a list, not a thing to follow. */
function isGroup(ancestors: readonly Syntax[]): boolean {
  const parent = ancestors.at(-1);
  return parent?.type === 'CallExpression' && /^(test\.)?describe/.test(dottedOf(parent['callee']) ?? '');
}

function functionName(node: Syntax, parent: Syntax | undefined): string {
  return nameOf(node['id']) ?? nameOf(parent?.['id']) ?? nameOf(parent?.['key']) ?? 'a function without a name';
}

const linesOf = (file: SourceFile, node: Syntax): number => lineAt(file.text, node.end) - lineOf(file, node) + 1;

/** Functions inside are judged by themselves; what remains of a table of functions is their names. */
function innerLines(file: SourceFile, outer: Syntax): number {
  let inner = 0;
  walk(outer, (node, ancestors) => {
    if (node === outer || !functionTypes.has(node.type)) return;
    const isDirect = !ancestors.slice(1).some(({ type }) => functionTypes.has(type));
    if (isDirect) inner += linesOf(file, node) - 1;
  });
  return inner;
}

function longFunctions(file: SourceFile): readonly Violation[] {
  const ceiling = functionCeiling(file.path);
  const found: Violation[] = [];
  walk(parse(file), (node, ancestors) => {
    if (!functionTypes.has(node.type) || isGroup(ancestors)) return;
    const line = lineOf(file, node);
    const lines = linesOf(file, node) - innerLines(file, node);
    const name = functionName(node, ancestors.at(-1));
    if (lines <= ceiling || longerFor.has(`${file.path}#${name}`)) return;
    found.push({ path: file.path, line, says: `${name} has ${lines} lines, ${ceiling} are allowed` });
  });
  return found;
}

function longFile({ path, text }: SourceFile): readonly Violation[] {
  const lines = text.split('\n').length - 1;
  const ceiling = isTest(path) ? 400 : 300;
  if (lines <= ceiling || longerFor.has(path)) return [];
  return [{ path, line: 1, says: `has ${lines} lines, ${ceiling} are allowed` }];
}

export function sizeViolations(files: readonly SourceFile[]): readonly Violation[] {
  return files.flatMap((file) => [...longFile(file), ...(isScript(file.path) ? longFunctions(file) : [])]);
}
