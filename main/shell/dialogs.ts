/**
 * The system's dialogs, for a page that cannot open them.
 *
 * Alone because a path is handed to a page only when a person has just chosen it.
 */
import { BrowserWindow, type IpcMainInvokeEvent, dialog, ipcMain } from 'electron';
import { type FileFilter, type Question, channels } from '../../shared/shell/bridge.ts';
import { pageOrigin } from './pageScheme.ts';

/** Frames inside the page, and anything that is not our page, are not answered. */
export function isOurPage(event: { readonly senderFrame: { readonly url: string } | null }): boolean {
  return event.senderFrame?.url.startsWith(`${pageOrigin}/`) ?? false;
}

type Properties = NonNullable<Electron.OpenDialogOptions['properties']>;

async function chosenPaths(
  event: IpcMainInvokeEvent,
  properties: Properties,
  filters: readonly FileFilter[] = [],
): Promise<readonly string[]> {
  const window = BrowserWindow.fromWebContents(event.sender);
  if (window === null || !isOurPage(event)) return [];
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties,
    filters: filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] })),
  });
  return canceled ? [] : filePaths;
}

async function savePath(event: IpcMainInvokeEvent, defaultPath: string): Promise<string | undefined> {
  const window = BrowserWindow.fromWebContents(event.sender);
  if (window === null || !isOurPage(event)) return undefined;
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath });
  return canceled || filePath === '' ? undefined : filePath;
}

async function answerTo(event: IpcMainInvokeEvent, question: Question): Promise<number | undefined> {
  const window = BrowserWindow.fromWebContents(event.sender);
  if (window === null || !isOurPage(event)) return undefined;
  const { message, detail = '', buttons, tone = 'info' } = question;
  const cancelId = buttons.length;
  const { response } = await dialog.showMessageBox(window, {
    type: tone,
    message,
    detail,
    buttons: [...buttons],
    cancelId,
    noLink: true,
  });
  return response === cancelId ? undefined : response;
}

export function answerDialogs(): void {
  ipcMain.handle(channels.openFile, async (event, filters: readonly FileFilter[]) => {
    const [path] = await chosenPaths(event, ['openFile'], filters);
    return path;
  });
  ipcMain.handle(channels.openFiles, (event, filters: readonly FileFilter[]) =>
    chosenPaths(event, ['openFile', 'multiSelections'], filters),
  );
  ipcMain.handle(channels.openFolder, async (event) => {
    const [path] = await chosenPaths(event, ['openDirectory', 'createDirectory']);
    return path;
  });
  ipcMain.handle(channels.saveFile, (event, suggestedName: string) => savePath(event, suggestedName));
  ipcMain.handle(channels.ask, (event, question: Question) => answerTo(event, question));
}
