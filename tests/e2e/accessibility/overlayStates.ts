/** Everything that lies over a page: dialogs, menus, lists, sheets, popovers, toasts. */
import type { Locator } from '@playwright/test';
import type { MessageKey } from '../../../shared/messages.ts';
import type { Stage, State } from './stage.ts';

const dialog = ({ page }: Stage): Locator => page.locator('[role="dialog"], [role="alertdialog"]:not(.toast)');
const menu = ({ page }: Stage): Locator => page.getByRole('menu');
const list = ({ page }: Stage): Locator => page.getByRole('listbox');
const press =
  (key: MessageKey, values?: Readonly<Record<string, string | number>>) =>
  ({ button }: Stage) =>
    button(key, values).last().press('Enter');
const opens =
  (key: MessageKey) =>
  ({ page, say }: Stage) =>
    page
      .getByRole('button', { name: say(key) })
      .first()
      .press('Enter');
const key =
  (name: string) =>
  async ({ page }: Stage) => {
    await page.locator('#main').focus();
    await page.keyboard.press(name);
  };

const frame: readonly State[] = [
  { name: 'palette', at: '#/today', of: ['renderer/app/Palette.tsx'], open: key('Control+k'), shows: list },
  {
    name: 'palette, nothing found',
    at: '#/today',
    of: [],
    open: async (stage) => {
      await key('Control+k')(stage);
      await stage.page.keyboard.type('xqzt');
    },
    shows: ({ page }) => page.locator('.palette-none'),
  },
  { name: 'all keys', at: '#/today', of: ['renderer/app/KeysSheet.tsx'], open: key('?'), shows: dialog },
  {
    name: 'more places',
    at: '#/today',
    of: ['renderer/app/MoreSheet.tsx'],
    on: 'phone',
    open: opens('frame.more'),
    shows: dialog,
  },
  {
    name: 'workspace menu',
    at: '#/today',
    of: ['renderer/app/WorkspaceMenu.tsx'],
    open: ({ page }) => page.locator('.rail-workspace').press('Enter'),
    shows: menu,
  },
  {
    name: 'toast with a way back',
    at: ({ member }) => `#/members/${member}`,
    of: [],
    open: async ({ host, page, ids }) => {
      await host.call('members.update', { id: ids.member, patch: { note: 'Kommt immer zu früh.' } });
      await key('Control+z')({ page } as Stage);
    },
    shows: ({ page }) => page.locator('.toast'),
  },
];

const calendar: readonly State[] = [
  {
    name: 'calendar, entry',
    at: '#/calendar',
    of: ['renderer/app/pages/calendar/CalendarPeek.tsx'],
    open: ({ page }) => page.locator('.month button.entry').first().press('Enter'),
    shows: dialog,
  },
  {
    name: 'calendar, day',
    at: '#/calendar',
    of: [],
    open: ({ page }) => page.locator('[role="gridcell"][tabindex="0"]').press('Enter'),
    shows: dialog,
  },
  {
    name: 'calendar, add',
    at: '#/calendar?new=1',
    of: ['renderer/calendar/AddDialog.tsx'],
    shows: dialog,
  },
  {
    name: 'calendar, entry carried by keys',
    // Entries of one line stand closer than 24 px; the list beside the month has each of them larger (WCAG 2.5.8, equivalent).
    apart: ['target-size'],
    at: '#/calendar',
    of: [],
    open: async ({ page }) => {
      await page.locator('.month button.entry').first().focus();
      await page.keyboard.press('m');
    },
    shows: ({ page }) => page.locator('.move-tip'),
    after: ({ page }) => page.keyboard.press('Escape'),
  },
  {
    name: 'calendar, layers',
    at: '#/calendar',
    of: ['renderer/app/pages/calendar/CalendarHead.tsx'],
    on: 'phone',
    open: opens('calendar.layers'),
    shows: menu,
  },
];

