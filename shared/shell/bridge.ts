/**
 * The few words of shell that a page may use: all else goes through the contract.
 *
 * Alone because the preload gives it and the page takes it, and they share no other module.
 */
import type { ShellOrder } from './order.ts';
import type { Speech } from '../words/words.ts';

export type FileFilter = { readonly name: string; readonly extensions: readonly string[] };
export type Question = {
  readonly message: string;
  readonly detail?: string;
  readonly buttons: readonly string[];
  readonly tone?: 'info' | 'warning';
};

/** `File` is the page's own type for a dropped or chosen file, which this room does not know. */
export type ShellBridge<File> = {
  readonly platform: string;
  /**
   * Asks for a port to the core; it comes as a window message whose data is `portMessageFor(asked)`. Also after a reload.
   * Whoever asks names the request, so that two who listen in one page never take each other's port.
   */
  readonly connect: (asked: string) => void;
  /** The chosen path, or undefined when the person closed the dialog. */
  readonly openFile: (filters: readonly FileFilter[]) => Promise<string | undefined>;
  /** All chosen paths; none when the person closed the dialog. */
  readonly openFiles: (filters: readonly FileFilter[]) => Promise<readonly string[]>;
  readonly openFolder: () => Promise<string | undefined>;
  readonly saveFile: (suggestedName: string) => Promise<string | undefined>;
  /** The system's own message; answers the number of the button, undefined where it was closed. */
  readonly ask: (question: Question) => Promise<number | undefined>;
  /** Opens another workspace in a window of its own; answers whether one lies in that folder. */
  readonly openWorkspace: (folder: string) => Promise<boolean>;
  /** The path of a dropped file; empty for one that never lay on a disk. */
  readonly pathOf: (file: File) => string;
  /** The language of the menu and of what the shell says, and whether it says Sie. */
  readonly speak: (speech: Speech) => void;
  /** Takes what the menu, a link or an opened file asks for; what came before anybody listened comes then. Answers how to stop. */
  readonly onOrder: (listener: (order: ShellOrder) => void) => () => void;
};

/** The name under which the page finds its bridge; absent in an ordinary browser. */
export const bridgeName = 'stammtischShell';
export const portChannel = 'core:port';
export const portMessageFor = (asked: string): string => `${portChannel}:${asked}`;

/** From the page; `order` to it. */
export const channels = {
  connect: 'core:connect',
  openFile: 'dialog:open-file',
  openFiles: 'dialog:open-files',
  openFolder: 'dialog:open-folder',
  saveFile: 'dialog:save-file',
  ask: 'dialog:ask',
  openWorkspace: 'workspace:open',
  speak: 'page:speak',
  listening: 'page:listening',
  resized: 'page:resized',
  network: 'page:network',
  order: 'page:order',
} as const;
