/**
 * One window of the built workstation on the sample, and the way from one state of it to the next.
 *
 * Alone because every part of this suite walks the same list of states. Invariant: a state leaves nothing behind that the
 * next one would see; one that doesn't is left by a new page.
 */
import { type Browser, expect, type Locator, type Page } from '@playwright/test';
import { type MessageKey, messages } from '../../../shared/messages.ts';
import type { Words } from '../../../shared/words/words.ts';
import type { Host } from '../host.ts';
import { type StandIn, standInFor } from './standIn.ts';

export type Locale = 'en' | 'de';
export type Ids = {
  readonly event: string;
  readonly series: string;
  readonly member: string;
  readonly post: string;
  readonly draft: string;
};
/** A plural by its form. */
type Key = MessageKey | `${MessageKey}_${'one' | 'other'}`;
export type Stage = {
  readonly page: Page;
  readonly host: Host;
  readonly locale: Locale;
  readonly ids: Ids;
  /** Of the screen's words, in the stage's language. */
  readonly say: (key: Key, values?: Readonly<Record<string, string | number>>) => string;
  readonly button: (key: Key, values?: Readonly<Record<string, string | number>>) => Locator;
  readonly core: StandIn;
};

export type State = {
  readonly name: string;
  readonly at: string | ((ids: Ids) => string);
  /** What of the source it shows: `page:members`, `settings:keys`, or the file of a dialog, menu or sheet. */
  readonly of: readonly string[];
  /** Narrow enough for the bottom bar. */
  readonly on?: 'phone';
  /** Answers that are there before the page is. */
  readonly given?: (core: StandIn) => void;
  readonly open?: (stage: Stage) => Promise<unknown>;
  /** Rules of axe that don't fit it, each with its reason beside it. */
  readonly apart?: readonly string[];
  /** Takes back what would last. */
  readonly after?: (stage: Stage) => Promise<unknown>;
  /** In a new page, which knows no earlier answer. */
  readonly isFresh?: boolean;
  /** Once this is seen, the state is there. */
  readonly shows: (stage: Stage) => Locator;
};

export const DESK = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };
const OVER = '[role="dialog"], [role="alertdialog"]:not(.toast), [role="menu"], [role="listbox"]';

export async function idsOf(host: Host): Promise<Ids> {
  const first = async (query: string, kind: string) =>
    (await host.call<{ items: { id: string }[] }>('search.all', { query, kinds: [kind] })).items[0]?.id ?? '';
  const event = await first('Taschenlampenführung', 'event');
  const posts = async (state: string) =>
    (await host.call<{ items: { id: string }[] }>('posts.list', { state, limit: 1 })).items[0]?.id ?? '';
  return {
    event,
    series: await first('Stammtisch', 'event'),
    member: await first('Gisela Böhm', 'member'),
    post: await posts('scheduled'),
    draft: await posts('draft'),
  };
}

export function saying(locale: Locale): Stage['say'] {
  return (key, values = {}) =>
    ((messages as Readonly<Record<string, Words>>)[key]?.[locale] ?? key).replaceAll(
      /\{\{(\w+)\}\}/g,
      (_, name: string) => String(values[name] ?? ''),
    );
}

export async function openStage(browser: Browser, host: Host, locale: Locale, ids: Ids): Promise<Stage> {
  await host.call('settings.save', { locale, theme: 'system' });
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    viewport: DESK,
    locale: { en: 'en-GB', de: 'de-DE' }[locale],
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  // A press that waits for what the page took away gives up, so that the whole way there is gone anew.
  page.setDefaultTimeout(10_000);
  const core = await standInFor(page);
  await host.open(page);
  const say = saying(locale);
  const button: Stage['button'] = (key, values) => page.getByRole('button', { name: say(key, values), exact: true });
  return { page, host, locale, ids, say, button, core };
}

/** Where it can't be reached it says so by its name. */
export async function show(stage: Stage, state: State): Promise<void> {
  const { page, core, ids, host } = stage;
  const size = state.on === 'phone' ? PHONE : DESK;
  if (page.viewportSize()?.width !== size.width) await page.setViewportSize(size);
  const hash = typeof state.at === 'string' ? state.at : state.at(ids);
  if (state.isFresh === true) await page.goto('about:blank');
  state.given?.(core);
  if (state.isFresh === true) await host.open(page, hash);
  else await page.evaluate((next) => void (location.hash = next), hash);
  // What is pressed while the page still takes in the answers that were laid out may be gone before it is let go.
  await expect(async () => {
    await state.open?.(stage);
    await expect(state.shows(stage).first(), state.name).toBeVisible({ timeout: 5000 });
  }, state.name).toPass({ timeout: 60_000 });
}

export async function leave(stage: Stage, state: State): Promise<void> {
  const { page, core, host } = stage;
  await state.after?.(stage);
  for (let tries = 0; tries < 3 && (await page.locator(OVER).count()) > 0; tries += 1)
    await page.keyboard.press('Escape');
  core.forget();
  const isClean = (await page.locator(OVER).count()) === 0 && (await page.locator('#main').count()) === 1;
  if (isClean) return page.evaluate(() => void (location.hash = '#/none'));
  await page.goto('about:blank');
  await host.open(page);
}
