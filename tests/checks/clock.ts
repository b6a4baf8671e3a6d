/**
 * Who may read a clock, chance, or use `Date`.
 *
 * Alone because a rule that reads the clock cannot be tested for next summer, and two devices would decide differently.
 */
import { type Syntax, dottedOf, lineOf, nameOf, parse, walk } from './syntax.ts';
import type { SourceFile, Violation } from './tree.ts';

type Border = { readonly inside: RegExp; readonly except: RegExp; readonly forbidden: ReadonlySet<string> };

const clocks = ['Date', 'Temporal.Now', 'performance'];
const borders: readonly Border[] = [
  {
    inside: /^shared\//,
    except: /^$/,
    forbidden: new Set([...clocks, 'Math.random', 'crypto', 'setTimeout', 'setInterval']),
  },
  {
    inside: /^main\/core\//,
    except: /^main\/core\/(store|sync)\//,
    forbidden: new Set([...clocks, 'Math.random']),
  },
  {
    inside: /^(renderer|preload)\//,
    // The one clock of the page: what shows "in five minutes" asks it, so that tests can set it.
    except: /^renderer\/client\/clock\.ts$/,
    forbidden: new Set([...clocks, 'Math.random']),
  },
];

/** `x.Date`, `{ Date: 1 }` and a declared name are not the global. */
function isOnlyAName(node: Syntax, parent: Syntax | undefined): boolean {
  if (parent === undefined) return false;
  if (parent.type === 'MemberExpression') return parent['property'] === node && parent['computed'] !== true;
  if (parent.type === 'Property' || parent.type === 'PropertyDefinition' || parent.type === 'TSPropertySignature') {
    return parent['key'] === node && parent['shorthand'] !== true;
  }
  return parent.type === 'ImportSpecifier' || parent.type === 'TSQualifiedName';
}

function globalNamed(node: Syntax, parent: Syntax | undefined): string | undefined {
  if (node.type === 'MemberExpression') {
    const dotted = dottedOf(node);
    return dotted?.replace(/^(globalThis|window|self)\./, '');
  }
  return isOnlyAName(node, parent) ? undefined : nameOf(node);
}

function violationsUnder(file: SourceFile, border: Border): readonly Violation[] {
  const found: Violation[] = [];
  walk(parse(file), (node, ancestors) => {
    const name = globalNamed(node, ancestors.at(-1));
    if (name === undefined || !border.forbidden.has(name)) return;
    found.push({ path: file.path, line: lineOf(file, node), says: `${name}: be given it, do not read it here` });
  });
  return found;
}

const mentions = /\b(Date|Now|performance|random|crypto|setTimeout|setInterval)\b/;

export function clockViolations(files: readonly SourceFile[]): readonly Violation[] {
  return files
    .filter(({ text }) => mentions.test(text))
    .flatMap((file) =>
      borders
        .filter(({ inside, except }) => inside.test(file.path) && !except.test(file.path))
        .flatMap((border) => violationsUnder(file, border)),
    );
}
