/**
 * One workspace on the desktop: its core, its window, and what joins them.
 *
 * Alone because either may die and be started again while the other stays. Invariants: one core at a time; a page that
 * asks for its line while there is no core gets it from the next one.
 */
import { type BrowserWindow, type WebContents, app, dialog, ipcMain } from 'electron';
import type { WorldWord } from '../../shared/contract/hostCalls.ts';
import { channels } from '../../shared/shell/bridge.ts';
import type { Fault } from '../../shared/contract/crashReport.ts';
import { openingMessageOf } from '../../shared/shell/openingMessage.ts';
import { type Asked, CoreProcess, type OpeningFailure } from './coreProcess.ts';
import { isOurPage } from './dialogs.ts';
import { word } from './language.ts';
import { stopOrders } from './orders.ts';
import { recoverCore, watchPage } from './recovery.ts';
import { openWindow } from './window.ts';

export class Workstation {
  readonly folder: string;
  #core: CoreProcess | undefined;
  #window: BrowserWindow | undefined;
  #exitCode = 0;
  #isLeaving = false;
  /** Pages that asked while there was no core, with the names of their requests. */
  readonly #asking = new Map<WebContents, Set<string>>();

  constructor(folder: string) {
    this.folder = folder;
  }

  begin(): void {
    ipcMain.on(channels.connect, (event, asked: unknown) => {
      if (!isOurPage(event)) return;
      const wish: Asked = { page: event.sender, name: String(asked) };
      if (this.#core === undefined) this.#wait(wish);
      else this.#core.connect(wish);
    });
    this.#startCore();
    this.#showWindow();
  }

  tell(told: WorldWord): void {
    this.#core?.tell(told);
  }

  /** The window in front, opened if there is none. */
  show(): void {
    if (!app.isReady() || this.#isLeaving) return;
    if (this.#window === undefined) return this.#showWindow();
    if (this.#window.isMinimized()) this.#window.restore();
    this.#window.focus();
  }

  /** The core closes the workspace first; only then the program leaves. */
  leave(event: { preventDefault: () => void }): void {
    this.#isLeaving = true;
    const closing = this.#core;
    this.#core = undefined;
    if (closing === undefined) return;
    event.preventDefault();
    void closing.close().then(() => app.exit(this.#exitCode));
  }

  #startCore(): void {
    const core = new CoreProcess(this.folder, {
      failed: (failure) => this.#failed(failure),
      stopped: (code, fault, asked) => this.#stopped(code, fault, asked),
    });
    this.#core = core;
    for (const [page, names] of this.#asking)
      for (const name of names) if (!page.isDestroyed()) core.connect({ page, name });
    this.#asking.clear();
  }

  #wait({ page, name }: Asked): void {
    this.#asking.set(page, (this.#asking.get(page) ?? new Set()).add(name));
  }

  #failed({ code, reason }: OpeningFailure): void {
    this.#exitCode = 1;
    process.stderr.write(`The workspace ${this.folder} was not opened: ${code} ${reason ?? ''}\n`);
    dialog.showErrorBox(word('shell.shut.title'), `${word(openingMessageOf(code, reason))}\n\n${this.folder}`);
    app.quit();
  }

  #stopped(code: number, fault: Fault | undefined, asked: readonly Asked[]): void {
    this.#core = undefined;
    for (const wish of asked) this.#wait(wish);
    void recoverCore(this.folder, code, fault, () => this.#startCore());
  }

  #showWindow(): void {
    const window = openWindow();
    this.#window = window;
    watchPage(window, this.folder);
    window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) stopOrders(window.webContents);
    });
    window.on('closed', () => {
      this.#window = undefined;
    });
  }
}
