/**
 * Starts this program once more, for another workspace: each has a window and a core of its own.
 *
 * Alone because a page and the menu ask for it. Invariants: a page only gets a workspace opened that lies there already,
 * so that none makes the program write into a folder of its choice; a new one is begun only where a person said so, and
 * only in an empty folder.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { dialog, ipcMain } from 'electron';
import { channels } from '../../shared/shell/bridge.ts';
import { argsFor } from '../../shared/shell/workspaceArgs.ts';
import { isOurPage } from './dialogs.ts';
import { word } from './language.ts';

const isWorkspace = (folder: string): boolean => existsSync(join(folder, 'stammtisch.db'));

function start(folder: string): boolean {
  const child = spawn(process.execPath, argsFor(folder, process.argv), { detached: true, stdio: 'ignore' });
  child.once('error', () => {}); // without a number it was not started, and that is answered
  child.unref();
  return child.pid !== undefined;
}

export function answerOpening(): void {
  ipcMain.handle(channels.openWorkspace, (event, folder: unknown) => {
    if (!isOurPage(event) || typeof folder !== 'string' || !isAbsolute(folder)) return false;
    return isWorkspace(folder) && start(folder);
  });
}

/** From the menu: until a workspace was chosen, or the person has had enough. */
export async function chooseWorkspace(): Promise<void> {
  for (;;) {
    const { canceled, filePaths } = await dialog.showOpenDialog({
      title: word('shell.workspace.choose'),
      properties: ['openDirectory', 'createDirectory'],
    });
    const [folder] = filePaths;
    if (canceled || folder === undefined) return;
    const chosen = isWorkspace(folder) ? 'open' : await chosenOtherwise(folder);
    if (chosen === 'open') start(folder);
    if (chosen !== 'other') return;
  }
}

function isEmpty(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch {
    return false; // what can't be read is no place for a workspace
  }
}

async function chosenOtherwise(folder: string): Promise<'open' | 'other' | 'nothing'> {
  const isNew = isEmpty(folder);
  const choices = isNew ? (['open', 'other', 'nothing'] as const) : (['other', 'nothing'] as const);
  const words = { open: 'shell.workspace.start', other: 'shell.workspace.other', nothing: 'shell.cancel' } as const;
  const { response } = await dialog.showMessageBox({
    type: 'question',
    title: 'Stammtisch',
    message: word(isNew ? 'shell.workspace.empty' : 'shell.workspace.none'),
    detail: isNew ? folder : `${folder}\n\n${word('shell.workspace.noneBody')}`,
    buttons: choices.map((choice) => word(words[choice])),
    defaultId: 0,
    cancelId: choices.length - 1,
    noLink: true,
  });
  return choices[response] ?? 'nothing';
}
