/**
 * What a person is told when the core or the page has died, and what is done about it.
 *
 * Alone because both die alike and need the same words. Invariants: nothing starts again unasked, so nothing can crash in a
 * circle unseen; from the third crash within a minute on the log and the folder are offered too.
 */
import { type BrowserWindow, app, dialog, shell } from 'electron';
import type { Fault } from '../../shared/contract/crashReport.ts';
import type { ShellMessageKey } from '../../shared/shell/messages.ts';
import { noteCrash, showLog } from './crashes.ts';
import { word } from './language.ts';

type Choice = 'again' | 'log' | 'folder' | 'quit';
type Told = { readonly title: ShellMessageKey; readonly body: ShellMessageKey; readonly again: ShellMessageKey };
const CORE: Told = { title: 'shell.stopped.core', body: 'shell.stopped.coreBody', again: 'shell.stopped.again' };
const PAGE: Told = { title: 'shell.stopped.page', body: 'shell.stopped.pageBody', again: 'shell.stopped.showAgain' };

/** Answers whether to go on. */
async function ask(told: Told, isLoop: boolean, folder: string): Promise<boolean> {
  const choices: readonly Choice[] = isLoop ? ['again', 'log', 'folder', 'quit'] : ['again', 'quit'];
  const words = { again: told.again, log: 'shell.log.show', folder: 'shell.folder.show', quit: 'shell.quit' } as const;
  for (;;) {
    const { response } = await dialog.showMessageBox({
      type: 'error',
      title: 'Stammtisch',
      message: word(told.title),
      detail: [word(told.body), ...(isLoop ? [word('shell.stopped.loop')] : [])].join('\n\n'),
      buttons: choices.map((choice) => word(words[choice])),
      defaultId: 0,
      cancelId: choices.length - 1,
      noLink: true,
    });
    const chosen = choices[response];
    if (chosen === 'log') showLog();
    else if (chosen === 'folder') void shell.openPath(folder);
    else return chosen === 'again';
  }
}

export async function recoverCore(
  folder: string,
  code: number,
  fault: Fault | undefined,
  again: () => void,
): Promise<void> {
  const isLoop = noteCrash({ part: 'core', reason: fault === undefined ? 'exited' : 'fault', code, fault });
  if (await ask(CORE, isLoop, folder)) again();
  else app.quit();
}

/** Shows the page again after it died or doesn't answer any more. */
export function watchPage(window: BrowserWindow, folder: string): void {
  const { webContents } = window;
  let isEnded = false;
  const recover = async (reason: unknown, code: number) => {
    const isLoop = noteCrash({ part: 'page', reason, code });
    if (!(await ask(PAGE, isLoop, folder))) app.quit();
    else if (!window.isDestroyed()) webContents.reload();
  };
  const endSlow = async () => {
    if (!(await waitOrShowAgain(window)) || window.isDestroyed()) return;
    isEnded = true;
    webContents.forcefullyCrashRenderer();
    webContents.reload();
  };
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    // What we ended ourselves is shown again by whoever ended it.
    if (reason !== 'clean-exit' && !isEnded && !window.isDestroyed()) void recover(reason, exitCode);
    isEnded = false;
  });
  window.on('unresponsive', () => {
    void endSlow();
  });
}

/** The question goes away by itself when the page answers again. */
async function waitOrShowAgain(window: BrowserWindow): Promise<boolean> {
  const answered = new AbortController();
  const close = () => answered.abort();
  window.once('responsive', close);
  window.once('closed', close);
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: 'Stammtisch',
    message: word('shell.slow.title'),
    detail: word('shell.slow.body'),
    buttons: [word('shell.slow.wait'), word('shell.stopped.showAgain')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
    signal: answered.signal,
  });
  window.off('responsive', close);
  window.off('closed', close);
  return response === 1 && !answered.signal.aborted;
}

/** Chromium's own helpers start again by themselves; that they died is worth a line. */
export function noteHelpers(): void {
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit' && type === 'GPU') noteCrash({ part: 'gpu', reason, code: exitCode });
  });
}
