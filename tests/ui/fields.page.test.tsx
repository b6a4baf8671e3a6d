import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DateField } from '../../renderer/ui/DateField.tsx';
import { NumberField } from '../../renderer/ui/NumberField.tsx';
import { TextField } from '../../renderer/ui/TextField.tsx';
import { TimeField } from '../../renderer/ui/TimeField.tsx';
import { render } from './rendered.tsx';

const commits = () => vi.fn<(value: string | null) => void>();

test('a text is handed over once, on Enter or on leaving, whichever comes first', async () => {
  const onCommit = vi.fn<(value: string) => void>();
  render(<TextField label="Name" value="Böhm" onCommit={onCommit} />);
  await page.getByRole('textbox', { name: 'Name' }).fill('Boehm');
  expect(onCommit).not.toHaveBeenCalled();
  await userEvent.keyboard('{Enter}');
  await userEvent.tab();
  expect(onCommit.mock.calls).toEqual([['Boehm']]);
});

test('leaving a text unchanged hands nothing over', async () => {
  const onCommit = vi.fn<(value: string) => void>();
  render(<TextField label="Name" value="Böhm" onCommit={onCommit} />);
  await page.getByRole('textbox', { name: 'Name' }).click();
  await userEvent.tab();
  expect(onCommit).not.toHaveBeenCalled();
});

test('Escape goes back to what was there', async () => {
  const onCommit = vi.fn<(value: string) => void>();
  render(<TextField label="Name" value="Böhm" onCommit={onCommit} />);
  await page.getByRole('textbox', { name: 'Name' }).fill('x');
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Böhm');
  await userEvent.tab();
  expect(onCommit).not.toHaveBeenCalled();
});

function Synced() {
  const [name, setName] = useState('Böhm');
  return (
    <>
      <TextField label="Name" value={name} onCommit={() => {}} />
      <button type="button" onMouseDown={(press) => press.preventDefault()} onClick={() => setName('Boehm')}>
        Sync
      </button>
    </>
  );
}

test('a value from another device shows in a field nobody types in', async () => {
  render(<Synced />);
  await page.getByRole('button', { name: 'Sync' }).click();
  await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Boehm');
});

test('a value from another device does not overwrite what is being typed', async () => {
  render(<Synced />);
  await page.getByRole('textbox', { name: 'Name' }).fill('Gisela');
  await page.getByRole('button', { name: 'Sync' }).click();
  await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Gisela');
});

test('an error is tied to its field', async () => {
  render(<TextField label="Name" value="" error="A name is missing." onCommit={() => {}} />);
  const field = page.getByRole('textbox', { name: 'Name' });
  await expect.element(field).toBeInvalid();
  await expect.element(field).toHaveAccessibleDescription('A name is missing.');
});

test('a date typed in part is handed over on leaving, not before', async () => {
  const onCommit = commits();
  render(<DateField label="Date" value="2026-06-20" onCommit={onCommit} />);
  await page.getByRole('spinbutton', { name: /day/ }).click();
  await userEvent.keyboard('27');
  expect(onCommit).not.toHaveBeenCalled();
  await userEvent.tab();
  await userEvent.tab();
  await userEvent.tab();
  await expect.poll(() => onCommit.mock.calls).toEqual([['2026-06-27']]);
});

test('Enter hands a date over, and leaving then does not do it again', async () => {
  const onCommit = commits();
  render(<DateField label="Date" value="2026-06-20" onCommit={onCommit} />);
  await page.getByRole('spinbutton', { name: /day/ }).click();
  await userEvent.keyboard('{ArrowUp}{Enter}');
  await expect.poll(() => onCommit.mock.calls).toEqual([['2026-06-21']]);
  await userEvent.keyboard('{Tab}{Tab}{Tab}{Tab}');
  expect(onCommit).toHaveBeenCalledOnce();
});

test('a day chosen in the calendar is handed over at once', async () => {
  const onCommit = commits();
  render(<DateField label="Date" value="2026-06-20" onCommit={onCommit} />);
  await page.getByRole('button', { name: /^Calendar/ }).click();
  await page.getByRole('button', { name: /25 June 2026/ }).click();
  await expect.poll(() => onCommit.mock.calls).toEqual([['2026-06-25']]);
});

test('a time is on the 24-hour clock', async () => {
  const onCommit = commits();
  render(<TimeField label="Starts" value="18:30" onCommit={onCommit} />);
  await page.getByRole('spinbutton', { name: /hour/ }).click();
  await userEvent.keyboard('2045');
  await userEvent.tab();
  await expect.poll(() => onCommit.mock.calls).toEqual([['20:45']]);
});

test('Enter hands a time over', async () => {
  const onCommit = commits();
  render(<TimeField label="Starts" value="18:30" onCommit={onCommit} />);
  await page.getByRole('spinbutton', { name: /minute/ }).click();
  await userEvent.keyboard('45{Enter}');
  await expect.poll(() => onCommit.mock.calls).toEqual([['18:45']]);
});

test('an emptied figure is null, not zero', async () => {
  const onCommit = vi.fn<(value: number | null) => void>();
  render(<NumberField label="Seats" value={42} onCommit={onCommit} />);
  await page.getByRole('textbox', { name: 'Seats' }).clear();
  await userEvent.tab();
  await expect.poll(() => onCommit.mock.calls).toEqual([[null]]);
});
