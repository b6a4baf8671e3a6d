import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Screens } from '../../renderer/app/Screens.tsx';
import { ToastDock } from '../../renderer/ui/ToastDock.tsx';
import { toasts } from '../../renderer/ui/toasts.ts';
import { speak } from '../../renderer/words/words.ts';
import type { SyncStatus } from '../../shared/sync/contract.ts';
import { render } from '../ui/rendered.tsx';
import { around, call, called, OFF, refusal, statusOf, tell } from './pageLine.ts';

vi.mock('../../renderer/client/connection.ts', async () => (await import('./pageLine.ts')).connection);

const button = (name: string) => page.getByRole('button', { name, exact: true });
const code = page.getByLabelText('Code of the invitation');
const passphrase = page.getByLabelText('Passphrase of the invitation', { exact: true });
const arriving = page.getByRole('heading', { name: 'Everything is arriving' });
const PASSPHRASE = 'vier Enten fahren Kahn';

const EMPTY = { ...around['workspace.info'], fresh: true, counts: { members: 0, events: 0, posts: 0, plan: 0 } };
const { organisation: _none, ...NOBODY } = EMPTY;
const holding = (members: number) => ({
  ...around['workspace.info'],
  fresh: false,
  counts: { members, events: 52, posts: 61, plan: 9 },
});
const underway = (change: Partial<SyncStatus> = {}) => {
  const { lastContact: _never, ...status } = statusOf({ state: 'syncing', ...change });
  return status;
};
const fetching = (toFetch: number) =>
  statusOf().collections.map((one) => (one.name === 'members' ? { ...one, toFetch } : one));

beforeEach(async () => {
  call.mockReset();
  call.mockResolvedValue({});
  toasts.clear();
  speak('en');
  location.hash = '';
  await tell({
    ...around,
    'sync.status': OFF,
    'workspace.info': NOBODY,
    'today.view': { ...around['today.view'], today: [], next: [] },
    'log.list': { items: [], total: 0 },
  });
  render(
    <>
      <Screens />
      <ToastDock label="Messages" />
    </>,
  );
});

async function fill(): Promise<void> {
  await button('Join a workspace').click();
  await code.fill('eyJmb3\nJtYXQi');
  await passphrase.fill(PASSPHRASE);
}

test('whoever was invited joins by a code and a passphrase, and sees how far everything has come', async () => {
  await fill();
  call.mockImplementation(async () => {
    await tell({ 'sync.status': underway() });
    return { status: underway() };
  });
  await userEvent.keyboard('{Enter}');
  await expect.element(arriving).toHaveFocus();
  expect(called()).toEqual([['devices.join', { code: 'eyJmb3\nJtYXQi', passphrase: PASSPHRASE }]]);
  await tell({ 'workspace.info': holding(100), 'sync.status': underway({ collections: fetching(48) }) });
  await expect
    .element(page.getByRole('progressbar', { name: 'Members' }))
    .toHaveAttribute('aria-valuetext', '100 of 148');
  await tell({ 'workspace.info': holding(148), 'sync.status': statusOf({ collections: fetching(0) }) });
  await expect.element(page.getByText('Everything is here: 148 members, 52 events and 61 posts.')).toBeVisible();
  await expect.element(arriving).not.toBeInTheDocument();
  expect(location.hash).toBe('#/today');
});

test('who can’t wait begins with what is here', async () => {
  await tell({ 'sync.status': underway() });
  await expect.element(arriving).toBeVisible();
  await expect.element(button('Begin now')).not.toBeInTheDocument();
  await tell({ 'workspace.info': holding(3) });
  await button('Begin now').click();
  await expect.element(arriving).not.toBeInTheDocument();
  await expect.element(page.getByRole('navigation', { name: 'Places' })).toBeVisible();
});

test('who doesn’t want it after all is back at the beginning', async () => {
  await tell({ 'sync.status': underway() });
  call.mockImplementation(async () => {
    await tell({ 'sync.status': OFF });
    return OFF;
  });
  await button('Don’t join after all').click();
  expect(called()).toEqual([['sync.unlink', {}]]);
  await expect.element(button('Join a workspace')).toBeVisible();
});

test('what hinders it is told in the words of its state, with what can be done', async () => {
  await tell({ 'sync.status': underway({ state: 'auth-required' }) });
  await expect.element(page.getByRole('heading', { name: 'Password is asked for' })).toBeVisible();
  await expect.element(page.getByLabelText('Password of anna')).toBeVisible();
});

test.each([
  ['invitation-wrong-secret', passphrase, /That doesn’t open the invitation/],
  ['invitation-damaged', code, /The invitation is not as it was written/],
  ['not-empty', code, /Joining needs an empty one/],
])('%s is said at the field that it is about', async (reason, field, words) => {
  await fill();
  call.mockRejectedValueOnce(refusal(reason));
  await button('Join workspace').click();
  await expect.element(page.getByText(words)).toBeVisible();
  await expect.element(field).toHaveFocus();
  await expect.element(passphrase).toHaveValue(PASSPHRASE);
});

test('what is missing is said at its field, and nothing is asked of anybody', async () => {
  await button('Join a workspace').click();
  await button('Join workspace').click();
  await expect.element(code).toHaveFocus();
  await expect.element(passphrase).toHaveAttribute('aria-invalid', 'true');
  expect(call).not.toHaveBeenCalled();
});

test('the file of an invitation stands in place of its code, until the code is wanted again', async () => {
  await button('Join a workspace').click();
  const chosen = page.getByRole('alertdialog').getByRole('textbox', { name: 'File of the invitation' });
  const input = document.querySelector<HTMLInputElement>('.dialog input[type="file"]');
  await userEvent.upload(input as HTMLInputElement, new File(['eyJmb3'], 'invitation.txt', { type: 'text/plain' }));
  await expect.element(chosen).toHaveValue('invitation.txt');
  await button('Paste the code instead').click();
  await expect.element(code).toHaveValue('');
});
