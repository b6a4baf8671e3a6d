/**
 * Electron's windows and the messages between them and the main program; the page itself is opened by the test.
 *
 * Alone because it is what a test looks through. Invariant: a window that is not sandboxed and isolated is not opened.
 */
import { EventEmitter } from 'node:events';
import { app } from './app.mjs';
import { relayToPage } from './ports.mjs';
import { defaultSession } from './services.mjs';
import { answer, ask, effect, tell } from './wire.mjs';

const windows = new Map();
let lastWindow = 0;

class WebContents extends EventEmitter {
  #openHandler = () => ({ action: 'allow' });
  #url = '';
  session = defaultSession;
  constructor(id) {
    super();
    this.id = id;
  }
  get mainFrame() {
    return { url: this.#url, origin: this.#url === '' ? '' : new URL('/', this.#url).href.slice(0, -1) };
  }
  getURL = () => this.#url;
  isDestroyed = () => !windows.has(this.id);
  async load(url) {
    this.#url = url;
    await ask('load', { window: this.id, url });
    this.emit('dom-ready', {});
    this.emit('did-finish-load', {});
  }
  reload = () => void this.load(this.#url);
  send = (channel, ...args) => tell('toPage', { window: this.id, channel, args, ports: [] });
  postMessage = (channel, message, ports = []) =>
    tell('toPage', { window: this.id, channel, args: [message], ports: ports.map(relayToPage) });
  setWindowOpenHandler = (handler) => {
    this.#openHandler = handler;
  };
  windowOpen = (url) => this.#openHandler({ url, disposition: 'foreground-tab' });
  printToPDF = async (options) => Buffer.from(await ask('pdf', { window: this.id, options }));
  openDevTools = () => effect('webContents.openDevTools');
  setZoomFactor = () => {};
  focus = () => {};
}

export class BrowserWindow extends EventEmitter {
  #bounds;
  #isVisible;
  constructor(options = {}) {
    super();
    const { sandbox, contextIsolation, nodeIntegration, preload } = options.webPreferences ?? {};
    if (sandbox === false || contextIsolation === false || nodeIntegration === true) {
      throw new Error('a window must be sandboxed and isolated');
    }
    lastWindow += 1;
    this.id = lastWindow;
    this.#bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 };
    this.#isVisible = options.show !== false;
    this.webContents = new WebContents(this.id);
    windows.set(this.id, this);
    app.windowOpened(this);
    tell('window', { window: this.id, preload, bounds: this.#bounds, title: options.title });
  }
  static getAllWindows = () => [...windows.values()];
  static getFocusedWindow = () => [...windows.values()][0] ?? null;
  static fromWebContents = (contents) => windows.get(contents.id) ?? null;
  async loadURL(url) {
    await this.webContents.load(url);
    if (!this.isDestroyed()) this.emit('ready-to-show');
  }
  show() {
    this.#isVisible = true;
    effect('window.show', this.id);
    this.emit('show');
  }
  showInactive = () => this.show();
  isVisible = () => this.#isVisible;
  focus = () => effect('window.focus', this.id);
  restore = () => effect('window.restore', this.id);
  maximize = () => effect('window.maximize', this.id);
  setFullScreen = () => {};
  isMinimized = () => false;
  isMaximized = () => false;
  isFullScreen = () => false;
  isDestroyed = () => !windows.has(this.id);
  getBounds = () => this.#bounds;
  getNormalBounds = () => this.#bounds;
  setBounds(bounds) {
    this.#bounds = { ...this.#bounds, ...bounds };
    this.emit('resize');
  }
  setTitle = (title) => effect('window.setTitle', title);
  setMenuBarVisibility = () => {};
  setTitleBarOverlay = () => {};
  setBackgroundColor = () => {};
  setProgressBar = () => {};
  close() {
    let isStopped = false;
    this.emit('close', { preventDefault: () => (isStopped = true) });
    if (!isStopped) this.destroy();
  }
  destroy() {
    if (!windows.delete(this.id)) return;
    tell('windowClosed', { window: this.id });
    this.webContents.emit('destroyed');
    this.emit('closed');
    app.windowClosed(this);
  }
}

class IpcMain extends EventEmitter {
  #handlers = new Map();
  handle(channel, handler) {
    if (this.#handlers.has(channel)) throw new Error(`a second handler for '${channel}'`);
    this.#handlers.set(channel, handler);
  }
  removeHandler = (channel) => this.#handlers.delete(channel);
  invoke(channel, event, args) {
    const handler = this.#handlers.get(channel);
    if (handler === undefined) throw new Error(`no handler for '${channel}'`);
    return handler(event, ...args);
  }
}

export const ipcMain = new IpcMain();

/** What the main program sees of a sender; frames inside the page have no preload and cannot send. */
const eventFrom = (window) => {
  const { webContents } = windows.get(window);
  return { sender: webContents, senderFrame: webContents.mainFrame, processId: 1, frameId: 1, ports: [] };
};

answer('invoke', ({ window, channel, args }) => ipcMain.invoke(channel, eventFrom(window), args));
answer('fromPage', ({ window, channel, args }) => {
  ipcMain.emit(channel, eventFrom(window), ...args);
});
answer('windowOpen', ({ window, url }) => windows.get(window)?.webContents.windowOpen(url));
answer('willNavigate', ({ window, url }) => {
  let isStopped = false;
  const event = { url, preventDefault: () => (isStopped = true) };
  windows.get(window)?.webContents.emit('will-navigate', event, url);
  return !isStopped;
});
answer('close', ({ window }) => windows.get(window)?.close());
answer('resize', ({ window, bounds }) => windows.get(window)?.setBounds(bounds));
