/**
 * Starts the built program on the stand-in and hands the test what a person would have: windows, dialogs, menu, quit.
 *
 * Alone because it is the only thing that a journey imports of the double.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { Screen, type Told } from './screen.ts';

export const projectRoot = resolve(import.meta.dirname, '../..');
const here = (name: string): string => join(projectRoot, 'tests', 'double', name);
const windowLimitMs = 30_000;

export type Effect = { readonly name: string; readonly args: readonly unknown[] };
export type DialogName = 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'fetch';

export type LaunchOptions = {
  readonly context: BrowserContext;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** The path that the preload finds for a file of this name, dropped or chosen. */
  readonly paths?: Readonly<Record<string, string>>;
  /** Another program than the built one, for tests of the stand-in itself. */
  readonly main?: string;
};

export class Launched {
  readonly effects: Effect[] = [];
  output = '';
  readonly exit: Promise<number | null>;
  readonly screen: Screen;
  readonly #child: ChildProcess;
  readonly #calls = new Map<number, { done: (value: unknown) => void; fail: (cause: Error) => void }>();
  readonly #answers: { name: DialogName; answer: unknown }[] = [];
  readonly #first = Promise.withResolvers<Page>();
  #lastCall = 0;

  constructor(child: ChildProcess, options: LaunchOptions) {
    this.#child = child;
    this.screen = new Screen(options.context, (type, content) => this.ask(type, content), options.paths ?? {});
    this.#first.promise.catch(() => {}); // told to whoever waits for the window; nobody has to
    // What it said last is still on its way when it ends: the line is read to its end first.
    const lineEnded = once(child, 'disconnect');
    this.exit = once(child, 'exit').then(async ([code]) => {
      await lineEnded;
      return code as number | null;
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (this.output += String(chunk)));
    // Nobody answers any more: whoever still waits goes on, and sees that the program has ended.
    void this.exit.then(() => this.#calls.forEach((waiting) => waiting.done(undefined)));
    child.on('message', (message) => void this.#hear(message as Told));
  }

  get attempts(): readonly string[] {
    return this.screen.attempts;
  }

  /** The first window, once its page has loaded. */
  async firstWindow(): Promise<Page> {
    const late = setTimeout(() => this.#first.reject(this.#said('no window was opened')), windowLimitMs);
    void this.exit.then((code) => this.#first.reject(this.#said(`the program ended with ${code}`)));
    try {
      return await this.#first.promise;
    } finally {
      clearTimeout(late);
    }
  }

  /** Lays out what a person will choose in the next dialog of this kind. */
  layOut(name: DialogName, answer: unknown): void {
    this.#answers.push({ name, answer });
  }

  effectsNamed(name: string): readonly (readonly unknown[])[] {
    return this.effects.filter((effect) => effect.name === name).map(({ args }) => args);
  }

  clickMenu = (id: string): Promise<unknown> => this.ask('menu', { id });
  emitApp = (name: string, ...args: readonly unknown[]): Promise<unknown> => this.ask('appEvent', { name, args });
  crashCore = (): Promise<unknown> => this.ask('crashUtility', {});
  /** Makes the core meet a bug of its own. */
  confuseCore = (): Promise<unknown> => this.ask('confuseUtility', {});
  emitWindow = (name: string): Promise<unknown> => this.ask('windowEvent', { window: 1, name });
  emitPower = (name: string): Promise<unknown> => this.ask('power', { name });
  crashPage = (reason: string): Promise<unknown> => this.ask('crashPage', { window: 1, reason });
  /** As a person moves, resizes, maximises it. */
  changeWindow = (change: object): Promise<unknown> => this.ask('changeWindow', { window: 1, change });
  /** What a guard answers: see tests/double for its names. */
  guard = (type: string, content: object): Promise<unknown> => this.ask(type, { window: 1, ...content });
  permission = (permission: string): Promise<unknown> => this.ask('permission', { window: 1, permission });

  /** As with the close button of every window; answers the program's exit code. */
  async close(): Promise<number | null> {
    for (const window of this.screen.pages.keys()) this.#send({ type: 'close', window });
    const code = await this.exit;
    await this.screen.end();
    return code;
  }

  /** For the end of a test that failed on its way: leaves no process behind. */
  kill(): void {
    if (this.#child.exitCode === null) this.#child.kill('SIGKILL');
  }

  ask(type: string, content: object): Promise<unknown> {
    if (!this.#child.connected) return Promise.resolve(undefined);
    this.#lastCall += 1;
    const call = this.#lastCall;
    this.#send({ type, ...content, call });
    const { promise, resolve: done, reject: fail } = Promise.withResolvers<unknown>();
    this.#calls.set(call, { done, fail });
    return promise;
  }

  #said(what: string): Error {
    return new Error(`${what}; it said:\n${this.output}`);
  }

  #send(message: object): void {
    // It may end while we speak: `exit` tells that, a broken pipe adds nothing.
    if (this.#child.connected) this.#child.send(message, () => {});
  }

  async #hear(told: Told): Promise<void> {
    switch (told.type) {
      case 'left':
        return undefined;
      case 'answer':
        return this.#settle(told);
      case 'effect':
        this.effects.push({ name: told['name'] as string, args: told['args'] as readonly unknown[] });
        return undefined;
      case 'window':
        // At once: the order to load a page into it may come in the same turn.
        this.#opening.set(told.window, this.screen.open(told));
        return this.#reply(told);
      case 'toPage':
        return this.screen.deliver(told.window, told);
      case 'portToPage':
      case 'portClosed':
        for (const window of this.screen.pages.keys()) this.screen.deliver(window, told);
        return undefined;
      default:
        return this.#reply(told);
    }
  }

  #settle(told: Told): void {
    const waiting = this.#calls.get(told['call'] as number);
    this.#calls.delete(told['call'] as number);
    if (typeof told['error'] === 'string') waiting?.fail(new Error(told['error']));
    else waiting?.done(told['value']);
  }

  readonly #opening = new Map<number, Promise<Page>>();

  async #reply(told: Told): Promise<void> {
    try {
      const value = await this.#do(told);
      if (told['call'] !== undefined) this.#send({ type: 'answer', call: told['call'], value });
    } catch (cause) {
      const error = cause instanceof Error ? cause.message : String(cause);
      if (told['call'] !== undefined) this.#send({ type: 'answer', call: told['call'], error });
      // A program that ends while its window is still opened tells so by its end.
      else if (this.#child.exitCode === null) this.#first.reject(this.#said(error));
    }
  }

  async #do(told: Told): Promise<unknown> {
    const page = await this.#opening.get(told.window);
    switch (told.type) {
      case 'window':
        return page;
      case 'load':
        await this.screen.load(told.window, told['url'] as string);
        if (page !== undefined) this.#first.resolve(page);
        return undefined;
      case 'windowClosed':
        return this.screen.close(told.window);
      case 'reload':
        await page?.reload();
        return undefined;
      case 'pdf':
        return page?.pdf({ preferCSSPageSize: true, printBackground: true });
      case 'dialog':
        return this.#chosenIn(told['name'] as DialogName);
      default:
        throw new Error(`the stand-in does not know "${told.type}"`);
    }
  }

  #chosenIn(name: DialogName): unknown {
    const index = this.#answers.findIndex((laid) => laid.name === name);
    if (index < 0) throw new Error(`no answer was laid out for ${name}`);
    return this.#answers.splice(index, 1)[0]?.answer;
  }
}

export async function launch(options: LaunchOptions): Promise<Launched> {
  const userData = options.env?.['DOUBLE_USER_DATA'] ?? mkdtempSync(join(tmpdir(), 'stammtisch-double-'));
  const child = fork(
    here('boot.mjs'),
    [options.main ?? join(projectRoot, 'out/main/index.js'), ...(options.args ?? [])],
    {
      cwd: projectRoot,
      execArgv: ['--import', pathToFileURL(here('register.mjs')).href],
      serialization: 'advanced',
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, DOUBLE_USER_DATA: userData, ...options.env },
    },
  );
  const launched = new Launched(child, options);
  await launched.screen.begin();
  void launched.exit.then(() => launched.screen.end());
  if (options.env?.['DOUBLE_USER_DATA'] === undefined)
    void launched.exit.then(() => rmSync(userData, { recursive: true, force: true }));
  return launched;
}
