/**
 * The desktop program: one window, one core, one workspace. After `--cli` it is the command line instead.
 *
 * Invariant: nothing here waits for readiness at the top level. Electron is ready only after this file has been read to
 * its end, so an `await app.whenReady()` would wait for itself; the command line ends before.
 */
import { app, ipcMain, powerMonitor, shell } from 'electron';
import { channels } from '../../shared/shell/bridge.ts';
import { LINK_SCHEME } from '../../shared/shell/link.ts';
import type { ShellAct } from '../../shared/shell/menuEntries.ts';
import { cliWords } from '../../shared/shell/startWords.ts';
import { broughtWith, followBrought, show } from './brought.ts';
import { runCli } from './cli.ts';
import { showLog } from './crashes.ts';
import { answerDialogs, isOurPage } from './dialogs.ts';
import { guardPages, guardSession } from './guards.ts';
import { speak } from './language.ts';
import { type MenuActs, setMenu } from './menu.ts';
import { answerListening, order } from './orders.ts';
import { answerOpening, chooseWorkspace } from './otherWorkspace.ts';
import { registerPageScheme, servePage } from './pageScheme.ts';
import { noteHelpers } from './recovery.ts';
import { followUpdates, showUpdate } from './updates.ts';
import { claimInstance, workspaceFrom } from './workspaceArgs.ts';
import { Workstation } from './workstation.ts';
import { followWorld } from './world.ts';

const ACTS: Readonly<Record<ShellAct, (workstation: Workstation) => void>> = {
  'open-workspace': () => void chooseWorkspace(),
  'show-log': showLog,
  'show-folder': ({ folder }) => void shell.openPath(folder),
  'show-update': showUpdate,
};

const actsOf = (workstation: Workstation): MenuActs => ({
  shell: (act) => ACTS[act](workstation),
  page: (command) => {
    workstation.show();
    order({ kind: 'command', command });
  },
});

function begin(workstation: Workstation): void {
  const acts = actsOf(workstation);
  servePage();
  guardSession();
  setMenu(acts);
  answerDialogs();
  answerOpening();
  answerListening();
  ipcMain.on(channels.speak, (event, speech: unknown) => {
    if (isOurPage(event) && speak(speech)) setMenu(acts);
  });
  followWorld((word) => workstation.tell(word));
  // The system goes down: closed in order, as if a person had quit.
  powerMonitor.on('shutdown', () => app.quit());
  workstation.begin();
  followUpdates(() => setMenu(acts));
}

function startWindow(): void {
  const folder = workspaceFrom(process.argv);
  const brought = broughtWith(process.argv, process.cwd());
  if (!claimInstance(folder, brought)) return app.quit();
  const workstation = new Workstation(folder);
  // The installers of the other systems register it; on Windows only the program can.
  if (process.platform === 'win32' && app.isPackaged) app.setAsDefaultProtocolClient(LINK_SCHEME.slice(0, -1));
  registerPageScheme();
  app.enableSandbox();
  guardPages();
  noteHelpers();
  show(brought);
  followBrought(() => workstation.show());
  app.on('activate', () => workstation.show());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', (event) => workstation.leave(event));
  void app.whenReady().then(() => begin(workstation));
}

const words = cliWords(process.argv);
if (words === undefined) startWindow();
else await runCli(words);
