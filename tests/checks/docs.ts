/**
 * What the documents name: files, npm scripts, sections. All of it must be there.
 *
 * Alone because a document is read by strangers, who cannot know that a name is an old one.
 */
import { dirname, join } from 'node:path';
import type { SourceFile, Violation } from './tree.ts';

export type Named = { readonly exists: (path: string) => boolean; readonly scripts: ReadonlySet<string> };

/** A path as written in code marks: with a folder or an ending, and without gaps, dots or stars that stand for something. */
const looksLikePath = (word: string): boolean =>
  /^\.?[\w@][\w@./-]*$/.test(word) &&
  !word.includes('...') &&
  /^(\.?(main|preload|renderer|shared|tests|ci)\/|[\w.-]+\.(md|json|mjs)$|[\w.-]+\.config\.ts$)/.test(
    word.replace(/^\./, ''),
  );

const builtIn = new Set(['ci', 'install', 'i', 'test', 'start', 'run', 'pack', 'version']);

function problemsIn(word: string, named: Named): readonly string[] {
  const scripts = [...word.matchAll(/\bnpm (?:(run)(?: -s| --silent)? )?([\w:-]+)/g)].flatMap(([, run, script = '']) =>
    (run === undefined && builtIn.has(script) && !['test', 'start'].includes(script)) || named.scripts.has(script)
      ? []
      : [`there is no npm script "${script}"`],
  );
  const files = looksLikePath(word) && !named.exists(word.replace(/\/$/, '')) ? [`${word} is not there`] : [];
  return [...scripts, ...files];
}

/** Words in code marks, and the lines of code blocks that are commands. */
function codeWords(line: string, inBlock: boolean): readonly string[] {
  return inBlock ? [line.trim()] : [...line.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);
}

export function docViolations(files: readonly SourceFile[], named: Named): readonly Violation[] {
  return files.flatMap(({ path, text }) => {
    let inBlock = false;
    return text.split('\n').flatMap((line, index) => {
      if (line.trimStart().startsWith('```')) {
        inBlock = !inBlock;
        return [];
      }
      return codeWords(line, inBlock).flatMap((word) =>
        problemsIn(word, named).map((says) => ({ path, line: index + 1, says })),
      );
    });
  });
}

/** Links to files of the repository; addresses and anchors are somebody else's. */
export function linkViolations(files: readonly SourceFile[], named: Named): readonly Violation[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) =>
      [...line.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
        .map(([, target = '']) => target)
        .filter((target) => !/^[a-z]+:/.test(target) && !named.exists(join(dirname(path), target)))
        .map((target) => ({ path, line: index + 1, says: `the link to ${target} leads nowhere` })),
    ),
  );
}
