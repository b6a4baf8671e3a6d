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
  #zoom;
  #isCrashed = false;
  session = defaultSession;
  constructor(id, zoom) {
    super();
    this.id = id;
    this.#zoom = zoom;
  }
  get mainFrame() {
    return { url: this.#url, origin: this.#url === '' ? '' : new URL('/', this.#url).href.slice(0, -1) };
  }
  getURL = () => this.#url;
  isDestroyed = () => !windows.has(this.id);
  async load(url) {
    this.#url = url;
    await this.#show('load', { url });
  }
  async #show(how, content) {
    this.#isCrashed = false;
    this.emit('did-start-navigation', { url: this.#url, isMainFrame: true, isSameDocument: false });
    await ask(how, { window: this.id, ...content });
    this.emit('dom-ready', {});
    this.emit('did-finish-load', {});
  }
  reload = () => void this.#show('reload', {});
  isCrashed = () => this.#isCrashed;
  crash(reason) {
    this.#isCrashed = true;
    this.emit('render-process-gone', {}, { reason, exitCode: 5 });
  }
  forcefullyCrashRenderer() {
    effect('webContents.forcefullyCrashRenderer');
    this.crash('killed');
  }
  send(channel, ...args) {
    if (this.isDestroyed()) throw new TypeError('Object has been destroyed');
    tell('toPage', { window: this.id, channel, args: structuredClone(args), ports: [] });
  }
  postMessage = (channel, message, ports = []) =>
    tell('toPage', { window: this.id, channel, args: [message], ports: ports.map(relayToPage) });
  setWindowOpenHandler = (handler) => {
    this.#openHandler = handler;
  };
  windowOpen = (url) => this.#openHandler({ url, disposition: 'foreground-tab' });
  printToPDF = async (options) => Buffer.from(await ask('pdf', { window: this.id, options }));
  openDevTools = () => effect('webContents.openDevTools');
  setZoomFactor(zoom) {
    if (!(zoom > 0)) throw new Error("'zoomFactor' must be a double greater than 0.0");
    this.#zoom = zoom;
  }
  getZoomFactor = () => this.#zoom;
  focus = () => {};
}

export class BrowserWindow extends EventEmitter {
  #bounds;
  #isVisible;
  #isMaximized = false;
  #isMinimized = false;
  #isFullScreen;
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
    this.#isFullScreen = options.fullscreen === true;
    this.webContents = new WebContents(this.id, options.webPreferences?.zoomFactor ?? 1);
    windows.set(this.id, this);
    app.windowOpened(this);
    effect('window.open', this.#bounds, {
      isFullScreen: this.#isFullScreen,
      preferences: options.webPreferences ?? {},
    });
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
  restore() {
    effect('window.restore', this.id);
    this.#isMinimized = false;
    this.emit('restore');
  }
  minimize() {
    this.#isMinimized = true;
    this.emit('minimize');
  }
  maximize() {
    effect('window.maximize', this.id);
    this.#isMaximized = true;
    this.emit('maximize');
  }
  unmaximize() {
    this.#isMaximized = false;
    this.emit('unmaximize');
  }
  setFullScreen(isFullScreen) {
    this.#isFullScreen = isFullScreen;
    this.emit(isFullScreen ? 'enter-full-screen' : 'leave-full-screen');
  }
  isMinimized = () => this.#isMinimized;
  isMaximized = () => this.#isMaximized;
  isFullScreen = () => this.#isFullScreen;
  isDestroyed = () => !windows.has(this.id);
  getBounds = () => this.#bounds;
  getNormalBounds = () => this.#bounds;
  setBounds(bounds) {
    this.#bounds = { ...this.#bounds, ...bounds };
    this.emit('move');
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
/** Answers whether it may go there. */
function goes(window, name, url) {
  let isStopped = false;
  const event = { url, isMainFrame: name !== 'will-frame-navigate', preventDefault: () => (isStopped = true) };
  windows.get(window)?.webContents.emit(name, event, url);
  return !isStopped;
}
answer('willNavigate', ({ window, url }) => goes(window, 'will-navigate', url));
answer('goes', ({ window, name, url }) => goes(window, name, url));
answer('crashPage', ({ window, reason }) => windows.get(window)?.webContents.crash(reason));
answer('windowEvent', ({ window, name }) => void windows.get(window)?.emit(name));
const changes = {
  bounds: (window, bounds) => window.setBounds(bounds),
  isMaximized: (window, to) => (to ? window.maximize() : window.unmaximize()),
  isFullScreen: (window, to) => window.setFullScreen(to),
  isMinimized: (window) => window.minimize(),
  // By the menu's role: Chromium tells only the page, whose size in its own pixels is another one now.
  zoom: (window, zoom) => window.webContents.setZoomFactor(zoom),
};
answer('changeWindow', ({ window, change }) => {
  for (const [name, value] of Object.entries(change)) changes[name](windows.get(window), value);
});
answer('close', ({ window }) => windows.get(window)?.close());
answer('resize', ({ window, bounds }) => windows.get(window)?.setBounds(bounds));
