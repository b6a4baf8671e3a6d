/**
 * Makes the system's menu of the entries that shared/shell/menuEntries.ts names.
 *
 * Alone because undo, search and all else of the workstation belong to the page, which knows what they would do: an entry
 * only tells it. Invariant: where a system lets a menu show a key without taking it, it is not taken.
 */
import { Menu, type MenuItemConstructorOptions, app } from 'electron';
import {
  type MenuColumn,
  type MenuEntry,
  menuColumns,
  type MenuKey,
  type ShellAct,
} from '../../shared/shell/menuEntries.ts';
import { menuMessages } from '../../shared/shell/menuMessages.ts';
import { textIn } from '../../shared/words/words.ts';
import { language } from './language.ts';
import { hasUpdate } from './updates.ts';
import type { PageCommand } from '../../shared/shell/order.ts';

type Role = NonNullable<MenuItemConstructorOptions['role']>;
export type MenuActs = { readonly page: (command: PageCommand) => void; readonly shell: (act: ShellAct) => void };

const wordOf = (key: MenuKey): string => textIn(language(), menuMessages[key]);

function optionsOf(entry: MenuEntry, acts: MenuActs): MenuItemConstructorOptions {
  switch (entry.kind) {
    case 'line':
      return { type: 'separator' };
    case 'role':
      return { role: entry.role as Role, label: wordOf(entry.words) };
    case 'shell':
      return { id: entry.act, label: wordOf(entry.words), click: () => acts.shell(entry.act) };
    case 'page':
      return {
        id: entry.command,
        label: wordOf(entry.words),
        click: () => acts.page(entry.command),
        ...(entry.keys === undefined ? {} : { accelerator: entry.keys, registerAccelerator: false }),
      };
  }
}

const columnOf = ({ words, role, entries }: MenuColumn, acts: MenuActs): MenuItemConstructorOptions => ({
  label: words === 'app' ? app.getName() : wordOf(words),
  ...(role === undefined ? {} : { role: role as Role }),
  submenu: entries.map((entry) => optionsOf(entry, acts)),
});

export function setMenu(acts: MenuActs): void {
  const { platform } = process;
  const columns = menuColumns({ platform, isPackaged: app.isPackaged, hasUpdate: hasUpdate() });
  Menu.setApplicationMenu(Menu.buildFromTemplate(columns.map((column) => columnOf(column, acts))));
}
