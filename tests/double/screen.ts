/**
 * Shows the windows of the built program as pages of a real Chromium, and says to the program what happens in them.
 *
 * Alone because the program's own scheme has to become an address that Chromium takes for a secure origin.
 * Invariant: nothing reaches a network; every attempt is kept for the test to see.
 */
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page, Request, Route } from '@playwright/test';
import { playPreload } from './page.mjs';

export type Told = { readonly type: string; readonly window: number; readonly [key: string]: unknown };
export type Ask = (type: string, content: object) => Promise<unknown>;
type Served = { status: number; headers: Record<string, string>; body: Uint8Array };

const scheme = /^([a-z]+):\/\/([^/]+)/;
const home = '.app.test';

/** `app://stammtisch/x` is shown at `https://stammtisch.app.test/x`. */
const shownAt = (url: string): string => url.replace(scheme, (_all, _scheme, host: string) => `https://${host}${home}`);
const servedAt = (url: string): string => url.replace(/^https:\/\/([^/]+)\.app\.test/, 'app://$1');

export class Screen {
  readonly attempts: string[] = [];
  readonly pages = new Map<number, Page>();
  readonly #ask: Ask;
  readonly #context: BrowserContext;
  readonly #paths: Readonly<Record<string, string>>;
  readonly #waiting = new Map<number, object[]>();
  #expected = 0;
  #ended: Promise<void> | undefined;
  /** What is being done to each window, opening and loading. */
  readonly #busy = new Map<number, Promise<unknown>[]>();

  constructor(context: BrowserContext, ask: Ask, paths: Readonly<Record<string, string>>) {
    this.#context = context;
    this.#ask = ask;
    this.#paths = paths;
  }

  async begin(): Promise<void> {
    await this.#context.route('**/*', this.#serve);
    this.#context.on('page', this.#meet);
  }

  /**
   * The context may be used by the next program: this one's windows and ways are taken out of it.
   * A page that is still closing would make the browser refuse the next program's routes.
   */
  end(): Promise<void> {
    this.#ended ??= this.#end();
    return this.#ended;
  }

  async #end(): Promise<void> {
    this.#context.off('page', this.#meet);
    await Promise.all([...this.#busy.keys()].map((window) => this.close(window).catch(() => {}))); // closed by its context
    await this.#context.unroute('**/*', this.#serve).catch(() => {}); // the context itself may have ended before
  }

  /** A page that we did not ask for is a popup: its address was asked about in the route, nobody needs it. */
  readonly #meet = (page: Page): void => {
    if (this.#expected === 0) void page.close();
    else this.#expected -= 1;
  };

  open(told: Told): Promise<Page> {
    return this.#during(told.window, this.#open(told));
  }

  load(window: number, url: string): Promise<void> {
    return this.#during(window, this.#load(window, url));
  }

  /** Not in the middle of its loading: Chromium's driver loses track of answers that come to a page that is gone. */
  async close(window: number): Promise<void> {
    await Promise.allSettled(this.#busy.get(window) ?? []);
    await this.pages.get(window)?.close();
  }

  #during<T>(window: number, work: Promise<T>): Promise<T> {
    this.#busy.set(window, [...(this.#busy.get(window) ?? []), work]);
    return work;
  }

  async #open(told: Told): Promise<Page> {
    const { width, height } = told['bounds'] as { width: number; height: number };
    this.#expected += 1;
    const page = await this.#context.newPage();
    this.pages.set(told.window, page);
    await page.setViewportSize({ width, height });
    await page.exposeBinding('doubleTell', (_source, type: string, content: object) =>
      this.#ask(type, { ...content, window: told.window }),
    );
    const source = typeof told['preload'] === 'string' ? readFileSync(told['preload'], 'utf8') : '';
    await page.addInitScript(playPreload, { source, platform: process.platform, paths: this.#paths });
    page.on('close', () => void this.#ask('close', { window: told.window }));
    return page;
  }

  async #load(window: number, url: string): Promise<void> {
    const page = this.pages.get(window);
    if (page === undefined) return;
    await page.goto(shownAt(url)).catch((cause: unknown) => {
      // Closed while it loaded, or its program ended: a window may do that.
      if (!page.isClosed() && !String(cause).includes('ERR_CONNECTION_CLOSED')) throw cause;
    });
  }

  /** Messages are handed over in heaps: one call into the page at a time, with all that came meanwhile. */
  deliver(window: number, message: object): void {
    const waiting = this.#waiting.get(window);
    if (waiting !== undefined) {
      waiting.push(message);
      return;
    }
    this.#waiting.set(window, [message]);
    void this.#handOver(window);
  }

  async #handOver(window: number): Promise<void> {
    const page = this.pages.get(window);
    const heap = this.#waiting.get(window) ?? [];
    if (page === undefined || page.isClosed() || heap.length === 0) {
      this.#waiting.delete(window);
      return;
    }
    this.#waiting.set(window, []);
    await page
      .evaluate((messages) => (globalThis as unknown as Hearing).doubleHear(messages), heap)
      .catch((cause: Error) => {
        // A message to a document that is just being left is lost, as in Electron.
        if (!page.isClosed() && !/context was destroyed|navigat/i.test(cause.message)) throw cause;
      });
    await this.#handOver(window);
  }

  readonly #serve = async (route: Route): Promise<void> => {
    const request = route.request();
    const url = request.url();
    const window = this.#windowOf(request);
    if (window === undefined) {
      await this.#ask('windowOpen', { window: this.#firstOpen(), url });
      return route.abort();
    }
    if (!new URL(url).hostname.endsWith(home)) {
      const isLeaving = request.isNavigationRequest() && request.frame().parentFrame() === null;
      const goesOn = await this.#ask(isLeaving ? 'willNavigate' : 'requestAllowed', { window, url });
      if (goesOn === true) this.attempts.push(url);
      // Without content Chromium stays where it is, as after a navigation that was stopped.
      return isLeaving ? route.fulfill({ status: 204 }) : route.abort();
    }
    const served = await this.#ask('request', { url: servedAt(url), method: request.method(), headers: {} });
    // The program has ended in the middle of its page's request, as Electron's may.
    if (served === undefined) return route.abort('connectionclosed');
    const { status, headers, body } = served as Served;
    return route.fulfill({ status, headers, body: Buffer.from(body) });
  };

  /** A popup's first request has no frame yet: Playwright throws, and that is how it is told from a window's own. */
  #windowOf(request: Request): number | undefined {
    try {
      const page = request.frame().page();
      return [...this.pages].find(([, known]) => known === page)?.[0];
    } catch {
      return undefined;
    }
  }

  #firstOpen(): number | undefined {
    return [...this.pages].find(([, page]) => !page.isClosed())?.[0];
  }
}

type Hearing = { doubleHear(messages: readonly object[]): void };
