/**
 * What the page is asked for, kept until there is a page that listens.
 *
 * Alone because a link or a file may come before the first window, and while a page is loaded again. Invariants: orders
 * reach only our own page, in the order in which they came; a menu's command is for what is on screen now and isn't kept.
 */
import { type WebContents, ipcMain } from 'electron';
import { channels } from '../../shared/shell/bridge.ts';
import type { ShellOrder } from '../../shared/shell/order.ts';
import { isOurPage } from './dialogs.ts';

const MOST_WAITING = 200;
let page: WebContents | undefined;
let waiting: ShellOrder[] = [];

export function order(next: ShellOrder): void {
  if (page !== undefined && !page.isDestroyed()) return page.send(channels.order, next);
  if (next.kind !== 'command') waiting = [...waiting, next].slice(-MOST_WAITING);
  return undefined;
}

/** Its document is going, and nobody hears in it any more. */
export function stopOrders(contents: WebContents): void {
  if (page === contents) page = undefined;
}

export function answerListening(): void {
  ipcMain.on(channels.listening, (event, isListening: unknown) => {
    if (!isOurPage(event)) return;
    if (isListening !== true) return stopOrders(event.sender);
    page = event.sender;
    for (const one of waiting.splice(0)) event.sender.send(channels.order, one);
  });
}
