import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Conflict, ConflictField } from '../../shared/sync/contract.ts';
import { lay, showInbox } from './inboxPage.tsx';
import { around, call, called, tell } from './pageLine.ts';

vi.mock('../../renderer/client/connection.ts', async () => (await import('./pageLine.ts')).connection);

const AT = '2026-06-11T11:40:00.000Z';
const by = (device: string, value: unknown, at = AT) => ({
  value,
  at,
  by: 'manager',
  device,
  isHere: device === 'dev_here',
});
const noteField: ConflictField = {
  field: 'note',
  base: 'Kommt mit Kinderwagen.',
  now: 'Kommt mit Kinderwagen und Oma.',
  candidates: [
    by('dev_there', 'Kommt mit Kinderwagen. Braucht einen Platz am Rand.', '2026-06-11T11:52:00.000Z'),
    by('dev_here', 'Kommt mit Kinderwagen und Oma.'),
  ],
  joined: 'Kommt mit Kinderwagen und Oma. Braucht einen Platz am Rand.',
};
const bornField: ConflictField = {
  field: 'born',
  base: '1984-03-07',
  now: '1984-03-08',
  candidates: [by('dev_here', '1984-03-08'), by('dev_there', undefined)],
};
const conflictOf = (id: string, title: string, ...fields: ConflictField[]): Conflict => ({
  collection: 'members',
  id,
  kind: 'member',
  title,
  changed: { at: AT, by: 'manager', device: 'dev_there' },
  fields,
});
const mateusz = conflictOf('mem_1', 'Mateusz Żółkiewski', noteField, bornField);
const capacity: ConflictField = { field: 'capacity', base: 50, candidates: [by('dev_here', 60), by('dev_there', 45)] };
const fest: Conflict = { ...conflictOf('evt_1', 'Sommerfest', capacity), collection: 'events', kind: 'event' };

const button = (name: string | RegExp) => page.getByRole('button', { name });
const keep = button(/^Keep these values/);
const radio = (name: RegExp) => page.getByRole('radio', { name });
const heading = (name: string) => page.getByRole('heading', { level: 2, name });
const list = page.getByRole('navigation', { name: 'Changed in two places' });
const answers = (id: string, ...fields: [string, unknown][]) => [
  'conflicts.resolveAll',
  { id, fields: fields.map(([field, value]) => ({ field, choose: { value } })) },
];

async function begin(): Promise<void> {
  call.mockReset();
  call.mockResolvedValue({ id: 'mem_1', undo: 'log_1' });
  await tell(around);
  await lay([mateusz, fest]);
  showInbox();
  await expect.element(heading('Mateusz Żółkiewski')).toBeVisible();
}

beforeEach(begin);

test('each version says whose it is and when, and what is new in it is marked', async () => {
  await expect.element(radio(/^Before Kommt mit Kinderwagen\.$/)).toBeInTheDocument();
  await expect.element(radio(/^This device, 13:40 Kommt mit Kinderwagen und Oma\.$/)).toBeInTheDocument();
  await expect.element(radio(/^Another device, 13:52 /)).toBeInTheDocument();
  const marks = [...document.querySelectorAll('ins')].map(({ textContent }) => textContent);
  expect(marks.slice(0, 2)).toEqual(['und Oma', 'Braucht einen Platz am Rand.']);
  await expect.element(radio(/^Another device, 13:40 left empty$/)).toBeInTheDocument();
});

test('a device that has a name is called by it', async () => {
  await tell({ 'devices.list': { items: [{ id: 'dev_there', name: 'Büro Vorstand' }] } });
  await expect.element(radio(/^Büro Vorstand, 13:52 /)).toBeInTheDocument();
  await expect.element(button('All from: Büro Vorstand')).toBeVisible();
});

