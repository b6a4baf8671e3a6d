import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SyncSettings } from '../../renderer/sync/SyncSettings.tsx';
import { ToastDock } from '../../renderer/ui/ToastDock.tsx';
import { toasts } from '../../renderer/ui/toasts.ts';
import { speak } from '../../renderer/words/words.ts';
import type { DeviceRow, ReceiptLine } from '../../shared/sync/contract.ts';
import { render } from '../ui/rendered.tsx';
import { around, call, called, hindered, refusal, statusOf, tell } from './pageLine.ts';

vi.mock('../../renderer/client/connection.ts', async () => (await import('./pageLine.ts')).connection);

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const field = (name: string) => page.getByLabelText(name, { exact: true });
const dialog = page.getByRole('alertdialog');
const PASSPHRASE = 'vier Enten fahren Kahn';

const deviceOf = (change: Partial<DeviceRow>): DeviceRow => ({
  id: 'dev_2',
  name: 'Ute’s laptop',
  isHere: false,
  user: 'ute',
  program: '0.1.0',
  seenOn: '2026-06-07',
  counts: { members: 140, events: 52, posts: 1 },
  isUpToDate: true,
  ...change,
});
const here = deviceOf({ id: 'dev_1', name: 'Office', isHere: true, user: 'anna', seenOn: '2026-06-11' });
const ute = deviceOf({});
const rowOf = (name: RegExp) => page.getByRole('row', { name });

beforeEach(async () => {
  call.mockReset();
  call.mockResolvedValue({ id: 'dev_1', undo: 'u_1', left: [], command: 'devices.rename' });
  speak('en');
  // The one of the test before would lie over what is pressed here.
  toasts.clear();
  await tell({ ...around, 'sync.status': statusOf(), 'devices.list': { items: [here, ute] } });
  render(
    <>
      <SyncSettings />
      <ToastDock label="Messages" />
    </>,
  );
});

test('each device tells its name, its user, when it was seen, what lay on it and whether it has all', async () => {
  await tell({ 'devices.list': { items: [here, ute, deviceOf({ id: 'dev_3', name: 'Old', isUpToDate: false })] } });
  await expect.element(rowOf(/Office/)).toMatchTextContent(/This device.*anna, version 0\.1\.0.*Now.*Up to date/s);
  await expect
    .element(rowOf(/Ute’s laptop/))
    .toMatchTextContent(/7 June.*140 members, 52 events and one post.*Up to date/s);
  await expect.element(rowOf(/Old/)).toMatchTextContent(/Hasn’t got all of yours yet/);
});

test('this device is never called up to date while something of it waits', async () => {
  const collections = statusOf().collections.map((one) => (one.name === 'members' ? { ...one, toSend: 3 } : one));
  await tell({ 'sync.status': statusOf({ state: 'offline', collections }) });
  await expect.element(rowOf(/Office/)).toMatchTextContent(/3 changes wait/);
});

test('this device gets another name, which can be taken back', async () => {
  await button('Rename this device').click();
  await expect.element(field('Name')).toHaveFocus();
  await userEvent.keyboard('{Control>}a{/Control}Front desk{Enter}');
  await expect.poll(called).toEqual([['devices.rename', { name: 'Front desk' }]]);
  await expect.element(page.getByText('Renamed: Front desk')).toBeVisible();
  await button('Undo').click();
  await expect.poll(called).toContainEqual(['log.undo', { undo: 'u_1' }]);
});

test('a name of nothing is refused at its field', async () => {
  await button('Rename this device').click();
  await field('Name').fill(' ');
  await userEvent.keyboard('{Enter}');
  await expect.element(field('Name')).toHaveAttribute('aria-invalid', 'true');
  expect(call).not.toHaveBeenCalled();
});

test('a lost laptop is struck off only after it was said what lies on it and what that stops', async () => {
  await button('Strike off: Ute’s laptop').click();
  await expect
    .element(dialog)
    .toMatchTextContent(/on 7 June 2026, there lay on it: 140 members, 52 events and one post\./);
  await expect.element(dialog).toMatchTextContent(/held back on every device/);
  await expect.element(dialog).toMatchTextContent(/As “ute” it can go on reading what lies on the server/);
  await expect.element(dialog).toMatchTextContent(/stays readable for whoever has it, unless the workspace/);
  expect(call).not.toHaveBeenCalled();
  call.mockResolvedValueOnce({ id: ute.id, undo: 'u_2', userDeleted: false });
  await dialog.getByRole('button', { name: 'Strike off' }).click();
  await expect.poll(called).toEqual([['devices.strikeOff', { id: ute.id }]]);
  await expect.element(page.getByText(/^Struck off: Ute’s laptop\. What it writes/)).toBeVisible();
  await button('Undo').click();
  await expect.poll(called).toContainEqual(['log.undo', { undo: 'u_2' }]);
});

