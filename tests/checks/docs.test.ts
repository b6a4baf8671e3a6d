import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Named, docViolations, linkViolations } from './docs.ts';
import { planted, projectRoot, shown } from './tree.ts';

const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { scripts: object };
const real: Named = {
  exists: (path) => existsSync(join(projectRoot, path)),
  scripts: new Set(Object.keys(manifest.scripts)),
};
const documents = ['README.md', 'ARCHITECTURE.md', 'DECISIONS.md', 'docs/SERVER.md']
  .filter((path) => existsSync(join(projectRoot, path)))
  .map((path) => planted(path, readFileSync(join(projectRoot, path), 'utf8')));
const only: Named = { exists: (path) => path === 'main/start.mjs', scripts: new Set(['start', 'test', 'test:long']) };
const found = (text: string) => [
  ...docViolations([planted('README.md', text)], only),
  ...linkViolations([planted('README.md', text)], only),
];

test('what README, ARCHITECTURE, DECISIONS and the page on the server name is there', () => {
  expect(shown([...docViolations(documents, real), ...linkViolations(documents, real)])).toEqual([]);
});

test.each([
  'see `main/gone.ts`',
  'see `shared/door/`',
  'run `npm run gone`',
  'run `npm run -s gone -- --json`',
  'see [there](main/gone.ts)',
  '```sh\nnpm run gone\n```',
])('%s is found', (text) => {
  expect(found(text)).toHaveLength(1);
});

test.each([
  'see `main/start.mjs` and [it](main/start.mjs#top)',
  'run `npm start -- --no-open` or `npm run test:long`, after `npm ci`',
  'a path such as `main/core/<f>/` or `shared/*/model.ts`',
  'main/gone.ts without marks',
  'each feature has a `model.ts`',
  'see [the source](https://example.org/main/gone.ts)',
  '```sh\nnpm test\n```',
])('%s is left alone', (text) => {
  expect(found(text)).toEqual([]);
});
