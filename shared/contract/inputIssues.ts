/**
 * What is wrong with an input, in the words of scripts and with the facts that the page's own words need.
 *
 * Alone because a command's input and a patch are parsed apart. Invariant: whatever is refused for its length is told
 * with the limit.
 */
import type { z } from 'zod';
import type { InputIssue } from './failure.ts';

/** @param at where the parsed value stands in the whole input, outermost first */
export function inputIssuesOf(error: z.ZodError, at: readonly string[] = []): InputIssue[] {
  return error.issues.map((issue) => {
    const path = [...at, ...issue.path].join('.');
    const most = mostOf(issue);
    return most === undefined
      ? { path, problem: issue.message }
      : { path, problem: `at most ${most.count} ${most.of}`, most };
  });
}

function mostOf(issue: z.core.$ZodIssue): InputIssue['most'] {
  if (issue.code !== 'too_big') return undefined;
  if (issue.origin === 'string') return { count: Number(issue.maximum), of: 'characters' };
  return issue.origin === 'array' ? { count: Number(issue.maximum), of: 'entries' } : undefined;
}
