import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { SyncSettings } from '../../renderer/sync/SyncSettings.tsx';
import { ToastDock } from '../../renderer/ui/ToastDock.tsx';
import { toasts } from '../../renderer/ui/toasts.ts';
import { speak } from '../../renderer/words/words.ts';
import type { ExpectedLine } from '../../shared/sync/homecoming.ts';
import { render } from '../ui/rendered.tsx';
import { around, call, called, hindered, statusOf, tell } from './pageLine.ts';

vi.mock('../../renderer/client/connection.ts', async () => (await import('./pageLine.ts')).connection);

const button = (name: string) => page.getByRole('button', { name, exact: true });
const groups = page.getByRole('list', { name: 'What would change here' });
const away = statusOf({ state: 'homecoming', said: '9', choices: ['go-on'] });

const lineOf = (what: ExpectedLine['what'], collection: string, id: string, title: string): ExpectedLine => ({
  what,
  collection,
  id,
  kind: collection.slice(0, -1),
  title,
  fields: what === 'question' ? ['note'] : [],
  by: 'Ute',
  at: '2026-06-09T09:00:00.000Z',
});
const lines = [
  lineOf('new', 'members', 'mem_9', 'Neu Nagelneu'),
  lineOf('moved', 'events', 'evt_1', 'Lesung'),
  lineOf('moved', 'events', 'evt_2', 'Nachtwächter'),
  lineOf('question', 'members', 'mem_1', 'Anna Wójcik'),
  lineOf('deleted', 'members', 'mem_2', 'Bert'),
];

async function begin(waiting: readonly ExpectedLine[], total = waiting.length): Promise<void> {
  await tell({ ...around, 'sync.status': away, 'sync.preview': { lines: waiting, total } });
  render(
    <>
      <SyncSettings />
      <ToastDock label="Messages" />
    </>,
  );
}

beforeEach(() => {
  call.mockReset();
  call.mockResolvedValue(statusOf());
  toasts.clear();
  speak('en');
  location.hash = '#/settings/sync';
});

test('what waits is told in groups, what asks first, and nothing of it is taken', async () => {
  await begin(lines);
  await expect.element(groups).toBeVisible();
  const heads = [...document.querySelectorAll('.coming-head')].map((head) => head.querySelector('span')?.firstChild);
  expect(heads.map((head) => head?.textContent)).toEqual([
    'One will ask you',
    'One member deleted',
    '2 events moved by others',
    'One new member',
  ]);
  expect(call).not.toHaveBeenCalled();
});

test('a group opens its list, by whom and which fields, with a link to what lies here', async () => {
  await begin(lines);
  await groups.getByText(/^One will ask you/).click();
  await expect.element(groups).toMatchTextContent(/Anna Wójcik.*Note · Ute · 9 June, 11:00/s);
  await expect.element(groups.getByRole('link', { name: 'Anna Wójcik' })).toHaveAttribute('href', '#/members/mem_1');
  await groups.getByText('One new member').click();
  await expect.element(groups.getByText('Neu Nagelneu')).toBeVisible();
  await expect.element(groups.getByRole('link', { name: 'Neu Nagelneu' })).not.toBeInTheDocument();
});

test('it is all taken in without a further question', async () => {
  await begin(lines);
  await button('Take it all in').click();
  await expect.poll(called).toEqual([['sync.choose', { choice: 'go-on' }]]);
  await expect.element(page.getByText('Done. Sync goes on.')).toBeVisible();
});

test('left for later it stays on the server, and Today is there', async () => {
  await begin(lines);
  await button('Later').click();
  expect(location.hash).toBe('#/today');
  await expect.element(page.getByText(/It waits on the server until you come back/)).toBeVisible();
  expect(call).not.toHaveBeenCalled();
});

test('a choice that is hindered says why and leaves the question', async () => {
  await begin(lines);
  call.mockRejectedValueOnce(hindered('offline'));
  await button('Take it all in').click();
  await expect.element(page.getByText('Not synced: Offline')).toBeVisible();
  await expect.element(button('Take it all in')).toBeVisible();
});

test('what isn’t listed is counted, and nothing at all is said to be nothing', async () => {
  await begin(lines, 1205);
  await expect.element(page.getByText('And 1,200 more that aren’t listed here.')).toBeVisible();
});

test('where nothing waits any more that is said', async () => {
  await begin([]);
  await expect.element(page.getByText('Nothing waits on the server any more.')).toBeVisible();
});

test('unusually many changes from the server can be looked at before they go on', async () => {
  await begin(lines);
  const stopped = [{ collection: 'members', trouble: 'many-changes', said: 'in 62 deleted 3 overwritten' } as const];
  await tell({ 'sync.status': statusOf({ state: 'many-changes', choices: ['go-on'], stopped }) });
  await expect.element(page.getByText(/62 would be deleted here and 3 replaced/)).toBeVisible();
  await expect.element(groups).toMatchTextContent(/One member deleted/);
  await expect.element(button('Go on')).toBeVisible();
});

test('what this device would send is not taken for what waits on the server', async () => {
  await begin(lines);
  const stopped = [{ collection: 'members', trouble: 'many-changes', said: 'out 62 deleted 3 overwritten' } as const];
  await tell({ 'sync.status': statusOf({ state: 'many-changes', choices: ['go-on'], stopped }) });
  await expect.element(page.getByText(/62 would be deleted on the server/)).toBeVisible();
  await expect.element(groups).not.toBeInTheDocument();
});
