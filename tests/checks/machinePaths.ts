/**
 * Traces of one machine or one network in files that everybody gets.
 *
 * Alone because such a path works where it was written and nowhere else, and nobody there notices.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type SourceFile, type Violation, projectRoot, treeFiles } from './tree.ts';

const traces: readonly { readonly pattern: RegExp; readonly says: string }[] = [
  { pattern: /(?<![\w.~-])\/(work|tmp|home|Users|root)\/[\w.]/, says: 'a path of one machine' },
  { pattern: /[A-Z]:\\\\?(Users|Temp)\\/, says: 'a path of one machine' },
  { pattern: /\bregistry\.[a-z]/, says: 'a host of one network' },
  { pattern: /"resolved":\s*"http/, says: 'a lock entry that names a host' },
];

const ownFolders = ['.', '.ci'];

/** Everything that is text, documents and configuration too; samples keep what their programs wrote. */
export function repositoryFiles(): readonly SourceFile[] {
  const loose = ownFolders.flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => ({ path: join(folder, name), text: readFileSync(join(projectRoot, folder, name), 'utf8') })),
  );
  return [...loose, ...treeFiles([''])].filter(({ text }) => !text.includes('\0'));
}

export function machineTraces(files: readonly SourceFile[]): readonly Violation[] {
  return files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        traces.filter(({ pattern }) => pattern.test(line)).map(({ says }) => ({ path, line: index + 1, says })),
      ),
  );
}
