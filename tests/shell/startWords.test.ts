import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { broughtBy, cliWords, FILE_ENDINGS, readBrought, wordsHeard } from '../../shared/shell/startWords.ts';

test('only what stands after --cli is for the command line, and all of it', () => {
  expect(cliWords(['/opt/stammtisch', '--cli', 'import', 'a.csv', '--dry-run'])).toEqual([
    'import',
    'a.csv',
    '--dry-run',
  ]);
  expect(cliWords(['/opt/stammtisch', '--cli'])).toEqual([]);
  expect(cliWords(['/opt/stammtisch', 'a.csv'])).toBeUndefined();
});

test('files and links are taken from the words, whatever else stands among them', () => {
  const words = [
    '/opt/program.csv',
    '--no-sandbox',
    'a b.CSV',
    '-x.csv',
    '--workspace',
    '/lists/w.csv',
    '--file.ics',
    'b.xlsx',
    'notes.txt',
    '.',
    'stammtisch:import',
  ];
  expect(broughtBy(words)).toEqual({ files: ['a b.CSV', 'b.xlsx'], places: [{ place: 'import' }] });
  expect(broughtBy(['/opt/stammtisch', '--cli', 'import', 'a.csv'])).toEqual({ files: [], places: [] });
});

test('what stands behind a link is heard by nobody: whoever wrote the link wrote it', () => {
  const smuggled = ['/opt/stammtisch', 'stammtisch:today', '--workspace', '/evil', '--cli', 'unprotect', 'evil.csv'];
  expect(wordsHeard(smuggled)).toEqual(['/opt/stammtisch', 'stammtisch:today']);
  expect(cliWords(smuggled)).toBeUndefined();
  expect(broughtBy(smuggled)).toEqual({ files: [], places: [{ place: 'today' }] });
});

test('what was taken from the words is read back by the other start as it was', () => {
  const brought = broughtBy(['x', 'a.csv', 'stammtisch:events/evt_1']);
  expect(readBrought(structuredClone(brought))).toEqual(brought);
});

test('whatever another process hands over, only files that can be imported and real places come of it', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (files, places) => {
      for (const told of [files, { files, places }, { files: [files], places: [places] }]) {
        const read = readBrought(told);
        expect(read.files.every((path) => FILE_ENDINGS.some((ending) => path.toLowerCase().endsWith(ending)))).toBe(
          true,
        );
        expect(read.places.every(({ place }) => /^[a-z]+$/.test(place))).toBe(true);
      }
    }),
  );
});

test('the installers register exactly the endings that the import takes', () => {
  const config = readFileSync(resolve(import.meta.dirname, '../../electron-builder.yml'), 'utf8');
  const registered = [...config.matchAll(/^\s+- (?:\{ )?ext: (\w+)/gm)].map(([, ending]) => ending);
  expect(registered).toEqual([...FILE_ENDINGS]);
});
