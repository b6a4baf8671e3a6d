import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SyncSettings } from '../../renderer/sync/SyncSettings.tsx';
import { ToastDock } from '../../renderer/ui/ToastDock.tsx';
import { speak } from '../../renderer/words/words.ts';
import { syncStateMessages } from '../../shared/sync/stateMessages.ts';
import { CHOICES_OF, LINK_STATES, type LinkState, type Trouble } from '../../shared/sync/model.ts';
import { render } from '../ui/rendered.tsx';
import { around, call, called, hindered, SERVER, statusOf, tell } from './pageLine.ts';

vi.mock('../../renderer/client/connection.ts', async () => (await import('./pageLine.ts')).connection);

type Told = Exclude<LinkState, 'off'>;
const STATES = LINK_STATES.filter((state): state is Told => state !== 'off');
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const card = page.getByRole('region', { name: 'How sync stands' });
const withWaiting = (toSend: number) =>
  statusOf().collections.map((one) => (one.name === 'members' ? { ...one, toSend } : one));

beforeEach(async () => {
  call.mockReset();
  call.mockResolvedValue({});
  speak('en');
  await tell({ ...around, 'sync.status': statusOf() });
  render(
    <>
      <SyncSettings />
      <ToastDock label="Messages" />
    </>,
  );
});

test.each(STATES)('%s is told in words of its own, in English and in German', async (state) => {
  await tell({ 'sync.status': statusOf({ state, choices: [...(CHOICES_OF[state as Trouble] ?? [])] }) });
  for (const locale of ['en', 'de'] as const) {
    speak(locale);
    const words = {
      title: syncStateMessages[`sync.state.${state}.title`],
      body: syncStateMessages[`sync.state.${state}.body`],
    };
    await expect.element(page.getByRole('heading', { level: 2, name: words.title[locale] })).toBeVisible();
    await expect.element(page.getByText(words.body[locale])).toBeVisible();
  }
});

test('what the server said and when it is tried again stand beneath the state', async () => {
  const said = 'connect ECONNREFUSED 10.1.1.1:443';
  await tell({ 'sync.status': statusOf({ state: 'offline', said, nextTry: '2026-06-11T12:14:00.000Z' }) });
  await expect.element(card.getByText(`The server or the network said: ${said}`)).toBeVisible();
  await expect
    .element(card.getByText(/Last contact 14:02, with couch\.museum\.example\. It is tried again at 14:14\./))
    .toBeVisible();
});

test('the database in which a stop was noticed is not taken for the server’s words', async () => {
  await tell({ 'sync.status': statusOf({ state: 'restored', said: 'museum-members' }) });
  await expect.element(card.getByText('Noticed in the database museum-members.')).toBeVisible();
});

test('an open conflict comes first, and that the server is out of reach is told besides', async () => {
  await tell({ 'sync.status': statusOf({ state: 'offline', conflicts: 2 }) });
  await expect.element(card.getByRole('heading', { name: '2 changes need you' })).toBeVisible();
  await expect.element(card.getByText(/There is no way to the server right now/)).toBeVisible();
  await button('Open conflicts').click();
  expect(location.hash).toBe('#/conflicts');
});

test('who asks for a round hears what came of it, or what hindered it', async () => {
  call.mockResolvedValueOnce({ pushed: 4, pulled: 9 });
  await button('Sync now').click();
  await expect.element(page.getByText('Sent 4, received 9.')).toBeVisible();
  call.mockRejectedValueOnce(hindered('busy', '503'));
  await button('Sync now').click();
  await expect.element(page.getByText('Not synced: The server is busy')).toBeVisible();
});

test('it is paused and resumed', async () => {
  await button('Pause').click();
  await tell({ 'sync.status': statusOf({ state: 'paused' }) });
  await button('Resume').click();
  expect(called()).toEqual([
    ['sync.pause', {}],
    ['sync.resume', {}],
  ]);
});

test('a password that is asked for is entered here, and is gone from the field at once', async () => {
  await tell({ 'sync.status': statusOf({ state: 'auth-required' }) });
  const field = page.getByLabelText('Password of anna');
  await field.fill('new secret');
  await userEvent.keyboard('{Enter}');
  await expect.poll(called).toEqual([['sync.signIn', { password: 'new secret' }]]);
  await expect.element(field).toHaveValue('');
});

test('what is chosen where sync stopped is asked once more, with how much it is about', async () => {
  const choices = [...(CHOICES_OF.restored ?? [])];
  await tell({ 'sync.status': statusOf({ state: 'restored', choices, collections: withWaiting(12) }) });
  await expect.poll(() => page.getByRole('radio').elements().length).toBe(3);
  await page.getByRole('radio', { name: /The server counts/ }).click({ force: true });
  await button('Take the server’s state').click();
  const dialog = page.getByRole('alertdialog', { name: 'Replace what lies here by the server’s state?' });
  await expect.element(dialog).toMatchTextContent('On this device: 148 members, 52 events, 61 posts.');
  await expect.element(dialog).toMatchTextContent('12 changes have not been sent yet.');
  await expect.element(dialog).toMatchTextContent('A backup of this device is made first.');
  expect(call).not.toHaveBeenCalled();
  await dialog.getByRole('button', { name: 'Take the server’s state' }).click();
  await expect.poll(called).toEqual([['sync.choose', { choice: 'take-theirs' }]]);
  await expect.element(dialog).not.toBeInTheDocument();
});

