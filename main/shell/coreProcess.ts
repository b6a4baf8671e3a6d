/**
 * The core as a process of its own: started once, asked to close before the program leaves.
 *
 * Alone because the window may come and go while the core holds the workspace.
 * Invariant: the program never ends with the core still writing; it waits for it, but not for ever.
 */
import { join } from 'node:path';
import { MessageChannelMain, type UtilityProcess, type WebContents, utilityProcess } from 'electron';
import { portChannel } from '../../shared/shell/bridge.ts';
import type { HostAnswer, HostCall, HostTold, WorldWord } from '../../shared/contract/hostCalls.ts';
import { type Fault, readFault } from '../../shared/contract/crashReport.ts';
import { answerHost } from './secrets.ts';

const closeLimitMs = 10_000;

/** Why the workspace stayed shut, as far as the shell has words for it. */
export type OpeningFailure = { readonly code: string; readonly reason?: string };

type Order =
  | HostAnswer
  | HostTold
  | { readonly kind: 'open'; readonly folder: string }
  | { readonly kind: 'port'; readonly number: number }
  | { readonly kind: 'close' };
type Told =
  | HostCall
  | { readonly kind: 'ready' }
  | { readonly kind: 'joined'; readonly number: number }
  | { readonly kind: 'fault'; readonly fault: unknown }
  | { readonly kind: 'failed'; readonly failure: OpeningFailure };

/** A page's wish for a line. */
export type Asked = { readonly page: WebContents; readonly name: string };

export type CoreEvents = {
  readonly failed: (failure: OpeningFailure) => void;
  /** It ended without having been asked to; `asked` never got their line. */
  readonly stopped: (code: number, fault: Fault | undefined, asked: readonly Asked[]) => void;
};

export class CoreProcess {
  readonly #child: UtilityProcess;
  readonly #ended = Promise.withResolvers<void>();
  #isClosing = false;
  #fault: Fault | undefined;
  /** A port that is given to a process while it dies is lost without a word: a page gets its end when the core has taken the other. */
  readonly #given = new Map<number, Asked & { readonly end: Electron.MessagePortMain }>();
  #last = 0;

  constructor(folder: string, events: CoreEvents) {
    const file = join(import.meta.dirname, 'core.js');
    this.#child = utilityProcess.fork(file, [], { serviceName: 'Stammtisch core' });
    this.#child.on('message', (told: Told) => {
      if (told.kind === 'failed') events.failed(told.failure);
      if (told.kind === 'fault') this.#fault = readFault(told.fault);
      if (told.kind === 'joined') this.#handOver(told.number);
      if (told.kind === 'host') void this.#answer(told);
    });
    this.#child.once('exit', (code) => {
      this.#ended.resolve();
      if (!this.#isClosing) events.stopped(code, this.#fault, [...this.#given.values()]);
    });
    this.#tell({ kind: 'open', folder });
  }

  async #answer(told: HostCall): Promise<void> {
    this.#tell({ kind: 'host-answer', call: told.call, value: await answerHost(told) });
  }

  #tell(order: Order, ports: Electron.MessagePortMain[] = []): void {
    this.#child.postMessage(order, ports);
  }

  /** What happens in the world around the computer. */
  tell(word: WorldWord): void {
    this.#tell({ kind: 'world', word });
  }

  /** Gives a page its line to the core; the page's old line, if it had one, dies with its old document. */
  connect(asked: Asked): void {
    const { port1, port2 } = new MessageChannelMain();
    this.#last += 1;
    this.#given.set(this.#last, { ...asked, end: port2 });
    this.#tell({ kind: 'port', number: this.#last }, [port1]);
  }

  #handOver(number: number): void {
    const given = this.#given.get(number);
    this.#given.delete(number);
    if (given !== undefined && !given.page.isDestroyed()) given.page.postMessage(portChannel, given.name, [given.end]);
  }

  async close(): Promise<void> {
    this.#isClosing = true;
    this.#tell({ kind: 'close' });
    const limit = setTimeout(() => this.#child.kill(), closeLimitMs);
    await this.#ended.promise;
    clearTimeout(limit);
  }
}
