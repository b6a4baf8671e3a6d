/**
 * Electron's services around the windows: schemes, permissions, dialogs, the system's shell, secrets, menus.
 *
 * Alone because none of them does anything here: each says what it would have done, or is answered by the test.
 */
import { EventEmitter } from 'node:events';
import { app } from './app.mjs';
import { answer, ask, effect } from './wire.mjs';

const schemes = new Map();

export const protocol = {
  registerSchemesAsPrivileged(list) {
    if (app.isReady()) throw new Error('schemes are registered before the program is ready');
    effect('protocol.registerSchemesAsPrivileged', list);
  },
  handle(scheme, handler) {
    if (!app.isReady()) throw new Error('a scheme is served after the program is ready');
    schemes.set(scheme, handler);
  },
  isProtocolHandled: (scheme) => schemes.has(scheme),
};

answer('request', async ({ url, method, headers }) => {
  const handler = schemes.get(new URL(url).protocol.slice(0, -1));
  if (handler === undefined) throw new Error(`nobody serves ${url}`);
  const response = await handler(new Request(url, { method, headers }));
  const body = new Uint8Array(await response.arrayBuffer());
  return { status: response.status, headers: Object.fromEntries(response.headers), body };
});

let onPermission = (_contents, _permission, decide) => decide(true);

export const defaultSession = {
  protocol,
  setPermissionRequestHandler: (handler) => {
    onPermission = handler;
  },
  setPermissionCheckHandler: () => effect('session.setPermissionCheckHandler'),
  setDevicePermissionHandler: () => effect('session.setDevicePermissionHandler'),
  setSpellCheckerLanguages: () => {},
  on: () => {},
  webRequest: { onHeadersReceived: () => {}, onBeforeRequest: () => {} },
};
export const session = { defaultSession, fromPartition: () => defaultSession };

answer('permission', ({ permission }) => new Promise((done) => onPermission(null, permission, done, {})));

const chosen =
  (name) =>
  (...args) =>
    ask('dialog', { name, options: structuredClone(args.at(-1)) });

export const dialog = {
  showOpenDialog: chosen('showOpenDialog'),
  showSaveDialog: chosen('showSaveDialog'),
  showMessageBox: chosen('showMessageBox'),
  showErrorBox: (...args) => effect('dialog.showErrorBox', ...args),
};

export const shell = {
  openExternal: async (url) => effect('shell.openExternal', url),
  openPath: async (path) => {
    effect('shell.openPath', path);
    return '';
  },
  showItemInFolder: (path) => effect('shell.showItemInFolder', path),
};

/** Reversible, so that a secret comes back as it was; not encryption, which only a system's keychain gives. */
export const safeStorage = {
  isEncryptionAvailable: () => process.env.DOUBLE_NO_KEYCHAIN !== '1',
  getSelectedStorageBackend: () => 'basic_text',
  encryptString: (text) => Buffer.from(`double:${Buffer.from(text).toString('hex')}`),
  decryptString: (bytes) => Buffer.from(String(bytes).replace(/^double:/, ''), 'hex').toString(),
};

class NativeTheme extends EventEmitter {
  themeSource = 'system';
  shouldUseDarkColors = false;
}
export const nativeTheme = new NativeTheme();
export const powerMonitor = new EventEmitter();
export const net = { fetch: async (url) => effect('net.fetch', String(url)), isOnline: () => false };

export class Notification extends EventEmitter {
  static isSupported = () => true;
  constructor(options) {
    super();
    this.options = options;
  }
  show = () => effect('Notification.show', this.options);
  close() {}
}

const area = { x: 0, y: 0, width: 1920, height: 1080 };
const display = { id: 1, bounds: area, workArea: area, scaleFactor: 1 };
export const screen = {
  getAllDisplays: () => [display],
  getPrimaryDisplay: () => display,
  getDisplayMatching: () => display,
};

let applicationMenu = null;
const entriesOf = (template) =>
  template.map((entry) => ({
    ...entry,
    submenu: Array.isArray(entry.submenu) ? { items: entriesOf(entry.submenu) } : entry.submenu,
  }));

export const Menu = {
  buildFromTemplate: (template) => ({ items: entriesOf(template), popup: () => effect('Menu.popup') }),
  setApplicationMenu: (menu) => {
    applicationMenu = menu;
    effect('Menu.setApplicationMenu');
  },
  getApplicationMenu: () => applicationMenu,
};

/** Clicks the entry with this id as a person would; an entry that is not there is an error of the test. */
answer('menu', ({ id }) => {
  const pending = [...(applicationMenu?.items ?? [])];
  for (const entry of pending) {
    if (entry.id === id && entry.click) return entry.click(entry, undefined, {});
    pending.push(...(entry.submenu?.items ?? []));
  }
  throw new Error(`no menu entry ${id}`);
});
