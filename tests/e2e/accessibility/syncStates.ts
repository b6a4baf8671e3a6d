/** Sync and conflicts, in every state that a server, a network or another laptop can bring about. */
import type { Locator } from '@playwright/test';
import * as answers from './answers.ts';
import type { SyncStatus } from '../../../shared/sync/contract.ts';
import type { StandIn } from './standIn.ts';
import type { Stage, State } from './stage.ts';

const at = '#/settings/sync';
const dialog = ({ page }: Stage): Locator => page.locator('[role="dialog"], [role="alertdialog"]:not(.toast)');
const title = ({ page }: Stage): Locator => page.locator('.sync-title');
const status =
  (state: SyncStatus) =>
  (core: StandIn): void => {
    core.answer('devices.list', answers.devices);
    core.answer('sync.asides', answers.asides);
    core.answer('sync.history', answers.history);
    core.answer('devices.receipt', answers.receipt);
    core.answer('sync.preview', answers.coming);
    core.answer('sync.status', state);
  };
const live = status(answers.linked());
const inConflict = (core: StandIn): void => {
  status(answers.linked({ conflicts: 2 }))(core);
  core.answer('conflicts.list', answers.conflicts);
  core.answer('conflicts.settled', answers.settled);
};
const ofDevice =
  (name: string) =>
  ({ page, say }: Stage) =>
    page.getByRole('button', { name: `${say('devices.strikeOff')}: ${name}` }).press('Enter');

export const syncStates: readonly State[] = [
  {
    name: 'sync, server not reached',
    at,
    of: [],
    open: async ({ page, button, say }) => {
      await page.getByRole('textbox', { name: say('sync.url') }).fill('http://127.0.0.1:9');
      await page.getByRole('textbox', { name: say('sync.user'), exact: true }).fill('hanna');
      await page.locator('input[type=password]').first().fill('rote Rüben');
      await button('sync.test').press('Enter');
    },
    shows: ({ page, say }) => page.getByRole('list', { name: say('sync.checks') }),
  },
  { name: 'sync, live', at, of: [], given: live, shows: title },
  {
    name: 'sync, offline',
    at,
    of: [],
    given: status(answers.linked({ state: 'offline', said: 'ECONNREFUSED' })),
    shows: title,
  },
  { name: 'sync, paused', at, of: [], given: status(answers.linked({ state: 'paused' })), shows: title },
  { name: 'sync, syncing', at, of: [], given: status(answers.linked({ state: 'syncing' })), shows: title },
  {
    name: 'sync, password asked for',
    at,
    of: [],
    given: status(answers.askedForPassword),
    shows: ({ page }) => page.locator('.sync-state input'),
  },
  {
    name: 'sync, databases missing',
    at,
    of: [],
    given: status(answers.noDatabases),
    open: ({ page }) => page.locator('.sync-state summary').first().press('Enter'),
    shows: ({ page }) => page.locator('.sync-state details[open]'),
  },
  {
    name: 'sync, stopped for safety',
    at,
    of: [],
    given: status(answers.troubled),
    shows: ({ page }) => page.getByRole('radio'),
  },
  {
    name: 'sync, a choice asked once more',
    at,
    of: ['renderer/sync/ChoiceDialog.tsx'],
    given: status(answers.troubled),
    open: async ({ page, button }) => {
      await page.getByRole('radio').first().press('Space');
      await button('sync.choice.send-everything.do').press('Enter');
    },
    shows: dialog,
  },
  {
    name: 'sync, back after days',
    at,
    of: [],
    given: status(answers.homecoming),
    open: ({ page }) => page.locator('.coming summary').first().press('Enter'),
    shows: ({ page }) => page.locator('.coming details[open]'),
  },
  {
    name: 'sync, add a device',
    at,
    of: ['renderer/sync/AddDeviceDialog.tsx'],
    given: live,
    open: ({ button }) => button('devices.add').press('Enter'),
    shows: dialog,
  },
  {
    name: 'sync, strike off',
    at,
    of: ['renderer/sync/StrikeOffDialog.tsx'],
    given: live,
    open: ofDevice('Büro'),
    shows: dialog,
  },
  {
    name: 'sync, rename',
    at,
    of: ['renderer/sync/RenameDialog.tsx'],
    given: live,
    open: ({ button }) => button('devices.renameTitle').press('Enter'),
    shows: dialog,
  },
  {
    name: 'sync, give up what was set aside',
    at,
    of: ['renderer/sync/AsideDialog.tsx'],
    given: live,
    open: ({ page, say }) =>
      page.getByRole('button', { name: new RegExp(`^${say('sync.aside.discard')}`) }).press('Enter'),
    shows: dialog,
  },
  {
    name: 'sync, disconnect',
    at,
    of: ['renderer/sync/ServerCard.tsx'],
    given: live,
    open: ({ button }) => button('sync.disconnect').press('Enter'),
    shows: dialog,
  },
  {
    name: 'sync, another server',
    at,
    of: [],
    given: live,
    open: ({ button }) => button('sync.change').press('Enter'),
    shows: ({ button }) => button('sync.test'),
  },
  {
    name: 'conflicts',
    at: '#/conflicts',
    of: [],
    given: inConflict,
    shows: ({ page }) => page.locator('.conflicts-open'),
  },
  {
    name: 'conflicts, decided',
    at: '#/conflicts',
    of: [],
    given: inConflict,
    open: async ({ page }) => {
      await page.getByRole('radio').first().press('Space');
    },
    shows: ({ page }) => page.locator('.choice-box[data-selected]'),
  },
  {
    name: 'conflicts, settled one',
    at: '#/conflicts',
    of: [],
    given: inConflict,
    open: ({ page }) => page.getByRole('link', { name: /Einladung/ }).press('Enter'),
    shows: ({ page }) => page.locator('.conflicts-open h2'),
  },
  {
    name: 'conflicts, phone',
    at: '#/conflicts',
    of: [],
    on: 'phone',
    given: inConflict,
    shows: ({ page }) => page.getByRole('navigation'),
  },
];
