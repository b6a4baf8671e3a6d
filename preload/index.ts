/**
 * Hands the page one port to the core and a few words of shell. Nothing else of Electron gets into the page.
 *
 * Alone because it is the only code that sees both sides; it holds no rule and no state.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { type ShellBridge, bridgeName, channels, portChannel, portMessageFor } from '../shared/shell/bridge.ts';

const bridge: ShellBridge<File> = {
  platform: process.platform,
  connect: (asked) => ipcRenderer.send(channels.connect, asked),
  openFile: (filters) => ipcRenderer.invoke(channels.openFile, filters) as Promise<string | undefined>,
  saveFile: (suggestedName) => ipcRenderer.invoke(channels.saveFile, suggestedName) as Promise<string | undefined>,
  openWorkspace: (folder) => ipcRenderer.invoke(channels.openWorkspace, folder) as Promise<boolean>,
  pathOf: (file) => webUtils.getPathForFile(file),
};

contextBridge.exposeInMainWorld(bridgeName, bridge);

// The bridge copies plain values only; a port crosses into the page's world by a message to its own window.
ipcRenderer.on(portChannel, (event, asked: string) => window.postMessage(portMessageFor(asked), '*', [...event.ports]));
