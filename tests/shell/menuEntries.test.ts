import { expect, test } from 'vitest';
import { type MenuEntry, menuColumns, type MenuKey } from '../../shared/shell/menuEntries.ts';
import { menuMessages } from '../../shared/shell/menuMessages.ts';
import { PAGE_COMMANDS } from '../../shared/shell/order.ts';

const PLATFORMS = ['darwin', 'win32', 'linux'];
const columnsOn = (platform: string) => menuColumns({ platform, isPackaged: true, hasUpdate: false });
const entriesOn = (platform: string): readonly MenuEntry[] => columnsOn(platform).flatMap(({ entries }) => entries);
const german = (key: MenuKey | 'app') => (key === 'app' ? 'Stammtisch' : menuMessages[key].de);
const germanOf = (entry: MenuEntry) => (entry.kind === 'line' ? '–' : german(entry.words));

test('macOS has its own menu first, in German as Apple’s programs have it', () => {
  const [app, ...others] = columnsOn('darwin');
  expect(app?.entries.map(germanOf)).toEqual([
    'Über Stammtisch',
    '–',
    'Einstellungen …',
    '–',
    'Dienste',
    '–',
    'Stammtisch ausblenden',
    'Andere ausblenden',
    'Alle einblenden',
    '–',
    'Stammtisch beenden',
  ]);
  expect(others.map(({ words }) => german(words))).toEqual([
    'Ablage',
    'Bearbeiten',
    'Ansicht',
    'Gehe zu',
    'Fenster',
    'Hilfe',
  ]);
});

test.each(PLATFORMS)('on %s every command of the page is there once, and quit, close and minimise too', (platform) => {
  const entries = entriesOn(platform);
  const commands = entries.flatMap((entry) => (entry.kind === 'page' ? [entry.command] : []));
  expect(commands.toSorted()).toEqual([...PAGE_COMMANDS].toSorted());
  const roles = entries.flatMap((entry) => (entry.kind === 'role' ? [entry.role] : []));
  expect(roles).toEqual(
    expect.arrayContaining(['quit', 'close', 'minimize', 'cut', 'copy', 'paste', 'selectAll', 'zoomIn']),
  );
  expect(new Set(roles).size).toBe(roles.length);
});

test('no key is named but those that only macOS needs of a menu', () => {
  const keys = (platform: string) =>
    entriesOn(platform).flatMap((entry) => (entry.kind === 'page' ? (entry.keys ?? []) : []));
  expect(keys('darwin')).toEqual(['Cmd+,', 'Cmd+Z', 'Shift+Cmd+Z']);
  expect([keys('win32'), keys('linux')]).toEqual([[], []]);
});

test("a developer's tools are shown only to developers, a newer version only where there is one", () => {
  const told = (target: object) =>
    menuColumns({ platform: 'linux', isPackaged: true, hasUpdate: false, ...target })
      .flatMap(({ entries }) => entries)
      .map(germanOf);
  expect(told({})).not.toEqual(expect.arrayContaining(['Entwicklerwerkzeuge']));
  expect(told({ isPackaged: false })).toContain('Entwicklerwerkzeuge');
  expect(told({})).not.toContain('Es gibt eine neuere Version …');
  expect(told({ hasUpdate: true })).toContain('Es gibt eine neuere Version …');
});
