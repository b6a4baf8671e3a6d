import { expect, type Page, test } from '@playwright/test';
import { freshWorkspace, type Host, removeWorkspace, startHost } from './host.ts';

const PASSPHRASE = 'vier Enten fahren Kahn';
const workspace = freshWorkspace();
let host: Host;
let member = '';

test.beforeAll(async () => {
  host = await startHost(workspace);
  await host.call('workspace.sample');
  await host.call('settings.save', { locale: 'en' });
  member = (await host.call<{ id: string }>('members.create', { name: { family: 'Zwetschgenbauer' } })).id;
  const { words } = await host.call<{ words: string }>('protection.drawWords');
  await host.call('protection.protect', { passphrase: PASSPHRASE, words });
});
test.afterAll(async () => {
  await host.stop();
  removeWorkspace(workspace);
});
test.beforeEach(() => host.call('protection.unlock', { passphrase: PASSPHRASE }));

const unlockButton = (page: Page) => page.getByRole('button', { name: 'Unlock' });
const note = (page: Page) => page.getByRole('textbox', { name: 'Note' });
const noteInStore = async () => (await host.call<{ note?: string }>('members.get', { id: member })).note;

/** As another window or a script does it. */
async function lockFromElsewhere(page: Page): Promise<void> {
  await host.call('protection.lock');
  await expect(unlockButton(page)).toBeVisible();
}

async function unlock(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(PASSPHRASE);
  await unlockButton(page).click();
  await expect(unlockButton(page)).toBeHidden();
}

async function openNote(page: Page, text: string): Promise<void> {
  await host.call('members.update', { id: member, patch: { note: text } });
  await host.open(page, `#/members/${member}`);
  await expect(note(page)).toHaveValue(text);
}

test('what was typed in the moment before another window locks is saved once it is unlocked', async ({ page }) => {
  await openNote(page, 'Kommt donnerstags.');
  await note(page).press('End');
  await note(page).pressSequentially(' Zuletzt');
  await lockFromElsewhere(page);
  await unlock(page);
  await expect(note(page)).toHaveValue('Kommt donnerstags. Zuletzt');
  await expect.poll(noteInStore).toBe('Kommt donnerstags. Zuletzt');
});

test('a field that was emptied and not left stays empty over a lock', async ({ page }) => {
  await openNote(page, 'Soll gelöscht werden.');
  await note(page).fill('');
  await lockFromElsewhere(page);
  await unlock(page);
  await expect.poll(noteInStore).toBeUndefined();
  await expect(note(page)).toHaveValue('');
});

test('a person half entered is there again after a lock, and gone after being given up', async ({ page }) => {
  const family = page.getByRole('textbox', { name: 'Last name' });
  await host.open(page, '#/members?new=1');
  await family.fill('Halbfertig');
  await lockFromElsewhere(page);
  await expect(page.getByText('Halbfertig')).toHaveCount(0);
  await unlock(page);
  await expect(family).toHaveValue('Halbfertig');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.keyboard.press('n');
  await expect(family).toHaveValue('');
});
