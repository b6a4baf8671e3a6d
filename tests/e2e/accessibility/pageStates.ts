/** Each page as it is with the sample, with nothing, while it loads, and where something is wrong. */
import type { Locator } from '@playwright/test';
import type { MessageKey } from '../../../shared/messages.ts';
import * as answers from './answers.ts';
import type { Question, StandIn } from './standIn.ts';
import type { Stage, State } from './stage.ts';

const heading =
  (key: MessageKey) =>
  ({ page, say }: Stage): Locator =>
    page.getByRole('heading', { name: say(key), exact: true });
const title = ({ page }: Stage): Locator => page.locator('.head-title');
const banner = ({ page }: Stage): Locator => page.locator('.banner-danger');
const skeleton = ({ page }: Stage): Locator => page.locator('#main .skeleton');
const empty = ({ page }: Stage): Locator => page.locator('.empty');
const never = (name: Question) => (core: StandIn) => core.keepWaiting(name);
const refused = (name: Question) => (core: StandIn) =>
  core.refuse(name, { code: 'storage', reason: 'unreadable' } as never);
const NOBODY = 'Niemand heißt so';

async function searchFor({ page }: Stage): Promise<void> {
  await page.getByRole('searchbox').fill(NOBODY);
}
async function cut({ page, core }: Stage): Promise<void> {
  await page.locator('.head-title').first().waitFor();
  await core.cut();
}
async function stopSearching({ page }: Stage): Promise<void> {
  await page.getByRole('searchbox').fill('');
}

/** Everything that the sample has. */
const full: readonly State[] = [
  { name: 'today', at: '#/today', of: ['page:today'], shows: title },
  { name: 'calendar, month', at: '#/calendar', of: ['page:calendar'], shows: ({ page }) => page.locator('.entry') },
  {
    name: 'calendar, list',
    at: '#/calendar',
    of: [],
    open: ({ page, say }) => page.getByRole('radio', { name: say('calendar.form.list') }).press('Space'),
    shows: ({ page }) => page.locator('.agenda'),
  },
  { name: 'calendar, phone', at: '#/calendar', of: [], on: 'phone', shows: ({ page }) => page.locator('.agenda') },
  { name: 'events', at: '#/events', of: ['page:events'], shows: ({ page }) => page.locator('.event-row') },
  {
    name: 'event',
    at: ({ event }) => `#/events/${event}`,
    of: ['renderer/app/pages/events/EventPage.tsx'],
    shows: title,
  },
  { name: 'series', at: ({ series }) => `#/events/${series}`, of: [], shows: title },
  { name: 'members', at: '#/members', of: ['page:members'], shows: ({ page }) => page.locator('.grid-row') },
  { name: 'members, phone', at: '#/members', of: [], on: 'phone', shows: ({ page }) => page.locator('.grid-row') },
  { name: 'member', at: ({ member }) => `#/members/${member}`, of: [], shows: title },
  { name: 'posts, none open', at: '#/posts', of: ['page:posts'], shows: heading('posts.noneOpen') },
  {
    name: 'post, planned',
    at: ({ post }) => `#/posts/${post}`,
    of: [],
    shows: ({ page }) => page.locator('.composer'),
  },
  {
    name: 'post, draft',
    at: ({ draft }) => `#/posts/${draft}`,
    of: [],
    shows: ({ page }) => page.locator('.composer'),
  },
  { name: 'import, nothing chosen', at: '#/import', of: ['page:import'], shows: title },
  { name: 'conflicts, none', at: '#/conflicts', of: ['page:conflicts'], shows: heading('conflicts.none') },
  ...(['general', 'keys', 'workspace', 'protection', 'sync', 'backups', 'channels', 'log', 'about'] as const).map(
    (section): State => ({
      name: `settings, ${section}`,
      at: `#/settings/${section}`,
      of: section === 'general' ? ['page:settings', 'settings:general'] : [`settings:${section}`],
      shows: ({ page }) => page.locator('.card'),
    }),
  ),
];

