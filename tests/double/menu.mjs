/**
 * Electron's menu: built as strictly as the real one builds it, shown to nobody, clicked by the test.
 *
 * Alone because the real one refuses what it doesn't know, and a menu that throws opens no window.
 */
import { app } from './app.mjs';
import { answer, effect } from './wire.mjs';

// Source: electronjs.org/docs/latest/api/menu-item, of its roles.
const ROLES = new Set(
  `undo redo cut copy paste pasteAndMatchStyle delete selectAll reload forceReload toggleDevTools resetZoom zoomIn zoomOut
  toggleSpellChecker togglefullscreen window minimize close help about services hide hideOthers unhide quit showSubstitutions
  toggleSmartQuotes toggleSmartDashes toggleTextReplacement startSpeaking stopSpeaking zoom front appMenu fileMenu editMenu
  viewMenu shareMenu recentDocuments toggleTabBar selectNextTab selectPreviousTab showAllTabs mergeAllWindows
  clearRecentDocuments moveTabToNewWindow windowMenu`
    .split(/\s+/)
    .map((role) => role.toLowerCase()),
);
const ACCELERATOR =
  /^((Command|Cmd|Control|Ctrl|CommandOrControl|CmdOrCtrl|Alt|Option|AltGr|Shift|Super|Meta)\+)*([A-Z0-9]|F\d{1,2}|Plus|Space|Tab|[,.?/[\]-])$/;

function built(entry) {
  if (entry.type === 'separator') return entry;
  if (entry.label === undefined && entry.role === undefined)
    throw new TypeError('a menu entry has no label and no role');
  if (entry.role !== undefined && !ROLES.has(entry.role.toLowerCase()))
    throw new TypeError(`unknown role ${entry.role}`);
  if (entry.accelerator !== undefined && !ACCELERATOR.test(entry.accelerator))
    throw new TypeError(`unknown accelerator ${entry.accelerator}`);
  return Array.isArray(entry.submenu) ? { ...entry, submenu: { items: entry.submenu.map(built) } } : entry;
}

/** What a person would read, without what a click does. */
const shown = ({ click: _click, submenu, ...entry }) =>
  submenu === undefined ? entry : { ...entry, submenu: submenu.items.map(shown) };

let applicationMenu = null;
export const Menu = {
  buildFromTemplate: (template) => ({ items: template.map(built), popup: () => effect('Menu.popup') }),
  setApplicationMenu: (menu) => {
    if (!app.isReady()) throw new Error('a menu is set after the program is ready');
    applicationMenu = menu;
    effect('Menu.setApplicationMenu', menu.items.map(shown));
  },
  getApplicationMenu: () => applicationMenu,
};

/** Clicks the entry with this id as a person would; an entry that is not there is an error of the test. */
answer('menu', ({ id }) => {
  const pending = [...(applicationMenu?.items ?? [])];
  for (const entry of pending) {
    if (entry.id === id && entry.click) return void entry.click(entry, undefined, {});
    pending.push(...(entry.submenu?.items ?? []));
  }
  throw new Error(`no menu entry ${id}`);
});
