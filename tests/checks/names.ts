/**
 * Words that say nothing, as a whole path part or a whole exported name; and `index` files that only pass things on.
 *
 * Alone because a drawer called by such a name takes in anything, and soon holds everything.
 */
import { type Syntax, isSyntax, lineOf, nameOf, parse, walk } from './syntax.ts';
import type { SourceFile, Violation } from './tree.ts';

const empty =
  /^(data|items?|info|objects?|handles?|handler|process|manage|managers?|helpers?|utils?|misc|common|flags?|te?mp)$/i;

/** Fixed by the design: the core's entry is the core's process. */
const fixed = new Set(['main/core/process.ts']);

function pathViolations({ path }: SourceFile): readonly Violation[] {
  if (fixed.has(path)) return [];
  const parts = path.split('/').map((part) => part.replace(/\..*$/, ''));
  return parts.filter((part) => empty.test(part)).map((part) => ({ path, line: 1, says: `"${part}" says nothing` }));
}

/** The names that one export statement gives away. */
function exportedNames(node: Syntax): readonly (string | undefined)[] {
  const declaration = node['declaration'];
  if (isSyntax(declaration)) {
    const declarators = declaration['declarations'];
    return Array.isArray(declarators)
      ? declarators.filter(isSyntax).map((declarator) => nameOf(declarator['id']))
      : [nameOf(declaration['id'])];
  }
  const specifiers = node['specifiers'];
  return Array.isArray(specifiers) ? specifiers.filter(isSyntax).map((specifier) => nameOf(specifier['exported'])) : [];
}

function exportViolations(file: SourceFile): readonly Violation[] {
  const isIndex = /(^|\/)index\.tsx?$/.test(file.path);
  const found: Violation[] = [];
  walk(parse(file), (node) => {
    const passesOn =
      node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && isSyntax(node['source']));
    const at = { path: file.path, line: node.type.startsWith('Export') ? lineOf(file, node) : 1 };
    if (passesOn && isIndex)
      found.push({ ...at, says: 'an index passes nothing on: import from the file that has it' });
    if (node.type !== 'ExportNamedDeclaration') return;
    for (const name of exportedNames(node)) {
      if (name !== undefined && empty.test(name)) found.push({ ...at, says: `"${name}" says nothing` });
    }
  });
  return found;
}

export function nameViolations(files: readonly SourceFile[]): readonly Violation[] {
  return files.flatMap((file) => [
    ...pathViolations(file),
    ...(/\.(ts|tsx|mjs)$/.test(file.path) ? exportViolations(file) : []),
  ]);
}
