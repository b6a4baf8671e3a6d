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
  if (!(await isAllowed(url))) throw new Error(`${url} was not let through`);
  const handler = schemes.get(new URL(url).protocol.slice(0, -1));
  if (handler === undefined) throw new Error(`nobody serves ${url}`);
  const response = await handler(new Request(url, { method, headers }));
  const body = new Uint8Array(await response.arrayBuffer());
  return { status: response.status, headers: Object.fromEntries(response.headers), body };
});

/** As Chromium is without anybody's word: it asks nobody and allows. */
const guards = {
  permission: (_contents, _permission, decide) => decide(true),
  permissionCheck: () => true,
  device: () => true,
  displayMedia: (_request, decide) => decide({ video: 'screen' }),
  request: (_details, decide) => decide({ cancel: false }),
};
const isAllowed = (url) => new Promise((done) => guards.request({ url }, ({ cancel }) => done(cancel !== true)));

class Session extends EventEmitter {
  protocol = protocol;
  setPermissionRequestHandler = (guard) => (guards.permission = guard);
  setPermissionCheckHandler = (guard) => (guards.permissionCheck = guard);
  setDevicePermissionHandler = (guard) => (guards.device = guard);
  setDisplayMediaRequestHandler = (guard) => (guards.displayMedia = guard);
  resolveProxy = async () => 'DIRECT';
  setSpellCheckerLanguages = () => {};
  webRequest = { onHeadersReceived: () => {}, onBeforeRequest: (guard) => (guards.request = guard) };
}
export const defaultSession = new Session();
/** Another session than the page's: its requests aren't looked at by the page's guards. */
const apart = {
  fetch: async (url) => {
    effect('session.fetch', String(url));
    const { status = 200, body = '' } = await ask('dialog', { name: 'fetch' });
    return new Response(body, { status });
  },
};
export const session = {
  get defaultSession() {
    if (!app.isReady()) throw new Error('Session can only be received when app is ready');
    return defaultSession;
  },
  fromPartition: () => apart,
};

const pageOf = (url) => ({ getURL: () => url });
answer(
  'permission',
  ({ permission, url = 'app://stammtisch/' }) =>
    new Promise((done) => guards.permission(pageOf(url), permission, done, {})),
);
answer('permissionCheck', ({ permission, origin = 'app://stammtisch/' }) =>
  guards.permissionCheck(null, permission, origin, {}),
);
answer('devicePermission', ({ deviceType }) => guards.device({ deviceType, origin: 'app://stammtisch', device: {} }));
answer('displayMedia', () => new Promise((done) => guards.displayMedia({}, done)));
answer('requestAllowed', ({ url }) => isAllowed(url));
/** Answers whether the file would be kept. */
answer('download', ({ url }) => {
  let isStopped = false;
  defaultSession.emit('will-download', { preventDefault: () => (isStopped = true) }, { getURL: () => url }, null);
  return !isStopped;
});

/** With a signal the dialog closes by itself, as if it had been cancelled. */
const chosen =
  (name) =>
  (...args) => {
    const { signal, ...options } = args.at(-1);
    effect(`dialog.${name}`, options);
    const answered = ask('dialog', { name, options: structuredClone(options) });
    if (signal === undefined) return answered;
    const cancelled = new Promise((done) =>
      signal.addEventListener('abort', () => {
        effect('dialog.closed', name);
        done({ response: options.cancelId ?? 0 });
      }),
    );
    return Promise.race([answered, cancelled]);
  };

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
answer('power', ({ name }) => powerMonitor.emit(name, { preventDefault() {} }));
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

const area = JSON.parse(process.env.DOUBLE_SCREEN ?? '{"x":0,"y":0,"width":1920,"height":1080}');
const display = { id: 1, bounds: area, workArea: area, scaleFactor: 1 };
export const screen = {
  getAllDisplays: () => [display],
  getPrimaryDisplay: () => display,
  getDisplayMatching: () => display,
};
