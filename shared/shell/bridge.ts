/**
 * The few words of shell that a page may use: all else goes through the contract.
 *
 * Alone because the preload gives it and the page takes it, and they share no other module.
 */
export type FileFilter = { readonly name: string; readonly extensions: readonly string[] };

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
  readonly saveFile: (suggestedName: string) => Promise<string | undefined>;
  /** Opens another workspace in a window of its own; answers whether one lies in that folder. */
  readonly openWorkspace: (folder: string) => Promise<boolean>;
  /** The path of a dropped file; empty for one that never lay on a disk. */
  readonly pathOf: (file: File) => string;
};

/** The name under which the page finds its bridge; absent in an ordinary browser. */
export const bridgeName = 'stammtischShell';
export const portChannel = 'core:port';
export const portMessageFor = (asked: string): string => `${portChannel}:${asked}`;

export const channels = {
  connect: 'core:connect',
  openFile: 'dialog:open-file',
  saveFile: 'dialog:save-file',
  openWorkspace: 'workspace:open',
} as const;
