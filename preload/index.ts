/**
 * Hands the page one port to the core and a few words of shell. Nothing else of Electron gets into the page.
 *
 * Alone because it is the only code that sees both sides; it holds no rule and no state.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { type ShellBridge, bridgeName, channels, portChannel, portMessageFor } from '../shared/shell/bridge.ts';
import type { ShellOrder } from '../shared/shell/order.ts';

const bridge: ShellBridge<File> = {
  platform: process.platform,
  connect: (asked) => ipcRenderer.send(channels.connect, asked),
  openFile: (filters) => ipcRenderer.invoke(channels.openFile, filters) as Promise<string | undefined>,
  openFiles: (filters) => ipcRenderer.invoke(channels.openFiles, filters) as Promise<readonly string[]>,
  openFolder: () => ipcRenderer.invoke(channels.openFolder) as Promise<string | undefined>,
  saveFile: (suggestedName) => ipcRenderer.invoke(channels.saveFile, suggestedName) as Promise<string | undefined>,
  ask: (question) => ipcRenderer.invoke(channels.ask, question) as Promise<number | undefined>,
  openWorkspace: (folder) => ipcRenderer.invoke(channels.openWorkspace, folder) as Promise<boolean>,
  pathOf: (file) => webUtils.getPathForFile(file),
  speak: (speech) => ipcRenderer.send(channels.speak, speech),
  onOrder: (listener) => {
    const hear = (_event: unknown, order: ShellOrder) => listener(order);
    ipcRenderer.on(channels.order, hear);
    ipcRenderer.send(channels.listening, true);
    return () => {
      ipcRenderer.off(channels.order, hear);
      ipcRenderer.send(channels.listening, false);
    };
  },
};

contextBridge.exposeInMainWorld(bridgeName, bridge);

// The bridge copies plain values only; a port crosses into the page's world by a message to its own window.
ipcRenderer.on(portChannel, (event, asked: string) => window.postMessage(portMessageFor(asked), '*', [...event.ports]));

// Chromium tells only the page of these: that it was zoomed, and whether there is a network.
window.addEventListener('resize', () => ipcRenderer.send(channels.resized));
for (const name of ['online', 'offline'] as const)
  window.addEventListener(name, () => ipcRenderer.send(channels.network, name === 'online'));
