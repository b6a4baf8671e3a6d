/**
 * The desktop program: one window, one core, one workspace.
 *
 * Invariant: nothing here waits for readiness at the top level. Electron is ready only after this file has been read to
 * its end, so an `await app.whenReady()` would wait for itself.
 */
import { type BrowserWindow, app, dialog, ipcMain } from 'electron';
import { channels } from '../../shared/shell/bridge.ts';
import { shellWord } from '../../shared/shell/messages.ts';
import { openingMessageOf } from '../../shared/shell/openingMessage.ts';
import { CoreProcess, type OpeningFailure } from './coreProcess.ts';
import { answerDialogs, isOurPage } from './dialogs.ts';
import { answerOpening } from './otherWorkspace.ts';
import { setMenu } from './menu.ts';
import { registerPageScheme, servePage } from './pageScheme.ts';
import { denyPermissions, openWindow } from './window.ts';
import { claimInstance, workspaceFrom } from './workspaceArgs.ts';

const workspace = workspaceFrom(process.argv);
let core: CoreProcess | undefined;
let window: BrowserWindow | undefined;
let exitCode = 0;

const word = (key: Parameters<typeof shellWord>[0]): string => shellWord(key, app.getLocale());

function failed({ code, reason }: OpeningFailure): void {
  exitCode = 1;
  process.stderr.write(`The workspace ${workspace} was not opened: ${code} ${reason ?? ''}\n`);
  dialog.showErrorBox(word('shell.shut.title'), `${word(openingMessageOf(code, reason))}\n\n${workspace}`);
  app.quit();
}

async function stopped(): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: word('shell.stopped.title'),
    detail: word('shell.stopped.body'),
    buttons: [word('shell.stopped.again'), word('shell.quit')],
    defaultId: 0,
    cancelId: 1,
  });
  core = undefined;
  if (response !== 0) return app.quit();
  startCore();
  return window?.webContents.reload();
}

function startCore(): void {
  core = new CoreProcess(workspace, { failed, stopped: () => void stopped() });
}

function showWindow(): void {
  window = openWindow();
  window.on('closed', () => {
    window = undefined;
  });
}

function begin(): void {
  servePage();
  denyPermissions();
  setMenu();
  answerDialogs();
  answerOpening();
  ipcMain.on(channels.connect, (event, asked: unknown) => {
    if (isOurPage(event)) core?.connect(event.sender, String(asked));
  });
  startCore();
  showWindow();
}

function focusWindow(): void {
  if (window === undefined) return showWindow();
  if (window.isMinimized()) window.restore();
  return window.focus();
}

/** The core closes the workspace first; only then the program leaves. */
function leave(event: { preventDefault: () => void }): void {
  const closing = core;
  core = undefined;
  if (closing === undefined) return;
  event.preventDefault();
  void closing.close().then(() => app.exit(exitCode));
}

if (claimInstance(workspace)) {
  registerPageScheme();
  app.enableSandbox();
  app.on('second-instance', focusWindow);
  app.on('activate', focusWindow);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', leave);
  void app.whenReady().then(begin);
} else {
  app.quit();
}
