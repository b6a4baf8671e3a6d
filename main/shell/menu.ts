/**
 * The application's menu: what every desktop program has, in the system's language.
 *
 * Alone because undo, search and all else of the workstation belong to the page, which knows what they would do; a menu
 * entry with the same keys would take them from it.
 */
import { Menu, type MenuItemConstructorOptions, app } from 'electron';
import { type ShellMessageKey, shellWord } from '../../shared/shell/messages.ts';

type Role = NonNullable<MenuItemConstructorOptions['role']>;

export function setMenu(): void {
  const word = (key: ShellMessageKey): string => shellWord(key, app.getLocale());
  const entry = (role: Role, key: ShellMessageKey): MenuItemConstructorOptions => ({ role, label: word(key) });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const isMac = process.platform === 'darwin';
  const developer: MenuItemConstructorOptions[] = app.isPackaged ? [] : [separator, { role: 'toggleDevTools' }];
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { label: word('shell.file'), submenu: isMac ? [entry('close', 'shell.close')] : [entry('quit', 'shell.quit')] },
    {
      label: word('shell.edit'),
      submenu: [
        entry('cut', 'shell.cut'),
        entry('copy', 'shell.copy'),
        entry('paste', 'shell.paste'),
        entry('selectAll', 'shell.selectAll'),
      ],
    },
    {
      label: word('shell.view'),
      submenu: [
        entry('zoomIn', 'shell.zoomIn'),
        entry('zoomOut', 'shell.zoomOut'),
        entry('resetZoom', 'shell.zoomReset'),
        separator,
        entry('togglefullscreen', 'shell.fullScreen'),
        ...developer,
      ],
    },
    ...(isMac ? [{ role: 'windowMenu', label: word('shell.window') } as const] : []),
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