async function strikeOffAs(user: string, password: string): Promise<void> {
  await field('Administrator').fill(user);
  await field('Administrator’s password').fill(password);
  await userEvent.keyboard('{Enter}');
}
const tickDelete = () => dialog.getByText(/^Delete its user “ute” on the server too/).click();

test('with an administrator’s sign-in its user goes too; a wrong one is said at its field and changes nothing', async () => {
  await button('Strike off: Ute’s laptop').click();
  await tickDelete();
  await expect.element(dialog).toMatchTextContent(/can’t sync any more at all/);
  call.mockRejectedValueOnce(hindered('auth-required', '401'));
  await strikeOffAs('root', 'wrong');
  await expect.element(field('Administrator’s password')).toHaveFocus();
  call.mockRejectedValueOnce(hindered('no-access', '403'));
  await strikeOffAs('ute', 'her own');
  await expect.element(field('Administrator')).toHaveFocus();
  call.mockRejectedValueOnce(hindered('offline'));
  await strikeOffAs('root', 'secret');
  await expect.element(dialog.getByRole('alert')).toMatchTextContent(/Nothing was changed\. It can be struck off/);
  call.mockResolvedValueOnce({ id: ute.id, undo: 'u_2', userDeleted: true });
  await strikeOffAs('root', 'secret');
  await expect.element(page.getByText(/Its user is deleted on the server/)).toBeVisible();
  const admin = { user: 'root', password: 'secret' };
  expect(called().at(-1)).toEqual(['devices.strikeOff', { id: ute.id, admin }]);
});

test('a user that was not found isn’t said to be deleted', async () => {
  await button('Strike off: Ute’s laptop').click();
  await tickDelete();
  call.mockResolvedValueOnce({ id: ute.id, undo: 'u_2', userDeleted: false });
  await strikeOffAs('root', 'secret');
  await expect.element(page.getByText(/no user “ute” was found on the server/)).toBeVisible();
});

test('a device that signs in as this one does can’t be shut out by deleting the user of both', async () => {
  await tell({ 'devices.list': { items: [here, deviceOf({ user: 'anna' })] } });
  await button('Strike off: Ute’s laptop').click();
  await expect.element(dialog).toMatchTextContent(/It signs in as “anna”, as this device does/);
  await expect.element(dialog.getByRole('checkbox')).not.toBeInTheDocument();
});

test('what was struck off stays listed with its day, and can’t be struck off twice', async () => {
  const struckOff = { at: '2026-06-09T22:30:00.000Z', by: 'manager' };
  await tell({ 'devices.list': { items: [here, deviceOf({ struckOff })] } });
  await expect.element(rowOf(/Ute’s laptop/)).toMatchTextContent(/Struck off, 10 June/);
  await expect.element(button('Strike off: Ute’s laptop')).not.toBeInTheDocument();
});

async function fillInvitation(): Promise<void> {
  await field('Its user').fill('laptop-3');
  await field('Its password').fill('its secret');
  await field('Passphrase of the invitation').fill(PASSPHRASE);
  await field('The same passphrase again').fill(PASSPHRASE);
}
const OWN = { passphrase: PASSPHRASE, user: 'laptop-3', password: 'its secret' };

test('an invitation is made with a sign-in that the server takes, and its code can be read and saved', async () => {
  await button('Add a device').click();
  await fillInvitation();
  call.mockImplementation(async (name) => (name === 'devices.invite' ? { code: 'eyJmb3', file: '' } : { checks: [] }));
  await userEvent.keyboard('{Enter}');
  await expect.element(field('Code of the invitation')).toHaveTextContent('eyJmb3');
  await expect.element(dialog).toMatchTextContent(/tell the passphrase another way/);
  await expect.element(dialog).toMatchTextContent(/choose “Join a workspace”/);
  expect(called().filter(([name]) => name !== 'sync.commands')).toEqual([
    ['sync.test', { url: 'https://couch.museum.example', prefix: 'museum', user: 'laptop-3', password: 'its secret' }],
    ['devices.invite', OWN],
  ]);
  await button('Save as file').click();
  await expect.poll(called).toContainEqual(['devices.invite', { ...OWN, out: 'download' }]);
});

test('a sign-in that the server refuses is not handed on', async () => {
  await button('Add a device').click();
  await fillInvitation();
  const check = { check: 'sign-in', result: 'failed', trouble: 'auth-required' };
  call.mockImplementation(async () => ({ checks: [check] }));
  await button('Make invitation').click();
  await expect.element(field('Its password')).toHaveFocus();
  await expect.element(page.getByText(/doesn’t let this user in/)).toBeVisible();
  expect(called().map(([name]) => name)).not.toContain('devices.invite');
});

