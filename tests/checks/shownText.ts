/**
 * Words written straight into a screen, which no translation reaches.
 *
 * Alone because the page is the one room where a sentence in the code is a bug.
 */
import { type Syntax, isSyntax, lineOf, literalOf, nameOf, parse, walk } from './syntax.ts';
import type { SourceFile, Violation } from './tree.ts';

const shownProperties = new Set([
  'aria-label',
  'aria-description',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'placeholder',
  'title',
  'alt',
  'description',
  'errorMessage',
  'heading',
  'hint',
]);

/** Our name is the same in every language; keys and code are no sentences. */
const ownNames = new Set(['Stammtisch']);
const notSentences = new Set(['kbd', 'Kbd', 'code', 'style']);

const isWords = (text: string): boolean => /\p{L}{2}/u.test(text) && !ownNames.has(text.trim());

/** The literals that an expression may come out as: both ends of a condition, the right side of `&&`. */
function outcomesOf(node: unknown): readonly Syntax[] {
  if (!isSyntax(node)) return [];
  switch (node.type) {
    case 'ConditionalExpression':
      return [...outcomesOf(node['consequent']), ...outcomesOf(node['alternate'])];
    case 'LogicalExpression':
      return [...outcomesOf(node['left']), ...outcomesOf(node['right'])];
    case 'JSXExpressionContainer':
    case 'TSAsExpression':
      return outcomesOf(node['expression']);
    default:
      return [node];
  }
}

/** The fixed parts of a template: `${count} members` has words too. */
function wordsOf(node: Syntax): string {
  if (node.type !== 'TemplateLiteral') return literalOf(node) ?? '';
  return (node['quasis'] as readonly { value: { cooked: string } }[]).map(({ value }) => value.cooked).join(' ');
}

function shownBy(node: Syntax, ancestors: readonly Syntax[]): readonly string[] {
  const parent = ancestors.at(-1);
  if (node.type === 'JSXText') return [String(node['value'])];
  if (node.type === 'JSXAttribute') {
    return shownProperties.has(nameOf(node['name']) ?? '') ? outcomesOf(node['value']).map(wordsOf) : [];
  }
  const isChild =
    node.type === 'JSXExpressionContainer' && (parent?.type === 'JSXElement' || parent?.type === 'JSXFragment');
  return isChild ? outcomesOf(node).map(wordsOf) : [];
}

const insideNoSentence = (ancestors: readonly Syntax[]): boolean => {
  const element = ancestors.findLast(({ type }) => type === 'JSXElement');
  const opening = element?.['openingElement'];
  return isSyntax(opening) && notSentences.has(nameOf(opening['name']) ?? '');
};

export function shownTextViolations(files: readonly SourceFile[]): readonly Violation[] {
  return files
    .filter(({ path }) => /^renderer\/.*\.tsx$/.test(path))
    .flatMap((file) => {
      const found: Violation[] = [];
      walk(parse(file), (node, ancestors) => {
        for (const text of shownBy(node, ancestors)) {
          if (!isWords(text) || (node.type !== 'JSXAttribute' && insideNoSentence(ancestors))) continue;
          found.push({ path: file.path, line: lineOf(file, node), says: `"${text.trim()}" belongs into messages.ts` });
        }
      });
      return found;
    });
}
