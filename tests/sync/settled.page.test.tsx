/** What was merged by itself or decided lately can be looked at, and what was decided here taken back. */
import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { speak } from '../../renderer/words/words.ts';
import type { Conflict, SettledRow } from '../../shared/sync/contract.ts';
import { lay, showInbox } from './inboxPage.tsx';
import { around, call, called, refusal, tell } from './pageLine.ts';

vi.mock('../../renderer/client/connection.ts', async () => (await import('./pageLine.ts')).connection);

const conflict: Conflict = {
  collection: 'members',
  id: 'mem_1',
  kind: 'member',
  title: 'Gisela Böhm',
  changed: { at: '2026-06-11T11:40:00.000Z', by: 'manager', device: 'dev_ute' },
  fields: [{ field: 'note', base: 'a', candidates: [] }],
};
const gisela = { collection: 'members', id: 'mem_1', kind: 'member', title: 'Gisela Böhm' };
const decided: SettledRow = {
  ...gisela,
  at: '2026-06-11T08:00:00.000Z',
  how: 'here',
  fields: ['phones["0341 5"].label', 'note'],
  undo: 'log_7',
};
const merged: SettledRow = {
  ...gisela,
  at: '2026-06-09T10:00:00.000Z',
  how: 'joined',
  fields: ['position', 'tags'],
  theirs: ['organisation', 'tags', 'website'],
  device: 'dev_ute',
};
const elsewhere: SettledRow = {
  at: '2026-06-08T10:00:00.000Z',
  how: 'elsewhere',
  collection: 'plan',
  id: 'chn_1',
  kind: 'channel',
  title: 'Museum newsletter',
  fields: ['handle'],
  device: 'dev_unknown',
};
const document_ = {
  id: 'mem_1',
  position: 'Kasse',
  organisation: 'Chor',
  tags: ['Garten', 'Chor'],
  note: 'Zeile eins\nZeile zwei',
  phones: [{ number: '0341 5', label: 'Werkstatt' }],
};

const button = (name: string | RegExp) => page.getByRole('button', { name });
const heading = (name: string, level = 2) => page.getByRole('heading', { level, name });
const list = page.getByRole('navigation', { name: 'Changed in two places' });
const link = (name: RegExp) => list.getByRole('link', { name });
const part = (name: string) => page.getByRole('region', { name, exact: true });

async function begin(): Promise<void> {
  call.mockReset();
  speak('en');
  await tell({
    ...around,
    'members.get': document_,
    'devices.list': { items: [{ id: 'dev_ute', name: 'Utes Laptop' }] },
  });
  await lay([], [decided, merged, elsewhere]);
  showInbox();
  await expect.element(heading('Settled in the last 30 days')).toBeVisible();
}

beforeEach(begin);

test('where nothing waits that is said above what was settled, each with what happened and when', async () => {
  await expect.element(heading('Nothing to decide')).toBeVisible();
  await expect.element(link(/You decided/)).toMatchTextContent('You decided: Label (0341 5) and Note10:00');
  await expect.element(link(/Merged/)).toMatchTextContent('Gisela BöhmMerged on its own, 4 fields9 June');
  await expect.element(link(/newsletter/)).toMatchTextContent('Decided on another device: Account or address8 June');
  await expect.element(heading('Gisela Böhm')).toBeVisible();
});

test('what was merged shows by sides what stands there now, and leads to the document', async () => {
  await link(/Merged/).click();
  await expect.element(part('From this device')).toMatchTextContent(/^From this devicePositionKasseTagsGarten, Chor$/);
  const theirs = /^From Utes LaptopOrganisationChorTagsGarten, ChorWebsitenothing there now$/;
  await expect.element(part('From Utes Laptop')).toMatchTextContent(theirs);
  await expect.element(page.getByText('Merged on its own, 4 fields · 9 June, 12:00')).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Open it' })).toHaveAttribute('href', '#/members/mem_1');
  await expect.element(button('Undo this decision')).not.toBeInTheDocument();
  await tell({ 'members.get': { ...document_, position: 'Vorstand' } });
  await expect.element(part('From this device')).toMatchTextContent(/Vorstand/);
});

test('of what can’t be read here only the fields are named', async () => {
  await link(/newsletter/).click();
  await expect.element(part('What was decided')).toMatchTextContent(/^What was decidedAccount or address$/);
  await expect.element(page.getByText(/what stands there now/)).not.toBeInTheDocument();
});

test('a decision is undone by its token, and the conflict is open again with the focus on it', async () => {
  await link(/You decided/).click();
  await expect.element(part('What was decided')).toMatchTextContent(/Label \(0341 5\)Werkstatt.*Zeile zwei/s);
  call.mockImplementationOnce(async () => {
    await lay([], [merged, elsewhere]);
    await lay([conflict], [merged, elsewhere]);
    return { left: [], subject: gisela, command: 'conflicts.resolve', undo: 'log_8' };
  });
  await button('Undo this decision').click();
  await expect.element(button(/^Keep these values/)).toBeVisible();
  await expect.element(heading('Gisela Böhm')).toHaveFocus();
  expect(location.hash).toBe('#/conflicts/mem_1');
  expect(called()).toEqual([['log.undo', { undo: 'log_7' }]]);
  await expect.element(page.getByText('Undone: Conflict settled (Gisela Böhm)')).toBeVisible();
  await expect.element(link(/You decided/)).not.toBeInTheDocument();
});

test('a decision that can’t be undone stays where it is, and why is said', async () => {
  call.mockRejectedValueOnce(refusal('cannot-undo'));
  await button('Undo this decision').click();
  await expect.element(page.getByRole('alertdialog')).toBeVisible();
  await expect.element(button('Undo this decision')).toBeEnabled();
  await expect.element(heading('Gisela Böhm')).toBeVisible();
});

test('arrows and J and K go from what waits on to what was settled, and back', async () => {
  await lay([{ ...conflict, id: 'mem_2', title: 'Mateusz Żółkiewski' }], [decided, merged]);
  await link(/Mateusz/).click();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(link(/You decided/)).toHaveFocus();
  await expect.element(part('What was decided')).toBeVisible();
  await userEvent.keyboard('j');
  await expect.element(part('From this device')).toBeVisible();
  await userEvent.keyboard('kk');
  await expect.element(button(/^Keep these values/)).toBeVisible();
});

test('on a phone the list comes first, what is opened stands alone, and nothing is wider than the screen', async () => {
  await page.viewport(360, 780);
  await expect.element(heading('Nothing to decide')).toBeVisible();
  await expect.element(page.getByRole('button', { name: /^Search/ })).not.toBeInTheDocument();
  await link(/Merged/).click();
  await expect.element(heading('Gisela Böhm', 1)).toBeVisible();
  await expect.element(list).not.toBeInTheDocument();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  await page.getByRole('link', { name: 'Conflicts' }).first().click();
  await expect.element(list).toBeVisible();
});

test('in German it speaks German', async () => {
  speak('de');
  await expect.element(page.getByText('Entschieden in den letzten 30 Tagen')).toBeVisible();
  await expect.element(page.getByText('Von selbst zusammengeführt, 4 Felder')).toBeVisible();
  await expect.element(button('Diese Entscheidung zurücknehmen')).toBeVisible();
});