test('a choice that fails leaves its question open and says why', async () => {
  await tell({ 'sync.status': statusOf({ state: 'empty', choices: ['send-everything'] }) });
  await button('Send everything').click();
  call.mockRejectedValueOnce(hindered('offline'));
  await page.getByRole('alertdialog').getByRole('button', { name: 'Send everything' }).click();
  await expect.element(page.getByText('Not synced: Offline')).toBeVisible();
  await expect.element(page.getByRole('alertdialog')).toBeVisible();
});

test('unusually many changes are counted before they may go on, also where only one collection stands still', async () => {
  const stopped = [{ collection: 'members', trouble: 'many-changes', said: 'in 62 deleted 3 overwritten' } as const];
  await tell({ 'sync.status': statusOf({ stopped, choices: ['go-on'] }) });
  await expect
    .element(card.getByText('Members: from the server, 62 would be deleted here and 3 replaced.'))
    .toBeVisible();
  await button('Go on').click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Go on' }).click();
  await expect.poll(called).toEqual([['sync.choose', { choice: 'go-on' }]]);
});

test('each collection says what is still to travel', async () => {
  await tell({ 'sync.status': statusOf({ collections: withWaiting(1200) }) });
  const row = page.getByRole('row', { name: /Members/ });
  await expect.element(row).toMatchTextContent(/Members1,2000014:02/);
});

test('what was set aside says why, and is tried again or given up for the server’s version only after a question', async () => {
  const aside = {
    collection: 'members',
    id: 'mem_9',
    direction: 'out',
    reason: 'refused-by-server',
    at: '2026-06-11T10:00:00.000Z',
  };
  const items = [{ ...aside, said: 'forbidden: no', title: 'Gisela Böhm' }];
  await tell({ 'sync.asides': { items } });
  await expect.element(page.getByText('Said: forbidden: no')).toBeVisible();
  await button('Try again: Gisela Böhm').click();
  await button('Take the server’s version: Gisela Böhm').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take the server’s version' }).click();
  const place = { collection: 'members', id: 'mem_9' };
  await expect.poll(called).toEqual([
    ['sync.retry', place],
    ['sync.discard', { ...place, direction: 'out' }],
  ]);
});

const heldBack = {
  collection: 'posts',
  id: 'pst_1',
  direction: 'in',
  reason: 'unreadable',
  at: '2026-06-11T10:00:00.000Z',
  said: 'state: Required',
};

test('what comes from the server and isn’t taken is forgotten only after a question, and offers no version to take', async () => {
  await tell({ 'sync.asides': { items: [heldBack] } });
  await expect.element(button('Try again: pst_1')).toBeVisible();
  await expect.element(button(/Take the server’s version/)).not.toBeInTheDocument();
  await button('Forget: pst_1').click();
  const dialog = page.getByRole('dialog', { name: 'Forget pst_1?' });
  await expect.element(dialog).toMatchTextContent(/On the server it stays as it is/);
  expect(call).not.toHaveBeenCalled();
  await dialog.getByRole('button', { name: 'Forget' }).click();
  await expect.poll(called).toEqual([['sync.discard', { collection: 'posts', id: 'pst_1', direction: 'in' }]]);
  await expect.element(page.getByText('Forgotten on this device: pst_1')).toBeVisible();
});

test('a file that can’t be fetched offers no forgetting, since it would be fetched anew', async () => {
  await tell({ 'sync.asides': { items: [{ ...heldBack, collection: 'media' }] } });
  await expect.element(button('Try again: pst_1')).toBeVisible();
  await expect.element(button(/^Forget/)).not.toBeInTheDocument();
});

test('the history reads as sentences, and shows more on demand', async () => {
  const at = '2026-06-11T11:56:00.000Z';
  const items = [
    { at, kind: 'round', collection: 'members', sent: 4, received: 9, opened: 2, aside: 0 },
    { at: '2026-06-10T09:20:00.000Z', kind: 'trouble', trouble: 'offline' },
  ];
  await tell({ 'sync.history': { items, total: 40 } });
  const lines = page.getByRole('list', { name: 'What happened' });
  await expect.element(lines).toMatchTextContent(/13:56Sent 4, received 9\. 2 fields to decide\. Members/);
  await expect.element(lines).toMatchTextContent(/10 June, 11:20Offline\./);
  await button('Show more').click();
  await expect.element(button('Show more')).toBeVisible();
});

test('it is let go only after a question that says what is unsent', async () => {
  await tell({ 'sync.status': statusOf({ collections: withWaiting(1) }) });
  await button('Disconnect').click();
  const dialog = page.getByRole('alertdialog', { name: 'Disconnect from the server?' });
  await expect.element(dialog).toMatchTextContent('One change has not been sent yet');
  await dialog.getByRole('button', { name: 'Disconnect' }).click();
  await expect.poll(called).toEqual([['sync.unlink', {}]]);
});

test('another server is entered over the one there is', async () => {
  await button('Change').click();
  await expect.element(page.getByRole('textbox', { name: 'Address' })).toHaveValue(SERVER.url);
  await button('Cancel').click();
  await expect.element(button('Change')).toBeVisible();
});
