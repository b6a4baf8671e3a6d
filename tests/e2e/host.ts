/**
 * The built workstation, served for a browser on a workspace of its own, and a way to ask it behind the page's back.
 *
 * Alone because every journey starts from it. Its time stands at one moment and its zone is given, so that a journey means the same every day.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Page } from '@playwright/test';

const root = resolve(import.meta.dirname, '../..');
const NOW = '2026-06-11T12:10:00.000Z';

export type Host = {
  readonly url: string;
  readonly token: string;
  readonly call: <T = Record<string, unknown>>(procedure: string, input?: unknown) => Promise<T>;
  /** Opens the workstation in a page, at Today or where the journey begins. */
  readonly open: (page: Page, hash?: string) => Promise<void>;
  /** As the printed address does: the first window comes back where the last one stood. */
  readonly start: (page: Page) => Promise<void>;
  /** Ends the process; `kill` gives it no chance to say goodbye. */
  readonly stop: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<void>;
};

export const freshWorkspace = (): string => mkdtempSync(join(tmpdir(), 'stammtisch-journey-'));
export const removeWorkspace = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** @param env on top of the test's own, for instance another folder of the person's own */
export async function startHost(workspace: string, env: Readonly<Record<string, string>> = {}): Promise<Host> {
  const args = [join(root, 'out/main/cli.js'), 'serve', '--json', '--workspace', workspace, '--now', NOW];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, TZ: 'Europe/Berlin', ...env },
  });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const { url, token } = JSON.parse(line) as { url: string; token: string };
  return {
    url,
    token,
    call: async <T>(procedure: string, input: unknown = {}) => {
      const response = await fetch(`${url}/api/${procedure}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body: JSON.stringify(input),
      });
      const answer = (await response.json()) as T;
      if (!response.ok) throw new Error(`${procedure}: ${JSON.stringify(answer)}`);
      return answer;
    },
    open: async (page, hash = '#/today') => {
      // A page that stands there already would be loaded anew for its token, in the middle of what comes next.
      if (page.url().startsWith(url)) await page.goto('about:blank');
      await page.goto(`${url}/#token=${token}`);
      await page.evaluate((next) => void (location.hash = next), hash);
    },
    start: async (page) => void (await page.goto(`${url}/#token=${token}`)),
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal);
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}
