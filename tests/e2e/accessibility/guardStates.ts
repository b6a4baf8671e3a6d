/** Protection, backups and health: what stands between a person and the loss of her work. */
import type { Locator } from '@playwright/test';
import type { MessageKey } from '../../../shared/messages.ts';
import * as answers from './answers.ts';
import { fresh } from './pageStates.ts';
import type { StandIn } from './standIn.ts';
import type { Stage, State } from './stage.ts';

const dialog = ({ page }: Stage): Locator => page.locator('[role="dialog"], [role="alertdialog"]:not(.toast)');
const open = (core: StandIn) => core.answer('protection.state', answers.shut('open'));
const PASSPHRASE = 'vier Enten fahren Kahn';

const asked = (name: string, of: string, key: MessageKey): State => ({
  name,
  at: '#/settings/protection',
  of: [of, 'renderer/protection/SecretDialog.tsx'],
  given: open,
  open: ({ button }) => button(key).press('Enter'),
  shows: dialog,
});

async function toSheet(stage: Stage): Promise<void> {
  const { page, button } = stage;
  await button('protection.protect').press('Enter');
  for (const field of await dialog(stage).getByRole('textbox').all()) await field.fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await dialog(stage).getByRole('listitem').nth(11).waitFor();
}

export const guardStates: readonly State[] = [
  {
    name: 'protected',
    at: '#/settings/protection',
    of: [],
    given: open,
    shows: ({ button }) => button('protection.lockNow'),
  },
  asked('change the passphrase', 'renderer/protection/ChangePassphraseDialog.tsx', 'protection.change'),
  asked('new recovery sheet', 'renderer/protection/NewSheetDialog.tsx', 'protection.newSheet'),
  asked('encrypt anew', 'renderer/protection/RekeyDialog.tsx', 'protection.rekey'),
  asked('remove the protection', 'renderer/protection/UnprotectDialog.tsx', 'protection.remove'),
  {
    name: 'keep the key on this computer',
    at: '#/settings/protection',
    of: ['renderer/protection/KeychainDialog.tsx'],
    given: open,
    open: ({ page }) => page.getByRole('switch').press('Space'),
    shows: dialog,
  },
  {
    name: 'protect',
    at: '#/settings/protection',
    of: ['renderer/protection/ProtectDialog.tsx'],
    open: ({ button }) => button('protection.protect').press('Enter'),
    shows: dialog,
  },
  {
    name: 'protect, the sheet',
    at: '#/settings/protection',
    of: ['renderer/protection/SheetFlow.tsx'],
    open: toSheet,
    shows: ({ button }) => button('protection.sheet.print'),
    after: leaveSheet,
  },
  {
    name: 'protect, words read off the paper',
    at: '#/settings/protection',
    of: [],
    open: async (stage) => {
      await toSheet(stage);
      await stage.button('protection.sheet.onPaper').press('Enter');
      await stage.page.keyboard.press('Enter');
    },
    shows: ({ page }) => page.locator('[aria-invalid="true"]'),
    after: leaveSheet,
  },
  {
    name: 'first run, set up',
    at: '#/today',
    of: ['renderer/app/pages/firstRun/SetUpDialog.tsx'],
    given: fresh,
    open: ({ button }) => button('firstRun.empty.do').press('Enter'),
    shows: dialog,
  },
  {
    name: 'first run, join',
    at: '#/today',
    of: ['renderer/sync/JoinDialog.tsx'],
    given: fresh,
    open: async ({ button }) => {
      await button('join.offer').press('Enter');
      await button('join.do').press('Enter');
    },
    shows: dialog,
  },
  {
    name: 'backups, in trouble',
    at: '#/settings/backups',
    of: [],
    given: (core) => core.answer('backup.state', answers.backupFailed),
    shows: ({ page }) => page.locator('.banner-danger'),
  },
  {
    name: 'restore a backup',
    at: '#/settings/backups',
    of: ['renderer/settings/RestoreDialog.tsx'],
    given: (core) => core.answer('backup.state', answers.backupFailed),
    open: ({ button }) => button('backup.restoreBegin').press('Enter'),
    shows: dialog,
  },
  {
    name: 'health, examining',
    at: '#/settings/backups',
    of: [],
    given: (core) => core.answer('doctor.state', answers.examining),
    shows: ({ page }) => page.getByRole('progressbar'),
  },
  {
    name: 'health, damaged',
    at: '#/settings/backups',
    of: [],
    given: (core) => core.answer('doctor.state', answers.damaged),
    shows: ({ button }) => button('health.repair'),
  },
  {
    name: 'health, rescue',
    at: '#/settings/backups',
    of: ['renderer/settings/HealthCard.tsx'],
    given: (core) => core.answer('doctor.state', answers.damaged),
    open: ({ button }) => button('health.repair').press('Enter'),
    shows: dialog,
  },
];

async function leaveSheet({ page, button }: Stage): Promise<void> {
  await page.keyboard.press('Escape');
  await button('protection.sheet.leave').press('Enter');
}
