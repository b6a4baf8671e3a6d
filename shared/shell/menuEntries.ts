/**
 * The application's menu as each platform expects it, before any system's menu is made of it.
 *
 * Alone because it is the same for every window and can be read as a list. Invariants: every entry has words; no key is
 * taken from the page, but on macOS, where a field's undo is the menu's.
 */
import type { menuMessages } from './menuMessages.ts';
import type { PageCommand } from './order.ts';

export type MenuKey = keyof typeof menuMessages;
/** What the shell does itself. */
export type ShellAct = 'open-workspace' | 'show-log' | 'show-folder' | 'show-update';
export type MenuEntry =
  | { readonly kind: 'line' }
  | { readonly kind: 'role'; readonly role: string; readonly words: MenuKey }
  | { readonly kind: 'page'; readonly command: PageCommand; readonly words: MenuKey; readonly keys?: string }
  | { readonly kind: 'shell'; readonly act: ShellAct; readonly words: MenuKey };
export type MenuColumn = {
  readonly words: MenuKey | 'app';
  readonly role?: string;
  readonly entries: readonly MenuEntry[];
};
export type MenuFor = {
  readonly platform: string;
  /** Whether tools for developers are shown. */
  readonly isPackaged: boolean;
  readonly hasUpdate: boolean;
};

const LINE: MenuEntry = { kind: 'line' };
const role = (name: string, words: MenuKey): MenuEntry => ({ kind: 'role', role: name, words });
const act = (name: ShellAct, words: MenuKey): MenuEntry => ({ kind: 'shell', act: name, words });
const page = (command: PageCommand, words: MenuKey, keys?: string): MenuEntry => ({
  kind: 'page',
  command,
  words,
  ...(keys === undefined ? {} : { keys }),
});

export function menuColumns(target: MenuFor): readonly MenuColumn[] {
  const isMac = target.platform === 'darwin';
  return [
    ...(isMac ? [appColumn()] : []),
    fileColumn(isMac),
    editColumn(isMac),
    viewColumn(target.isPackaged),
    goColumn(isMac),
    windowColumn(isMac),
    helpColumn(isMac, target.hasUpdate),
  ];
}

const appColumn = (): MenuColumn => ({
  words: 'app',
  entries: [
    page('about', 'menu.about'),
    LINE,
    page('go-settings', 'menu.settings', 'Cmd+,'),
    LINE,
    role('services', 'menu.services'),
    LINE,
    role('hide', 'menu.hide'),
    role('hideOthers', 'menu.hideOthers'),
    role('unhide', 'menu.showAll'),
    LINE,
    role('quit', 'menu.quit'),
  ],
});

const fileColumn = (isMac: boolean): MenuColumn => ({
  words: isMac ? 'menu.fileMac' : 'menu.file',
  entries: [
    page('new-member', 'menu.newMember'),
    page('new-event', 'menu.newEvent'),
    page('new-post', 'menu.newPost'),
    LINE,
    page('import', 'menu.import'),
    page('export', 'menu.export'),
    LINE,
    act('open-workspace', 'menu.openWorkspace'),
    LINE,
    isMac ? role('close', 'menu.close') : role('quit', 'menu.quit'),
  ],
});

/** Undo and redo are the page's: it knows whether a field or the last command is meant. */
const editColumn = (isMac: boolean): MenuColumn => ({
  words: 'menu.edit',
  entries: [
    page('undo', 'menu.undo', isMac ? 'Cmd+Z' : undefined),
    page('redo', 'menu.redo', isMac ? 'Shift+Cmd+Z' : undefined),
    LINE,
    role('cut', 'menu.cut'),
    role('copy', 'menu.copy'),
    role('paste', 'menu.paste'),
    role('pasteAndMatchStyle', 'menu.pastePlain'),
    role('delete', 'menu.delete'),
    role('selectAll', 'menu.selectAll'),
    LINE,
    page('find', 'menu.find'),
  ],
});

const viewColumn = (isPackaged: boolean): MenuColumn => ({
  words: 'menu.view',
  entries: [
    role('zoomIn', 'menu.zoomIn'),
    role('zoomOut', 'menu.zoomOut'),
    role('resetZoom', 'menu.zoomReset'),
    LINE,
    role('togglefullscreen', 'menu.fullScreen'),
    ...(isPackaged ? [] : [LINE, role('toggleDevTools', 'menu.developer')]),
  ],
});

const goColumn = (isMac: boolean): MenuColumn => ({
  words: 'menu.go',
  entries: [
    page('go-today', 'menu.today'),
    page('go-calendar', 'menu.calendar'),
    page('go-events', 'menu.events'),
    page('go-members', 'menu.members'),
    page('go-posts', 'menu.posts'),
    ...(isMac ? [] : [LINE, page('go-settings', 'menu.settings')]),
  ],
});

const windowColumn = (isMac: boolean): MenuColumn =>
  isMac
    ? {
        words: 'menu.window',
        role: 'window',
        entries: [
          role('minimize', 'menu.minimizeMac'),
          role('zoom', 'menu.zoomMac'),
          LINE,
          role('front', 'menu.front'),
        ],
      }
    : { words: 'menu.window', entries: [role('minimize', 'menu.minimize'), role('close', 'menu.close')] };

const helpColumn = (isMac: boolean, hasUpdate: boolean): MenuColumn => ({
  words: 'menu.help',
  ...(isMac ? { role: 'help' } : {}),
  entries: [
    page('keys', 'menu.keys'),
    LINE,
    act('show-folder', 'menu.showFolder'),
    act('show-log', 'menu.showLog'),
    ...(hasUpdate ? [LINE, act('show-update', 'menu.update')] : []),
    ...(isMac ? [] : [LINE, page('about', 'menu.about')]),
  ],
});