test('by keyboard alone: one field chosen by arrows, one as both in one, kept, and the next one has the focus', async () => {
  const [first] = page.getByRole('radio').elements() as HTMLElement[];
  first?.focus();
  await userEvent.keyboard(' {ArrowDown}{ArrowDown}{ArrowDown}');
  await expect.element(radio(/^Both texts fit together/)).toBeChecked();
  await expect.element(page.getByText('One field still open: Birthday')).toBeVisible();
  await expect.element(keep).toBeDisabled();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(radio(/^Before 7 March 1984/)).toHaveFocus();
  expect(call).not.toHaveBeenCalled();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(keep).toBeEnabled();
  call.mockImplementationOnce(async () => {
    await lay([fest]);
    return { id: 'mem_1', undo: 'log_1' };
  });
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(heading('Sommerfest')).toHaveFocus();
  expect(called()).toEqual([answers('mem_1', ['note', noteField.joined], ['born', '1984-03-08'])]);
  const toast = page.getByRole('alertdialog');
  await expect.element(toast).toMatchTextContent('Settled for all devices: Mateusz Żółkiewski');
  call.mockResolvedValueOnce({ left: [], subject: undefined, command: 'conflicts.resolve', undo: 'log_2' });
  await toast.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(called).toContainEqual(['log.undo', { undo: 'log_1' }]);
  await expect.element(page.getByText('Undone: Conflict settled')).toBeVisible();
});

test('what decides over the title is told by the title that holds now', async () => {
  await lay(
    [mateusz, fest],
    [{ ...mateusz, at: AT, how: 'here', fields: ['born'], title: 'Matthäus Żółkiewski', undo: 'log_1' }],
  );
  await button('All from: Another device').click();
  await keep.click();
  const toast = page.getByRole('alertdialog');
  await expect.element(toast).toMatchTextContent('Settled for all devices: Matthäus Żółkiewski');
});

test('all of one device is one press, and what it emptied stays empty', async () => {
  await button('All from: Another device').click();
  await expect.element(page.getByText('Every field has a choice.')).toBeVisible();
  await keep.click();
  const theirs = 'Kommt mit Kinderwagen. Braucht einen Platz am Rand.';
  await expect.poll(called).toEqual([answers('mem_1', ['note', theirs], ['born', null])]);
});

test('another value is written in the field’s own form and counts as a choice', async () => {
  await button('Write another: Note').click();
  const another = page.getByRole('textbox', { name: 'Another value for Note' });
  await expect.element(another).toHaveFocus();
  await another.fill('');
  await expect.element(page.getByText('2 fields still open: Note and Birthday')).toBeVisible();
  await another.fill('Kommt allein.');
  await radio(/^Before 7 March/).click({ force: true });
  await keep.click();
  await expect.poll(called).toEqual([answers('mem_1', ['note', 'Kommt allein.'], ['born', '1984-03-07'])]);
});

test('what is decided later keeps its choices until one comes back', async () => {
  await radio(/^Both texts/).click({ force: true });
  await button('Decide later').click();
  await expect.element(heading('Sommerfest')).toHaveFocus();
  expect(call).not.toHaveBeenCalled();
  await list.getByRole('link', { name: /Mateusz/ }).click();
  await expect.element(radio(/^Both texts/)).toBeChecked();
});

test('arrows and J and K walk through the list, and whoever walks in it stays in it', async () => {
  (list.getByRole('link', { name: /Mateusz/ }).element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(list.getByRole('link', { name: /Sommerfest/ })).toHaveFocus();
  await expect.element(heading('Sommerfest')).toBeVisible();
  await userEvent.keyboard('k');
  await expect.element(heading('Mateusz Żółkiewski')).toBeVisible();
});

test('what somebody else decided meanwhile is said, and nothing is left to decide at the end', async () => {
  location.hash = '#/conflicts/mem_1';
  await expect.element(heading('Mateusz Żółkiewski')).toBeVisible();
  await lay([fest]);
  await expect.element(heading('This is settled')).toBeVisible();
  await lay([]);
  await expect.element(heading('Nothing to decide')).toBeVisible();
});

test('a choice that could not be kept stays chosen', async () => {
  call.mockRejectedValueOnce(new Error('the line went down'));
  await button('All from this device').click();
  await keep.click();
  await expect.element(page.getByText(/The connection to the program is gone/)).toBeVisible();
  await expect.element(keep).toBeEnabled();
});

test('on a phone the list comes first, and the card alone fits without scrolling sideways', async () => {
  await page.viewport(360, 780);
  await expect.element(list).toBeVisible();
  await list.getByRole('link', { name: /Mateusz/ }).click();
  await expect.element(heading('Mateusz Żółkiewski')).toBeVisible();
  await expect.element(list).not.toBeInTheDocument();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  await page.getByRole('link', { name: 'Conflicts' }).first().click();
  await expect.element(list).toBeVisible();
});
