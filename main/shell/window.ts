/**
 * The one window: sandboxed, isolated, and with nowhere to go but the page.
 *
 * Alone because it is the border between a page that shows strangers' texts and the system.
 */
import { join } from 'node:path';
import { BrowserWindow, session, shell } from 'electron';
import { pageOrigin } from './pageScheme.ts';
import { placeOf, rememberWhenClosed, rememberedState } from './windowState.ts';

/** Copying is all that the page may ask the system for. */
const granted = new Set(['clipboard-sanitized-write']);

export function denyPermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, permission, decide) =>
    decide(granted.has(permission)),
  );
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => granted.has(permission));
  session.defaultSession.setDevicePermissionHandler(() => false);
}

const OUTSIDE = new Set(['https:', 'mailto:']);
/** Only addresses that a browser or a mail program should open; `file:`, `smb:` and programs' own schemes could start something. */
function openOutside(url: string): void {
  if (URL.canParse(url) && OUTSIDE.has(new URL(url).protocol)) void shell.openExternal(url);
}

export function openWindow(): BrowserWindow {
  const state = rememberedState();
  const window = new BrowserWindow({
    ...placeOf(state),
    title: 'Stammtisch',
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(import.meta.dirname, '..', 'preload', 'index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: true,
    },
  });
  if (state.isMaximized) window.maximize();
  rememberWhenClosed(window);
  window.webContents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: 'deny' };
  });
  window.webContents.on('will-navigate', (event) => {
    if (!event.url.startsWith(`${pageOrigin}/`)) event.preventDefault();
  });
  window.once('ready-to-show', () => window.show());
  window.loadURL(`${pageOrigin}/`).catch((cause: unknown) => {
    if (!window.isDestroyed()) throw cause; // closed while it loaded
  });
  return window;
}
