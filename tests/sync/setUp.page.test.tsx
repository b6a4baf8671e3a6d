import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SyncSettings } from '../../renderer/sync/SyncSettings.tsx';
import { ToastDock } from '../../renderer/ui/ToastDock.tsx';
import { render } from '../ui/rendered.tsx';
import { around, call, called, hindered, OFF, refusal, statusOf, tell } from './pageLine.ts';

vi.mock('../../renderer/client/connection.ts', async () => (await import('./pageLine.ts')).connection);

const address = page.getByRole('textbox', { name: 'Address' });
const user = page.getByRole('textbox', { name: 'User' });
const password = page.getByLabelText('Password', { exact: true });
const prefix = page.getByRole('textbox', { name: 'Name of the databases' });
const connect = page.getByRole('button', { name: 'Connect' });
const testButton = page.getByRole('button', { name: 'Test' });
const commands = page.getByLabelText('Commands for the administrator');
const access = { url: 'couch.museum.example', user: 'anna', password: 'long secret', prefix: 'stammtisch' };

const found = (change: object) => ({ checks: [], found: [], missing: [], mayCreate: false, documents: 0, ...change });
const ok = (check: string, said?: string) => ({ check, result: 'ok', said });

beforeEach(async () => {
  call.mockReset();
  call.mockResolvedValue({ script: 'curl -X PUT' });
  await tell({ ...around, 'sync.status': OFF });
  render(
    <>
      <SyncSettings />
      <ToastDock label="Messages" />
    </>,
  );
});

async function fill(): Promise<void> {
  await address.fill(access.url);
  await user.fill(access.user);
  await password.fill(access.password);
}

test('what is missing is said at its field, the focus goes to the first, and nothing is asked of anybody', async () => {
  await connect.click();
  await expect.element(address).toHaveFocus();
  for (const field of [address, user, password]) await expect.element(field).toHaveAttribute('aria-invalid', 'true');
  await address.fill('c');
  await expect.element(address).not.toHaveAttribute('aria-invalid');
  await expect.element(address).toHaveFocus();
  expect(call).not.toHaveBeenCalled();
});

test('a test says each thing it found in a line of its own and sets nothing up', async () => {
  await fill();
  const checks = [
    ok('reachable'),
    ok('couchdb', '3.5.0'),
    ok('sign-in'),
    { check: 'clock', result: 'note', said: '7' },
    { check: 'databases', result: 'ok', said: 'stammtisch-members, stammtisch-events' },
    ok('rights'),
  ];
  const missing = ['stammtisch-members', 'stammtisch-events'];
  call.mockResolvedValueOnce(found({ checks, missing, mayCreate: true, documents: 148 }));
  await testButton.click();
  const lines = page.getByRole('list', { name: 'What the test found' });
  await expect.element(lines.getByText('It is CouchDB 3.5.0.')).toBeVisible();
  await expect.element(lines.getByText(/7 minutes apart/)).toBeVisible();
  await expect.element(lines.getByText('2 databases are missing. They are made when you connect.')).toBeVisible();
  await expect.element(lines.getByText(/148 entries on it already/)).toBeVisible();
  expect(lines.getByRole('img', { name: 'Fine' }).elements()).toHaveLength(5);
  expect(called()).toEqual([['sync.test', access]]);
  await user.fill('berta');
  await expect.element(lines).not.toBeInTheDocument();
});

test.each([
  ['with entries of its own', { members: 148, events: 52, posts: 61 }, 1],
  ['that is empty', { members: 0, events: 0, posts: 0 }, 0],
])('a workspace %s is told or not told of what would stand there twice', async (_which, counts, times) => {
  await tell({ 'workspace.info': { ...around['workspace.info'], counts } });
  await fill();
  call.mockResolvedValueOnce(found({ checks: [ok('reachable')], documents: 148 }));
  await testButton.click();
  await expect.element(page.getByText(/148 entries on it already/)).toBeVisible();
  expect(page.getByText(/stands there twice afterwards/).elements()).toHaveLength(times);
});