test('out of reach of the server an invitation is made all the same', async () => {
  await button('Add a device').click();
  await fillInvitation();
  call.mockImplementation(async (name) => {
    if (name === 'sync.test') throw hindered('offline');
    return { code: 'eyJmb3' };
  });
  await button('Make invitation').click();
  await expect.element(field('Code of the invitation')).toHaveTextContent('eyJmb3');
});

test('the sign-in of this device is handed on only where that was chosen', async () => {
  await button('Add a device').click();
  await dialog.getByText(/^As this device does, as “anna”/).click();
  await expect.element(field('Its user')).not.toBeInTheDocument();
  await field('Passphrase of the invitation').fill(PASSPHRASE);
  await field('The same passphrase again').fill(PASSPHRASE);
  call.mockResolvedValue({ code: 'eyJmb3' });
  await userEvent.keyboard('{Enter}');
  await expect.element(field('Code of the invitation')).toBeVisible();
  expect(called().filter(([name]) => name !== 'sync.commands')).toEqual([
    ['devices.invite', { passphrase: PASSPHRASE }],
  ]);
});

test('what is missing, too short or not the same is said at its field, and nothing is asked of anybody', async () => {
  await button('Add a device').click();
  await field('Passphrase of the invitation').fill('short');
  await button('Make invitation').click();
  await expect.element(field('Its user')).toHaveFocus();
  await expect.element(page.getByText(/The passphrase is too short/)).toBeVisible();
  await field('Passphrase of the invitation').fill(PASSPHRASE);
  await field('The same passphrase again').fill(`${PASSPHRASE}!`);
  await button('Make invitation').click();
  await expect.element(field('The same passphrase again')).toHaveAttribute('aria-invalid', 'true');
  expect(called().map(([name]) => name)).not.toContain('sync.test');
});

test.each([
  ['sync-off', /has to be reached once/],
  ['passphrase-too-short', /The passphrase is too short/],
])('an invitation that is refused says why: %s', async (reason, words) => {
  await button('Add a device').click();
  await dialog.getByText(/^As this device does, as “anna”/).click();
  await field('Passphrase of the invitation').fill(PASSPHRASE);
  await field('The same passphrase again').fill(PASSPHRASE);
  call.mockRejectedValueOnce(refusal(reason));
  await button('Make invitation').click();
  await expect.element(dialog.getByText(words)).toBeVisible();
});

const lineOf = (change: Partial<ReceiptLine>): ReceiptLine => ({
  undo: 'u_9',
  at: '2026-06-11T11:40:00.000Z',
  command: 'members.update',
  documents: 1,
  subject: { collection: 'members', id: 'mem_1', title: 'Anna Wójcik' },
  server: 'there',
  devices: [ute.id],
  ...change,
});
const receiptCard = page.getByRole('region', { name: 'Is it all there?' });

test('a receipt says of each change in words where it is and who has it, and what isn’t everywhere alone', async () => {
  const items = [
    lineOf({ undo: 'u_3', command: 'events.move', subject: undefined, server: 'waits', devices: [] }),
    lineOf({ undo: 'u_2', documents: 4, devices: [] }),
    lineOf({ undo: 'u_1' }),
  ];
  await tell({ 'devices.receipt': { items, total: 3 } });
  await expect.element(receiptCard).toMatchTextContent(/One of the latest changes isn’t on the server yet\./);
  await expect.element(rowOf(/Event moved/)).toMatchTextContent(/Waits here.*On none yet.*13:40/s);
  await expect
    .element(rowOf(/Anna Wójcik and 3 more/))
    .toMatchTextContent(/Member changed.*On the server.*On none yet/s);
  await expect.element(rowOf(/On all/)).toBeVisible();
  await receiptCard.getByRole('radio', { name: /Not everywhere/ }).click();
  await expect.element(rowOf(/On all/)).not.toBeInTheDocument();
  await expect.element(rowOf(/Event moved/)).toBeVisible();
});

test('a receipt comes out of the printer with everything that it says', async () => {
  await tell({ 'devices.receipt': { items: [lineOf({})], total: 1 } });
  const papers: string[] = [];
  const print = vi.spyOn(window, 'print').mockImplementation(() => {
    papers.push(document.querySelector('.on-paper')?.textContent ?? '');
  });
  await button('Print').click();
  await expect.poll(() => papers).toHaveLength(1);
  expect(papers[0]).toMatch(
    /Office, as of.*on every other device\..*Member changed: Anna Wójcik.*On the server.*On all/s,
  );
  await expect.poll(() => document.querySelector('.on-paper')).toBeNull();
  print.mockRestore();
});
