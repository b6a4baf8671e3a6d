/**
 * Electron's `app`: its life from entry to exit, with the traps of the real one.
 *
 * Alone because its order is the point: `ready` after the entry, `window-all-closed` after the last window, and
 * schemes can be registered only before `ready`.
 */
import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { answer, effect, leave } from './wire.mjs';

let markReady;
const ready = new Promise((done) => {
  markReady = done;
});
const userData = process.env.DOUBLE_USER_DATA;
const openWindows = new Set();

class App extends EventEmitter {
  isPackaged = false;
  commandLine = { appendSwitch: (...args) => effect('app.commandLine.appendSwitch', ...args) };
  dock = { setMenu() {} };
  #isReady = false;
  #isQuitting = false;

  entryDone() {
    this.#isReady = true;
    this.emit('ready', {});
    markReady();
  }
  isReady = () => this.#isReady;
  whenReady = () => ready;
  enableSandbox = () => effect('app.enableSandbox');
  getName = () => 'Stammtisch';
  setName = () => {};
  getVersion = () => process.env.npm_package_version ?? '0.0.0';
  getLocale = () => process.env.DOUBLE_LOCALE ?? 'en-GB';
  getPreferredSystemLanguages = () => [this.getLocale()];
  getAppPath = () => process.cwd();
  getPath = (name) => (name === 'userData' ? userData : join(userData, name));
  setPath = (name, path) => effect('app.setPath', name, path);
  setAppUserModelId = () => {};
  setAboutPanelOptions = () => {};
  requestSingleInstanceLock = (content) => {
    effect('app.requestSingleInstanceLock', content);
    return process.env.DOUBLE_SECOND_INSTANCE !== '1';
  };
  releaseSingleInstanceLock = () => {};
  setAsDefaultProtocolClient = (scheme) => {
    effect('app.setAsDefaultProtocolClient', scheme);
    return true;
  };
  addRecentDocument = () => {};
  focus = () => {};
  relaunch = () => effect('app.relaunch');

  windowOpened(window) {
    openWindows.add(window);
    this.emit('web-contents-created', {}, window.webContents);
    this.emit('browser-window-created', {}, window);
  }
  windowClosed(window) {
    openWindows.delete(window);
    if (openWindows.size > 0) return;
    if (this.#isQuitting) this.#leave();
    else if (!this.emit('window-all-closed')) this.quit();
  }

  /** Every window may still object; the program leaves when the last one has closed. */
  quit() {
    if (this.#isQuitting) return undefined;
    let isStopped = false;
    this.emit('before-quit', { preventDefault: () => (isStopped = true) });
    if (isStopped) return undefined;
    if (openWindows.size === 0) return this.#leave();
    this.#isQuitting = true;
    for (const window of openWindows) window.close();
    this.#isQuitting = false;
    return undefined;
  }
  #leave() {
    let isStopped = false;
    this.emit('will-quit', { preventDefault: () => (isStopped = true) });
    if (!isStopped) this.exit(0);
  }
  exit(code = 0) {
    this.emit('quit', {}, code);
    leave(code);
  }
}

export const app = new App();
export const entryDone = () => app.entryDone();

/** Answers whether somebody stopped what the system would do by itself. */
answer('appEvent', ({ name, args }) => {
  let isStopped = false;
  app.emit(name, { preventDefault: () => (isStopped = true) }, ...args);
  return isStopped;
});
/** Chromium refuses by itself, unless somebody stops it and says yes. */
answer('certificateError', ({ url }) => {
  let isStopped = false;
  let isTrusted = false;
  const event = { preventDefault: () => (isStopped = true) };
  app.emit(
    'certificate-error',
    event,
    null,
    url,
    'net::ERR_CERT_AUTHORITY_INVALID',
    {},
    (trust) => (isTrusted = trust),
  );
  return { isStopped, isTrusted };
});
answer('quit', () => app.quit());
