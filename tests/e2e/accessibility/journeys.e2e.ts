import { expect, type Locator, test } from '@playwright/test';
import * as answers from './answers.ts';
import type { Stage } from './stage.ts';
import { onTheSample } from './suite.ts';

const suite = onTheSample();
const FARTHEST = 80;

/** As somebody does who has no mouse. */
async function tabTo({ page }: Stage, wanted: Locator): Promise<void> {
  await expect(wanted.first()).toBeVisible();
  // By itself, not by its role: a list that opens on the way hides the rest of the page until Tab closes it.
  const there = await wanted.first().elementHandle();
  for (let presses = 0; presses < FARTHEST; presses += 1) {
    if (await there?.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(wanted.first(), 'by Tab').toBeFocused();
}
async function press({ page }: Stage, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}
const heading = ({ page, say }: Stage, key: Parameters<Stage['say']>[0]) =>
  page.getByRole('heading', { level: 1, name: say(key) });
const found = async (stage: Stage, query: string, kind: string): Promise<number> =>
  (await stage.host.call<{ items: unknown[] }>('search.all', { query, kinds: [kind] })).items.length;

test('without a mouse: a person and an event are added, and the adding is undone', async ({ browser }) => {
  const stage = await suite.stage(browser, 'en');
  const { page } = stage;
  await expect(heading(stage, 'today.title')).toBeVisible();
  await press(stage, 'g', 'm');
  await expect(heading(stage, 'members.title')).toBeVisible();
  await press(stage, 'n');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.type('Zoë');
  await press(stage, 'Tab');
  await page.keyboard.type('Zwetschgenbauer');
  await press(stage, 'Enter');
  await expect.poll(() => found(stage, 'Zwetschgenbauer', 'member')).toBe(1);
  await expect(page.getByRole('heading', { level: 1, name: 'Zoë Zwetschgenbauer' })).toBeVisible();
  await press(stage, 'Control+z');
  await expect.poll(() => found(stage, 'Zwetschgenbauer', 'member')).toBe(0);
  await press(stage, 'g', 'e');
  await expect(heading(stage, 'events.title')).toBeVisible();
  await press(stage, 'n');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.type('Orgelnacht');
  await press(stage, 'Enter');
  await expect.poll(() => found(stage, 'Orgelnacht', 'event')).toBe(1);
});

test('without a mouse: a post is written, given a day and a channel, and planned', async ({ browser }) => {
  const stage = await suite.stage(browser, 'en');
  const { page, button, host } = stage;
  await expect(heading(stage, 'today.title')).toBeVisible();
  await press(stage, 'g', 'p');
  await expect(heading(stage, 'posts.title')).toBeVisible();
  await press(stage, 'n');
  await expect(page.locator('.composer textarea').first()).toBeFocused();
  await page.keyboard.type('Die Orgelnacht beginnt um acht.');
  await press(stage, 'Shift+Tab');
  const day = page.locator('.composer [role="spinbutton"]').first();
  for (let presses = 0; presses < FARTHEST; presses += 1) {
    if (await day.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Shift+Tab');
  }
  await expect(day).toBeFocused();
  await page.keyboard.type('20062026');
  await tabTo(stage, page.locator('.channel-toggles input, .channel-toggles button'));
  await press(stage, 'Space');
  await tabTo(stage, button('posts.schedule'));
  await press(stage, 'Enter');
  const planned = async () =>
    (await host.call<{ items: { title: string }[] }>('posts.list', { state: 'scheduled', query: 'Orgelnacht' })).items;
  await expect.poll(async () => (await planned()).length).toBe(1);
});

test('without a mouse: a file is imported and taken back, the workspace exported, a setting changed', async ({
  browser,
}) => {
  const stage = await suite.stage(browser, 'en');
  const { page, button, say, host } = stage;
  await expect(heading(stage, 'today.title')).toBeVisible();
  await press(stage, 'g', 'i');
  await tabTo(stage, button('import.choose'));
  const chooser = page.waitForEvent('filechooser');
  await press(stage, 'Enter');
  const text = 'Vorname,Nachname\nAda,Quittenbaum\nÖmer,Quittenbaum\n';
  await (await chooser).setFiles({ name: 'liste.csv', mimeType: '', buffer: Buffer.from(text) });
  await tabTo(stage, button('import.commit.members_other', { count: 2 }));
  await press(stage, 'Enter');
  await expect.poll(() => found(stage, 'Quittenbaum', 'member')).toBe(2);
  await press(stage, 'Control+z');
  await expect.poll(() => found(stage, 'Quittenbaum', 'member')).toBe(0);

  await press(stage, 'g', 's');
  await tabTo(stage, page.getByRole('link', { name: say('settings.section.workspace'), exact: true }));
  await press(stage, 'Enter');
  await tabTo(stage, button('export.do'));
  const download = page.waitForEvent('download');
  await press(stage, 'Enter');
  expect((await download).suggestedFilename()).toMatch(/^stammtisch/);

  await tabTo(stage, page.getByRole('link', { name: say('settings.section.general') }));
  await press(stage, 'Enter');
  await tabTo(stage, page.getByRole('radio', { name: say('settings.theme.system') }));
  await press(stage, 'ArrowRight', 'Space');
  await expect.poll(async () => (await host.call<{ theme: string }>('settings.get')).theme).not.toBe('system');
  await expect(page.getByRole('radio', { name: say('settings.theme.light') })).toBeChecked();
  await press(stage, 'ArrowLeft', 'Space');
  await expect.poll(async () => (await host.call<{ theme: string }>('settings.get')).theme).toBe('system');
});

test('without a mouse: a conflict is looked at, each field decided, and settled', async ({ browser }) => {
  const stage = await suite.stage(browser, 'en');
  const { page, core, button } = stage;
  core.answer('sync.status', answers.linked({ conflicts: 2 }));
  core.answer('conflicts.list', answers.conflicts);
  core.answer('conflicts.settled', answers.settled);
  core.answer('conflicts.resolveAll', { id: 'evt_1', undo: 'u1' });
  await page.evaluate(() => void (location.hash = '#/conflicts'));
  await expect(page.getByRole('radio')).toHaveCount(7);
  await tabTo(stage, page.getByRole('radio'));
  await press(stage, 'ArrowDown');
  await press(stage, 'Tab');
  const second = page.getByRole('radiogroup').nth(1).getByRole('radio');
  await tabTo(stage, second);
  await press(stage, 'ArrowDown');
  await tabTo(stage, button('conflicts.keep'));
  await press(stage, 'Enter');
  await expect(page.locator('.toast')).toContainText('Sommerfest');
  // Laid out no earlier: the page would take the button away before it is pressed.
  core.answer('conflicts.list', { items: [], total: 0 });
  await expect(button('conflicts.keep')).toHaveCount(0);
});