const nothing: readonly State[] = [
  {
    name: 'calendar, no entries',
    at: '#/calendar?at=1999-01-01',
    of: [],
    shows: ({ page }) => page.locator('.calendar-title'),
  },
  {
    name: 'events, none',
    at: '#/events',
    of: [],
    given: (core) => core.answer('calendar.range', { items: [], truncated: false }),
    shows: ({ page }) => page.locator('.event-none'),
  },
  {
    name: 'members, none',
    at: '#/members',
    of: [],
    given: (core) => core.answer('members.list', { items: [], total: 0 }),
    shows: empty,
  },
  {
    name: 'posts, none',
    at: '#/posts',
    of: [],
    given: (core) => core.answer('posts.list', { items: [], total: 0 }),
    shows: empty,
  },
  {
    name: 'channels, none',
    at: '#/settings/channels',
    of: [],
    given: (core) => core.answer('channels.list', { items: [] }),
    shows: empty,
  },
  {
    name: 'log, empty',
    at: '#/settings/log',
    of: [],
    given: (core) => core.answer('log.list', { items: [], total: 0 }),
    shows: empty,
  },
  { name: 'members, nobody found', at: '#/members', of: [], open: searchFor, after: stopSearching, shows: empty },
  { name: 'events, none found', at: '#/events', of: [], open: searchFor, after: stopSearching, shows: empty },
  { name: 'posts, none found', at: '#/posts', of: [], open: searchFor, after: stopSearching, shows: empty },
  { name: 'member, gone', at: '#/members/mem_none', of: [], shows: heading('members.gone') },
  { name: 'event, gone', at: '#/events/evt_none', of: [], shows: heading('events.gone') },
  { name: 'post, gone', at: '#/posts/pst_none', of: [], shows: heading('posts.gone') },
];

const PLACES: readonly (readonly [string, string, Question])[] = [
  ['today', '#/today', 'today.view'],
  ['calendar', '#/calendar?at=1999-03-01', 'calendar.range'],
  ['event', '#/events/evt_waits', 'events.get'],
  ['member', '#/members/mem_waits', 'members.get'],
  ['post', '#/posts/pst_waits', 'posts.get'],
  ['sync', '#/settings/sync', 'sync.status'],
  ['backups', '#/settings/backups', 'backup.state'],
  ['channels', '#/settings/channels', 'channels.list'],
  ['log', '#/settings/log', 'log.list'],
  ['conflicts', '#/conflicts', 'conflicts.list'],
];
/** Of what was looked at before, the latest answer stays while it is asked again: these were not. */
const waiting = PLACES.filter(([name]) => !['today', 'calendar', 'sync', 'backups'].includes(name)).map(
  ([name, at, view]): State => ({
    name: `${name}, loading`,
    at,
    of: [],
    isFresh: true,
    given: never(view),
    shows: skeleton,
  }),
);
const failing = PLACES.map(([name, at, view]): State => ({
  name: `${name}, not readable`,
  at,
  of: [],
  isFresh: true,
  given: refused(view),
  shows: banner,
}));

/** In place of the frame, or over all of it. */
const around: readonly State[] = [
  {
    name: 'first run',
    at: '#/today',
    of: ['screen:first-run'],
    given: fresh,
    shows: heading('firstRun.title'),
  },
  {
    name: 'locked',
    at: '#/today',
    of: ['screen:locked'],
    given: (core) => core.answer('protection.state', answers.shut('locked')),
    shows: ({ button }) => button('lock.unlock'),
  },
  {
    name: 'locked, by the words',
    at: '#/today',
    of: [],
    given: (core) => core.answer('protection.state', answers.shut('locked')),
    open: ({ button }) => button('lock.useWords').press('Enter'),
    shows: ({ page }) => page.locator('textarea'),
  },
  {
    name: 'not signed in',
    at: '#/today',
    of: ['screen:not-signed-in'],
    open: async ({ page }) => {
      await page.evaluate(() => sessionStorage.clear());
      await page.reload();
    },
    shows: heading('frame.refused.title'),
  },
  { name: 'the line is down', at: '#/today', of: [], open: cut, shows: ({ page }) => page.locator('.line-banner') },
  {
    name: 'recovered drafts',
    at: '#/members',
    of: [],
    isFresh: true,
    given: (core) => core.answer('drafts.list', answers.recovered),
    shows: ({ page }) => page.locator('.recovered-line'),
  },
];

export function fresh(core: StandIn): void {
  core.answer('workspace.info', {
    version: '0.1.0',
    fresh: true,
    zone: 'Europe/Berlin',
    now: '2026-06-11T12:10:00.000Z',
    counts: {},
    device: 'dev_a',
    file: 'stammtisch.db',
  });
}

export const pageStates: readonly State[] = [...full, ...nothing, ...waiting, ...failing, ...around];
