/**
 * The one window: sandboxed, isolated, and as it stood the last time.
 *
 * Alone because what it may do is written beside it in guards.ts, and what becomes of it when it fails in recovery.ts.
 */
import { join } from 'node:path';
import { BrowserWindow, ipcMain } from 'electron';
import { channels } from '../../shared/shell/bridge.ts';
import { openingOf } from '../../shared/shell/windowState.ts';
import { pageOrigin } from './pageScheme.ts';
import { remember, rememberedState } from './windowState.ts';

export function openWindow(): BrowserWindow {
  const state = rememberedState();
  const { isMaximized, zoom } = state;
  const window = new BrowserWindow({
    ...openingOf(state),
    title: 'Stammtisch',
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(import.meta.dirname, '..', 'preload', 'index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      zoomFactor: zoom,
      // Elsewhere Chromium fetches its word lists from a server, unasked.
      spellcheck: process.platform === 'darwin',
    },
  });
  if (isMaximized) window.maximize();
  const note = remember(window);
  const { webContents } = window;
  const onResized = (event: { readonly sender: unknown }) => {
    if (event.sender === webContents) note();
  };
  ipcMain.on(channels.resized, onResized);
  window.once('closed', () => ipcMain.off(channels.resized, onResized));
  // Chromium forgets it with the program, and each new document begins at 100 %.
  webContents.once('did-finish-load', () => webContents.setZoomFactor(zoom));
  window.once('ready-to-show', () => window.show());
  window.loadURL(`${pageOrigin}/`).catch((cause: unknown) => {
    // Closed while it loaded, or its page has died: that is told by its own event.
    if (!window.isDestroyed() && !webContents.isCrashed()) throw cause;
  });
  return window;
}
