/**
 * The built desktop program on the stand-in, started for one test on workspaces of its own, and ended with it.
 *
 * Alone because several files of journeys begin here. What the stand-in cannot prove stands in ARCHITECTURE.md.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type Page, test as plain } from '@playwright/test';
import { type Launched, launch } from '../double/launch.ts';
import { pageClient } from '../double/pageClient.ts';

export type Started = {
  readonly context: BrowserContext;
  /** None: the test's own folder's first. */
  readonly workspace?: string;
  readonly words?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly paths?: Readonly<Record<string, string>>;
};
export type Start = (started: Started) => Promise<Launched>;
export type Desktop = { readonly folder: string; readonly start: Start };

export const test = plain.extend<Desktop>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads which fixtures are wanted from the pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'stammtisch-journey-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  start: async ({ folder }, use) => {
    const all: Launched[] = [];
    await use(async ({ context, workspace = join(folder, 'workspace'), words = [], env = {}, paths = {} }) => {
      const launched = await launch({ context, args: ['--workspace', workspace, ...words], env, paths });
      all.push(launched);
      return launched;
    });
    for (const launched of all) launched.kill();
  },
});

/** The first window of a workspace that is set up, at its own pages rather than at the first run. */
export async function openAtWork(launched: Launched): Promise<Page> {
  const page = await launched.firstWindow();
  const client = await pageClient(page);
  const { fresh } = await client.workspace.info({});
  if (fresh) await client.workspace.setUp({ name: 'Museumsfreunde', zone: 'Europe/Berlin' });
  await page.getByRole('navigation').first().waitFor();
  return page;
}

type MenuShown = { readonly label?: string; readonly id?: string; readonly submenu?: readonly MenuShown[] };
/** The menu as it stands now. */
export function menuOf(launched: Launched): readonly MenuShown[] {
  return (launched.effectsNamed('Menu.setApplicationMenu').at(-1)?.[0] ?? []) as readonly MenuShown[];
}
