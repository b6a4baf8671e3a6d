import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Frame } from '../../renderer/app/Frame.tsx';
import { navigate } from '../../renderer/client/routes.ts';
import { NavigateContext } from '../../renderer/ui/Anchor.tsx';
import type { SyncStatus } from '../../shared/sync/contract.ts';
import type { WorkspaceView } from '../../shared/workspace/contract.ts';
import { render } from '../ui/rendered.tsx';
import { around, OFF, statusOf, tell } from './pageLine.ts';

vi.mock('../../renderer/client/connection.ts', async () => (await import('./pageLine.ts')).connection);

const places = page.getByRole('navigation', { name: 'Places' });
const waiting = (toSend: number) =>
  statusOf().collections.map((one) => ({ ...one, toSend: one.name === 'members' ? toSend : 0 }));

async function begin(): Promise<void> {
  location.hash = '#/members';
  await tell({ ...around, 'sync.status': OFF, 'members.list': { items: [], total: 0 }, 'members.tags': { items: [] } });
  render(
    <NavigateContext value={navigate}>
      <Frame workspace={around['workspace.info'] as unknown as WorkspaceView} />
    </NavigateContext>,
  );
  await expect.element(places).toBeVisible();
}

beforeEach(begin);

const states: readonly (readonly [SyncStatus, RegExp, string])[] = [
  [OFF, /Saved on this laptop\s*No other devices yet/, '#/settings/sync'],
  [statusOf(), /Up to date\s*All sent, 14:02/, '#/settings/sync'],
  [statusOf({ collections: waiting(12) }), /12 changes wait\s*In a moment/, '#/settings/sync'],
  [statusOf({ state: 'offline', collections: waiting(12) }), /Offline\s*12 changes wait/, '#/settings/sync'],
  [statusOf({ state: 'syncing', collections: waiting(7) }), /Syncing\s*7 to go/, '#/settings/sync'],
  [statusOf({ state: 'auth-required' }), /Password is asked for\s*Look at it/, '#/settings/sync'],
  [statusOf({ conflicts: 2 }), /2 changes need you\s*Open conflicts/, '#/conflicts'],
];

test.each(states)('%o is told bottom left, and a press leads to what it is about', async (status, words, hash) => {
  await tell({ 'sync.status': status });
  await page.getByRole('button', { name: words }).click();
  expect(location.hash).toBe(hash);
});

test('the place of conflicts is in the rail while a server is set up, and counts what waits', async () => {
  const link = places.getByRole('link', { name: /^Conflicts/ });
  await expect.element(link).not.toBeInTheDocument();
  await tell({ 'sync.status': statusOf() });
  await expect.element(link).toBeVisible();
  await tell({ 'sync.status': statusOf({ conflicts: 2 }) });
  await expect.element(places.getByRole('link', { name: /^Conflicts.*2 wait for you/ })).toBeVisible();
});

test('G and K lead to the conflicts, and Ctrl with a figure follows the rail as it is shown', async () => {
  await userEvent.keyboard('{Control>}7{/Control}');
  expect(location.hash).toBe('#/settings');
  await tell({ 'sync.status': statusOf() });
  await expect.element(places.getByRole('link', { name: /^Conflicts/ })).toBeVisible();
  await userEvent.keyboard('{Control>}7{/Control}');
  expect(location.hash).toBe('#/conflicts');
  location.hash = '#/members';
  await userEvent.keyboard('gk');
  expect(location.hash).toBe('#/conflicts');
});

test('on a phone the state is behind More, which shows that somebody is needed', async () => {
  await page.viewport(360, 780);
  await tell({ 'sync.status': statusOf({ conflicts: 1 }) });
  await page.getByRole('button', { name: /More.*One change needs you/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('link', { name: /One change needs you/ })
    .click();
  expect(location.hash).toBe('#/conflicts');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});
