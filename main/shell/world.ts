/**
 * Tells the core what only the desktop knows of the world: sleep, power, the locked screen, the network.
 *
 * Alone because the core decides what follows; here nothing is decided.
 */
import { ipcMain, powerMonitor } from 'electron';
import type { WorldWord } from '../../shared/contract/hostCalls.ts';
import { channels } from '../../shared/shell/bridge.ts';
import { isOurPage } from './dialogs.ts';

/** @param tell reaches the core that runs now, if one does */
export function followWorld(tell: (word: WorldWord) => void): void {
  powerMonitor.on('suspend', () => tell('suspend'));
  powerMonitor.on('resume', () => tell('resume'));
  powerMonitor.on('lock-screen', () => tell('screen-locked'));
  powerMonitor.on('on-battery', () => tell('battery'));
  powerMonitor.on('on-ac', () => tell('mains'));
  ipcMain.on(channels.network, (event, isOnline: unknown) => {
    if (isOurPage(event)) tell(isOnline === true ? 'online' : 'offline');
  });
}
