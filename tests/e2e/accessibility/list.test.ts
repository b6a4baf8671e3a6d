import { expect, test } from 'vitest';
import { planted, type SourceFile, treeFiles } from '../../checks/tree.ts';
import { states } from './states.ts';

const COMMENT = /\/\*[\s\S]*?\*\//g;
const OVERLAY = /<(?:Dialog|Sheet|Inspector|AnchoredPopover|CommandPalette|SecretDialog|SheetFlow|Menu)\b/;

/** What the sources can show and no state of the suite does. */
function unlisted(files: readonly SourceFile[]): readonly string[] {
  const listed = new Set(states.flatMap(({ of }) => of));
  const between = (path: string, words: RegExp) =>
    [...(words.exec(files.find((file) => file.path === path)?.text ?? '')?.[1] ?? '').matchAll(/'([\w-]+)'/g)].map(
      ([, name]) => name ?? '',
    );
  const places = between('renderer/client/routes.ts', /new Set<Place>\(\[([^\]]+)\]/);
  const sections = between('renderer/app/pages/settings/sections.ts', /SECTIONS[^[]*\[([^\]]+)\]/);
  const overlays = files.filter(
    ({ path, text }) => /^renderer\/(?!ui\/).*\.tsx$/.test(path) && OVERLAY.test(text.replaceAll(COMMENT, '')),
  );
  const all = [
    ...places.map((place) => `page:${place}`),
    ...sections.map((section) => `settings:${section}`),
    ...overlays.map(({ path }) => path),
  ];
  expect(places.length, 'places found').toBeGreaterThan(0);
  expect(sections.length, 'sections found').toBeGreaterThan(0);
  return all.filter((one) => !listed.has(one));
}

test('every page, every part of the settings and whatever opens over them is in the list of states', () => {
  expect(unlisted(treeFiles(['.ts', '.tsx']))).toEqual([]);
});

test('a dialog that no state shows is found', () => {
  const path = 'renderer/members/Another.tsx';
  const sources = treeFiles(['.ts', '.tsx']);
  expect(unlisted([...sources, planted(path, 'export const Another = () => <Dialog open />;')])).toEqual([path]);
});

test('the list names only what is there, and each state once', () => {
  const paths = new Set(treeFiles(['.tsx']).map(({ path }) => path));
  const files = states.flatMap(({ of }) => of).filter((one) => one.startsWith('renderer/'));
  expect(files.filter((path) => !paths.has(path))).toEqual([]);
  const names = states.map(({ name }) => name);
  expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
});
