/**
 * The system's file dialogs, for a page that cannot open them.
 *
 * Alone because a path is handed to a page only when a person has just chosen it.
 */
import { BrowserWindow, type IpcMainInvokeEvent, dialog, ipcMain } from 'electron';
import { type FileFilter, channels } from '../../shared/shell/bridge.ts';
import { pageOrigin } from './pageScheme.ts';

/** Frames inside the page, and anything that is not our page, are not answered. */
export function isOurPage(event: { readonly senderFrame: { readonly url: string } | null }): boolean {
  return event.senderFrame?.url.startsWith(`${pageOrigin}/`) ?? false;
}

type Properties = NonNullable<Electron.OpenDialogOptions['properties']>;

async function chosenPath(
  event: IpcMainInvokeEvent,
  properties: Properties,
  filters: Electron.FileFilter[],
): Promise<string | undefined> {
  const window = BrowserWindow.fromWebContents(event.sender);
  if (window === null || !isOurPage(event)) return undefined;
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { properties, filters });
  return canceled ? undefined : filePaths[0];
}

async function savePath(event: IpcMainInvokeEvent, defaultPath: string): Promise<string | undefined> {
  const window = BrowserWindow.fromWebContents(event.sender);
  if (window === null || !isOurPage(event)) return undefined;
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath });
  return canceled || filePath === '' ? undefined : filePath;
}

export function answerDialogs(): void {
  ipcMain.handle(channels.openFile, (event, filters: readonly FileFilter[]) =>
    chosenPath(
      event,
      ['openFile'],
      filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] })),
    ),
  );
  ipcMain.handle(channels.saveFile, (event, suggestedName: string) => savePath(event, suggestedName));
}