test.each([
  ['reachable', 'offline', 'Nobody answers at this address.'],
  ['couchdb', 'not-couchdb', 'What answers there is no CouchDB server.'],
  ['sign-in', 'auth-required', 'The server doesn’t accept this name and password.'],
  ['reachable', 'tls', 'The server’s certificate doesn’t fit'],
])('where %s fails for %s, the test says what to do and what was said', async (check, trouble, words) => {
  await fill();
  call.mockResolvedValueOnce(found({ checks: [{ check, result: 'failed', trouble, said: 'as it was said' }] }));
  await testButton.click();
  const line = page.getByRole('listitem').filter({ hasText: words });
  await expect.element(line.getByRole('img', { name: 'Not yet' })).toBeVisible();
  await expect.element(line.getByText(/as it was said/)).toBeVisible();
});

test('who may not read the databases is shown the commands that the test speaks of', async () => {
  await fill();
  const checks = [ok('sign-in'), { check: 'rights', result: 'failed', trouble: 'no-access', said: '403' }];
  call.mockResolvedValueOnce(found({ checks }));
  await testButton.click();
  await expect.element(page.getByText(/An administrator can let you in with the commands below/)).toBeVisible();
  await expect.element(commands).toHaveTextContent('curl -X PUT');
});

test('Enter connects with what was typed, and the password is gone from the page', async () => {
  await fill();
  call.mockImplementation(async () => {
    await tell({ 'sync.status': statusOf() });
    return { state: 'live', made: [], status: statusOf() };
  });
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('heading', { name: 'Up to date' })).toHaveFocus();
  await expect.element(page.getByText(/^Connected\./)).toBeVisible();
  expect(called()).toEqual([['sync.configure', access]]);
  expect(document.documentElement.outerHTML).not.toContain(access.password);
  const kept = [...Object.values({ ...localStorage }), ...Object.values({ ...sessionStorage })];
  expect(kept.filter((text) => text.includes(access.password))).toEqual([]);
});

test.each([
  [refusal('no-address'), address, /That is no address of a server\./],
  [refusal('not-encrypted'), address, /The connection would not be encrypted/],
  [hindered('auth-required', '401'), password, /The server doesn’t accept this name and password\./],
  [hindered('locked-out', '403'), password, /lets nobody in under this name/],
])('a refusal is said at the field that it is about: %s', async (refused, field, words) => {
  await fill();
  call.mockRejectedValueOnce(refused);
  await connect.click();
  await expect.element(page.getByText(words)).toBeVisible();
  await expect.element(field).toHaveFocus();
  await expect.element(password).toHaveValue(access.password);
});

test('what is about no field is said as a whole, with the words of the server', async () => {
  await fill();
  call.mockRejectedValueOnce(hindered('server-error', '500 internal'));
  await connect.click();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/The server reports a fault.*500 internal/s);
});

test('who may not make the databases sees the commands, or lets an administrator sign in once', async () => {
  await fill();
  call.mockRejectedValueOnce(hindered('no-access', 'stammtisch-members'));
  await connect.click();
  await expect.element(commands).toHaveTextContent('curl -X PUT');
  await page.getByRole('textbox', { name: 'Administrator' }).first().fill('root');
  await page.getByLabelText('Administrator’s password').fill('other secret');
  await connect.click();
  const admin = { user: 'root', password: 'other secret' };
  await expect.poll(called).toContainEqual(['sync.configure', { ...access, admin }]);
});

test('an administrator’s wrong password is not taken for one’s own', async () => {
  await fill();
  await page.getByText('More', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Administrator' }).first().fill('root');
  const secret = page.getByLabelText('Administrator’s password');
  await secret.fill('wrong');
  call.mockRejectedValueOnce(hindered('auth-required'));
  await connect.click();
  await expect.element(secret).toHaveFocus();
  await expect.element(password).not.toHaveAttribute('aria-invalid');
});

test('a name that no database can have is refused before anything is asked', async () => {
  await fill();
  await page.getByText('More', { exact: true }).click();
  await prefix.fill('Our Museum');
  await connect.click();
  await expect.element(prefix).toHaveFocus();
  await expect.element(page.getByText(/Small letters, digits/)).toBeVisible();
  expect(call).not.toHaveBeenCalled();
});
