/**
 * Starts this program once more, for another workspace: each has a window and a core of its own.
 *
 * Alone because a page asks for it. Invariant: only for our own page, and only where a workspace lies already, so that
 * no page makes the program write into a folder of its choice.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { ipcMain } from 'electron';
import { channels } from '../../shared/shell/bridge.ts';
import { argsFor } from '../../shared/shell/workspaceArgs.ts';
import { isOurPage } from './dialogs.ts';

export function answerOpening(): void {
  ipcMain.handle(channels.openWorkspace, (event, folder: unknown) => {
    if (!isOurPage(event) || typeof folder !== 'string' || !isAbsolute(folder)) return false;
    if (!existsSync(join(folder, 'stammtisch.db'))) return false;
    const child = spawn(process.execPath, argsFor(folder, process.argv), { detached: true, stdio: 'ignore' });
    child.once('error', () => {}); // without a number it was not started, and that is answered
    child.unref();
    return child.pid !== undefined;
  });
}