const documents: readonly State[] = [
  { name: 'new event', at: '#/events?new=1', of: ['renderer/events/NewEvent.tsx'], shows: dialog },
  {
    name: 'new event, refused',
    at: '#/events?new=1',
    of: [],
    open: press('events.add'),
    shows: ({ page }) => page.locator('[aria-invalid="true"]'),
  },
  {
    name: 'event menu',
    at: ({ event }) => `#/events/${event}`,
    of: ['renderer/events/EventMenu.tsx'],
    open: ({ page, say }) =>
      page
        .locator('#main, main')
        .getByRole('button', { name: say('events.more'), exact: true })
        .press('Enter'),
    shows: menu,
  },
  {
    name: 'cancel event',
    at: ({ event }) => `#/events/${event}`,
    of: ['renderer/events/CancelEvent.tsx'],
    open: async ({ page, say }) => {
      await page
        .locator('main')
        .getByRole('button', { name: say('events.more'), exact: true })
        .press('Enter');
      await page.getByRole('menuitem').nth(1).press('Enter');
    },
    shows: dialog,
  },
  {
    name: 'date from a calendar',
    at: ({ member }) => `#/members/${member}`,
    of: [],
    open: ({ page }) =>
      page
        .locator('.field')
        .filter({ has: page.locator('.date-parts') })
        .getByRole('button')
        .first()
        .press('Enter'),
    shows: dialog,
  },
  { name: 'new member', at: '#/members?new=1', of: ['renderer/members/NewMember.tsx'], shows: dialog },
  {
    name: 'new member, refused',
    at: '#/members?new=1',
    of: [],
    open: press('members.add'),
    shows: ({ page }) => page.locator('[aria-invalid="true"]'),
  },
  {
    name: 'member beside the list',
    at: '#/members',
    of: ['renderer/app/pages/members/MemberListPage.tsx'],
    open: async ({ page }) => {
      await page.locator('.grid-row').first().focus();
      await page.keyboard.press('Space');
    },
    shows: ({ page }) => page.locator('.inspector-title'),
    after: ({ page }) => page.keyboard.press('Escape'),
  },
  {
    name: 'export of a list',
    at: '#/members',
    of: ['renderer/app/pages/ExportListMenu.tsx'],
    open: opens('export.list'),
    shows: menu,
  },
  { name: 'export of the calendar', at: '#/calendar', of: [], open: opens('export.calendar'), shows: menu },
  {
    name: 'all tags',
    at: '#/members',
    of: ['renderer/members/MemberFilters.tsx'],
    open: opens('members.allTags'),
    shows: menu,
  },
  {
    name: 'member menu',
    at: ({ member }) => `#/members/${member}`,
    of: ['renderer/app/pages/members/MemberPage.tsx'],
    on: 'phone',
    open: ({ page, say }) =>
      page
        .locator('main')
        .getByRole('button', { name: say('members.more'), exact: true })
        .press('Enter'),
    shows: menu,
  },
  {
    name: 'event a post is about',
    // React Aria hides the page from screen readers while the list is open; Tab closes it before it goes anywhere, so the
    // focus never gets there. The list stands outside all landmarks, and a choice is named by its title, not its details.
    apart: ['aria-hidden-focus', 'region', 'label-content-name-mismatch'],
    at: ({ draft }) => `#/posts/${draft}`,
    of: [],
    open: async ({ page }) => {
      await page.locator('.composer').getByRole('combobox').first().focus();
      await page.keyboard.press('ArrowDown');
    },
    shows: list,
  },
];

const settings: readonly State[] = [
  {
    name: 'key of a command',
    at: '#/settings/keys',
    of: ['renderer/settings/KeyDialog.tsx'],
    open: async ({ page, say }) => {
      await page
        .getByRole('button', { name: say('keys.editOf', { command: '' }).trim() })
        .first()
        .press('Enter');
      await page.keyboard.press('n');
    },
    shows: dialog,
  },
  {
    name: 'new channel',
    at: '#/settings/channels',
    of: ['renderer/settings/ChannelDialog.tsx'],
    open: press('settings.channelAdd'),
    shows: dialog,
  },
  {
    name: 'kinds of channels',
    at: '#/settings/channels',
    of: [],
    open: async (stage) => {
      await press('settings.channelAdd')(stage);
      await dialog(stage).locator('[aria-haspopup="listbox"]').first().press('Enter');
    },
    shows: list,
  },
  {
    name: 'formats of an export',
    at: '#/settings/workspace',
    of: [],
    open: ({ page }) => page.locator('.export-choice button[aria-haspopup="listbox"]').last().press('Enter'),
    shows: list,
  },
];

export const overlayStates: readonly State[] = [...frame, ...calendar, ...documents, ...settings];
