/**
 * Tests that leave something out without a word, or pass by waiting.
 *
 * Alone because a skipped test looks like a passed one, and a sleep hides the race it was meant to show.
 */
import { type Syntax, dottedOf, isSyntax, lineOf, literalOf, nameOf, parse, walk } from './syntax.ts';
import type { SourceFile, Violation } from './tree.ts';

const leavingOut = /^(test|it|describe|suite|bench)(\.\w+)*\.(only|skip|todo|fails|fixme|skipIf|runIf|fail|slow)(\.|$)/;
const waiting = /(^|\.)waitForTimeout$|^(sleep|delay|pause|wait)$/;

/** The one place that may leave a test out; it takes a reason and prints it. */
const needsFile = 'tests/needs.ts';

/** Playwright's `test.skip(condition, 'reason')` inside a journey says why, and is counted. */
function isSkipWithReason(path: string, node: Syntax): boolean {
  const [condition, reason] = node['arguments'] as readonly (Syntax | undefined)[];
  return (
    path.endsWith('.e2e.ts') &&
    literalOf(condition) === undefined &&
    reason !== undefined &&
    !/Function/.test(reason.type)
  );
}

/** `new Promise((done) => setTimeout(done, 500))`: a limit rejects, a sleep goes on. */
function isSleep(node: Syntax, ancestors: readonly Syntax[]): boolean {
  if (!/(^|\.)setTimeout$/.test(dottedOf(node['callee']) ?? '')) return false;
  const executor = ancestors.findLast(
    (ancestor, index) => /Function/.test(ancestor.type) && nameOf(ancestors[index - 1]?.['callee']) === 'Promise',
  );
  const [resolve] = (executor?.['params'] as readonly unknown[] | undefined) ?? [];
  const name = nameOf(resolve);
  if (name === undefined) return false;
  let goesOn = false;
  walk((node['arguments'] as readonly Syntax[])[0] ?? node, (inner) => {
    goesOn ||= nameOf(inner) === name;
  });
  return goesOn;
}

function callProblem(path: string, node: Syntax, ancestors: readonly Syntax[]): string | undefined {
  const called = dottedOf(node['callee']) ?? '';
  if (leavingOut.test(called)) {
    return called.endsWith('.skip') && isSkipWithReason(path, node) ? undefined : `${called}: leave out with needs(…)`;
  }
  if (/^(context|ctx)\.skip$/.test(called) && path !== needsFile) return `${called}: leave out with needs(…)`;
  if (waiting.test(called)) return `${called}: wait for the thing, not for the time`;
  return isSleep(node, ancestors) ? 'a sleep: wait for the thing, not for the time' : undefined;
}

function nodeProblem(path: string, node: Syntax, ancestors: readonly Syntax[]): string | undefined {
  if (node.type === 'ImportDeclaration' && /^(node:)?timers\/promises$/.test(literalOf(node['source']) ?? '')) {
    return 'timers/promises: wait for the thing, not for the time';
  }
  if (node.type === 'Property' && /^(retry|retries)$/.test(nameOf(node['key']) ?? ''))
    return 'a test that needs a retry is a bug';
  // `test.only.each` and `test.skip` handed on without a call are seen by their member, the rest by their call.
  if (node.type === 'CallExpression' && isSyntax(node['callee'])) return callProblem(path, node, ancestors);
  return undefined;
}

export function honestyViolations(files: readonly SourceFile[]): readonly Violation[] {
  return files
    .filter(({ path }) => path.startsWith('tests/'))
    .flatMap((file) => {
      const found: Violation[] = [];
      walk(parse(file), (node, ancestors) => {
        const says = nodeProblem(file.path, node, ancestors);
        if (says !== undefined) found.push({ path: file.path, line: lineOf(file, node), says });
      });
      return found;
    });
}
