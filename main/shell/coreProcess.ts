/**
 * The core as a process of its own: started once, asked to close before the program leaves.
 *
 * Alone because the window may come and go while the core holds the workspace.
 * Invariant: the program never ends with the core still writing; it waits for it, but not for ever.
 */
import { join } from 'node:path';
import { MessageChannelMain, type UtilityProcess, type WebContents, utilityProcess } from 'electron';
import { portChannel } from '../../shared/shell/bridge.ts';
import type { HostAnswer, HostCall } from '../../shared/contract/hostCalls.ts';
import { answerHost } from './secrets.ts';

const closeLimitMs = 10_000;

/** Why the workspace stayed shut, as far as the shell has words for it. */
export type OpeningFailure = { readonly code: string; readonly reason?: string };

type Order =
  | HostAnswer
  | { readonly kind: 'open'; readonly folder: string }
  | { readonly kind: 'port' }
  | { readonly kind: 'close' };
type Told = HostCall | { readonly kind: 'ready' } | { readonly kind: 'failed'; readonly failure: OpeningFailure };

export type CoreEvents = {
  readonly failed: (failure: OpeningFailure) => void;
  /** It ended without having been asked to. */
  readonly stopped: () => void;
};

export class CoreProcess {
  readonly #child: UtilityProcess;
  readonly #ended = Promise.withResolvers<void>();
  #isClosing = false;

  constructor(folder: string, events: CoreEvents) {
    const file = join(import.meta.dirname, 'core.js');
    this.#child = utilityProcess.fork(file, [], { serviceName: 'Stammtisch core' });
    this.#child.on('message', (told: Told) => {
      if (told.kind === 'failed') events.failed(told.failure);
      if (told.kind === 'host') void this.#answer(told);
    });
    this.#child.once('exit', () => {
      this.#ended.resolve();
      if (!this.#isClosing) events.stopped();
    });
    this.#tell({ kind: 'open', folder });
  }

  async #answer(told: HostCall): Promise<void> {
    this.#tell({ kind: 'host-answer', call: told.call, value: await answerHost(told) });
  }

  #tell(order: Order, ports: Electron.MessagePortMain[] = []): void {
    this.#child.postMessage(order, ports);
  }

  /** Gives a page its line to the core; the page's old line, if it had one, dies with its old document. */
  connect(page: WebContents, asked: string): void {
    const { port1, port2 } = new MessageChannelMain();
    this.#tell({ kind: 'port' }, [port1]);
    page.postMessage(portChannel, asked, [port2]);
  }

  async close(): Promise<void> {
    this.#isClosing = true;
    this.#tell({ kind: 'close' });
    const limit = setTimeout(() => this.#child.kill(), closeLimitMs);
    await this.#ended.promise;
    clearTimeout(limit);
  }
}
