/**
 * What `import … from 'electron'` gives the built main program in a test.
 *
 * Alone so that the stand-in has exactly the names that the program imports: one more fails when it is linked.
 */
export { app } from './app.mjs';
export { MessageChannelMain, MessagePortMain, utilityProcess } from './ports.mjs';
export { Menu } from './menu.mjs';
export {
  Notification,
  dialog,
  nativeTheme,
  net,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
} from './services.mjs';
export { BrowserWindow, ipcMain } from './window.mjs';
