import { expect, type Page, test } from '@playwright/test';
import * as answers from './answers.ts';
import type { Locale, Stage } from './stage.ts';
import { onTheSample } from './suite.ts';

const suite = onTheSample();

/** In the page, before anything of it runs: keeps what a screen reader would be given to say. */
function listen(): void {
  const REGION =
    '[role="status"], [role="alert"], [role="alertdialog"], [role="log"], [aria-live="polite"], [aria-live="assertive"], output';
  const heard: string[] = [];
  (window as unknown as { heard: string[] }).heard = heard;
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      const at = target instanceof Element ? target : target.parentElement;
      const added = [...addedNodes].flatMap((node) =>
        node instanceof Element ? [node, ...node.querySelectorAll(REGION)] : [],
      );
      for (const region of [at?.closest(REGION), ...added.filter((node) => node.matches(REGION))]) {
        const words = (region?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
        if (words !== '' && heard.at(-1) !== words) heard.push(words);
      }
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

const heardOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as { heard: string[] }).heard);
const hears = ({ page }: Stage, words: string) =>
  expect.poll(async () => (await heardOn(page)).join('\n')).toContain(words);

async function listening(stage: Stage, hash: string): Promise<Stage> {
  await stage.page.addInitScript(listen);
  await stage.page.goto('about:blank');
  await stage.host.open(stage.page, hash);
  await expect(stage.page.locator('.head-title').first()).toBeVisible();
  return stage;
}

for (const locale of ['en', 'de'] as const satisfies readonly Locale[]) {
  test(`what happens beside the focus is heard, in whole words, ${locale}`, async ({ browser }) => {
    const stage = await listening(await suite.stage(browser, locale), '#/members');
    const { page, host, core, say, ids, button } = stage;
    const go = (hash: string) => page.evaluate((next) => void (location.hash = next), hash);

    await test.step('how many a search finds', async () => {
      await page.getByRole('searchbox').fill('Böhm');
      const { total } = await host.call<{ total: number }>('members.list', { query: 'Böhm' });
      await hears(stage, say('members.count_other', { count: String(total) }));
      await page.getByRole('searchbox').fill('Niemand heißt so');
      await hears(stage, say('members.notFound', { words: 'Niemand heißt so' }));
      await page.getByRole('searchbox').fill('');
      await go('#/events');
      await page.getByRole('searchbox').fill('Taschenlampenführung');
      await hears(stage, say('events.found_one', { count: '1' }));
      await page.getByRole('searchbox').fill('');
      await go('#/posts');
      await page.getByRole('searchbox').fill('Niemand schrieb das');
      await hears(stage, say('posts.nothingFound', { words: 'Niemand schrieb das' }));
      await page.getByRole('searchbox').fill('');
    });

    await test.step('that something was undone, and that something could not be', async () => {
      await host.call('members.update', { id: ids.member, patch: { note: `Kommt immer zu früh, ${locale}.` } });
      await go(`#/members/${ids.member}`);
      await page.locator('#main').focus();
      await page.keyboard.press('Control+z');
      await hears(stage, say('frame.undone', { step: '' }).replace(/:?\s*$/, ''));
      await page.keyboard.press('Control+Shift+z');
      await hears(stage, say('frame.redone', { step: '' }).replace(/:?\s*$/, ''));
      await page.keyboard.press('Control+Shift+z');
      await hears(stage, say('refusal.nothing-to-redo'));
    });

    await test.step('how sync stands, and that two changes wait for a decision', async () => {
      core.answer('sync.status', answers.linked());
      await hears(stage, say('sync.state.live.title'));
      core.answer('sync.status', answers.linked({ state: 'offline' }));
      await hears(stage, say('sync.state.offline.title'));
      core.answer('sync.status', answers.linked({ conflicts: 2 }));
      await hears(stage, say('sync.state.conflicts.title_other', { count: 2 }));
      core.forget();
    });

    await test.step('how far an import, an export and an examination are', async () => {
      await go('#/import');
      const file = { name: 'liste.csv', mimeType: '', buffer: Buffer.from('Vorname,Nachname\nAda,Kern\nÖmer,Weiß\n') };
      await page.locator('input[type=file]').setInputFiles(file);
      await hears(stage, `liste.csv: ${say('import.rows_other', { count: '2' })}`);
      await button('import.discard').press('Enter');
      await go('#/settings/backups');
      core.answer('doctor.state', answers.examining);
      await hears(stage, say('health.progress', { part: say('health.where.events') }));
      core.answer('doctor.state', answers.damaged);
      await hears(stage, say('health.unsound'));
      core.forget();
      await go('#/settings/workspace');
      await button('export.do').press('Enter');
      await hears(stage, say('export.done'));
    });

    const heard = await heardOn(page);
    expect(heard.filter((words) => /\d\s?[×x]\s|\{\{/.test(words))).toEqual([]);
    console.log(`live regions: ${heard.length} lines heard in ${locale}`);
  });

  test(`what was recovered and that the line is down is heard, ${locale}`, async ({ browser }) => {
    const stage = await suite.stage(browser, locale);
    stage.core.answer('drafts.list', answers.recovered);
    await listening(stage, '#/members');
    await hears(stage, stage.say('drafts.recovered'));
    await stage.core.cut();
    await hears(stage, stage.say('frame.lost.title'));
  });
}
